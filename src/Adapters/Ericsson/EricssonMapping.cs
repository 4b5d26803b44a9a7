using System.Text.Json;
using System.Xml.Linq;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>A mobile subscriber as the values of managed objects.</summary>
internal sealed class EricssonMapping(EricssonOptions options)
{
    /// <summary>Services that are on or off.</summary>
    public static IReadOnlyList<(string Characteristic, string Element)> Switches { get; } =
        [("clip", "clip"), ("hold", "hold"), ("multiparty", "mpty"), ("voice", "ts11"), ("smsMt", "ts21"), ("smsMo", "ts22")];

    public static IReadOnlyList<(string Characteristic, string Element)> CallForwards { get; } =
        [("callForwardBusy", "cfb"), ("callForwardUnconditional", "cfu"), ("callForwardNotReachable", "cfnrc"), ("callForwardNoReply", "cfnry")];

    public static IReadOnlyList<(string Characteristic, string Element)> AccessPoint { get; } =
        [("apn", "apnid"), ("pdpType", "pdpty"), ("qos", "eqosid"), ("fixedAddress", "pdpadd")];

    /// <summary>What goes with a SIM's key, in the order of the messages that were seen.</summary>
    public static IReadOnlyList<string> AucValues { get; } = ["fsetind", "a4ind", "a3a8ind", "adkey"];

    private static readonly ManagedObject Hlr = ManagedObject.Hlr;

    /// <summary>How the HLR object is addressed.</summary>
    public static ManagedKey HlrOf(ServiceConfiguration service) => new(Hlr, ("msisdn", service.Text("msisdn")!));

    public static ManagedKey EpsOf(ServiceConfiguration service) => new(ManagedObject.Eps, ("imsi", service.Text("imsi")!));

    public static ManagedKey AucOf(ServiceConfiguration service) => new(ManagedObject.Auc, ("imsi", service.Text("imsi")!));

    /// <summary>The objects of a service in the order of their making: each needs the one before it.</summary>
    public IEnumerable<ManagedPlan> Plans(ServiceConfiguration wanted)
    {
        if (AucPlan(wanted) is { } auc)
        {
            yield return auc;
        }

        yield return HlrPlan(wanted);
        if (EpsPlan(wanted) is { } eps)
        {
            yield return eps;
        }
    }

    public ManagedPlan HlrPlan(ServiceConfiguration wanted)
    {
        var (imsi, msisdn) = (wanted.Text("imsi")!, wanted.Text("msisdn")!);
        XElement[] own = [.. HlrValues(wanted)];
        var keys = new[] { Hlr.Element("msisdn", msisdn), Hlr.Element("imsi", imsi) };
        var bars = Bars(wanted).Where(bar => own.All(value => value.Name != bar.Name));
        return new(new(Hlr, ("msisdn", msisdn), ("imsi", imsi)), HlrOf(wanted), [.. keys, .. own]) { Expected = [.. keys, .. own, .. bars] };
    }

    public ManagedPlan? EpsPlan(ServiceConfiguration wanted)
    {
        if (wanted.Text("epsProfile") is not { } profile)
        {
            return null;
        }

        var eps = ManagedObject.Eps;
        List<XElement> values = [eps.Element("imsi", wanted.Text("imsi")), eps.Element("msisdn", wanted.Text("msisdn")), eps.Element("epsProfileId", options.EpsProfiles[profile])];
        if (wanted.Flag("roaming") is { } roaming)
        {
            values.Add(eps.Element("epsRoamingAllowed", roaming));
        }

        return new(EpsOf(wanted), EpsOf(wanted), values) { Expected = [.. values, eps.Element("epsOdb", "NONE")] };
    }

    /// <summary>What of the HLR's values keeps a subscriber from use, and gives him back to it.</summary>
    public IEnumerable<XElement> HlrBar(ServiceConfiguration service, bool isSuspended)
    {
        var bars = isSuspended ? [Hlr.Element("obi", "1"), Hlr.Element("obo", "1")] : Bars(service);
        return options.BarPacketData && service.Flag("data") is true ? [.. bars, Packet(!isSuspended, keep: true)] : bars;
    }

    public XElement EpsBar(bool isSuspended) => ManagedObject.Eps.Element("epsOdb", isSuspended ? options.EpsBar : "NONE");

    private static XElement[] Bars(ServiceConfiguration wanted)
    {
        var barring = wanted.Text("voiceBarring");
        return [Hlr.Element("obi", barring is "incoming" or "all" ? "1" : "0"), Hlr.Element("obo", barring is "outgoing" or "all" ? "1" : "0")];
    }

    private static XElement Packet(bool isOn, bool keep) =>
        Hlr.Element("nam", Hlr.Element("prov", isOn ? "0" : "1"), keep ? Hlr.Element("keep", "1") : null);

    private static string Bit(bool value) => value ? "1" : "0";

    private static XElement Forward(string element, JsonElement forward)
    {
        var made = Hlr.Element(element, Hlr.Element("provisionState", Bit(forward.Flag("provisioned") is true)));
        made.Add(forward.Flag("active") is { } active ? Hlr.Element("activationState", Bit(active)) : null);
        made.Add(forward.Text("number") is { } number ? Hlr.Element("fnum", number) : null);
        return made;
    }

    private ManagedPlan? AucPlan(ServiceConfiguration wanted)
    {
        if (wanted.Text("kiReference") is not { } reference)
        {
            return null; // the factory has loaded it
        }

        var auc = ManagedObject.Auc;
        var key = AucOf(wanted);
        return new(key, key,
        [
            auc.Element("imsi", wanted.Text("imsi")),
            auc.Element("ki", options.Keys[reference].Reveal()),
            .. AucValues.Where(options.Authentication.ContainsKey).Select(name => auc.Element(name, options.Authentication[name])),
        ]);
    }

    private IEnumerable<XElement> HlrValues(ServiceConfiguration wanted)
    {
        yield return Hlr.Element("profileId", options.Profiles[wanted.Text("subscriberProfile")!]);
        if (wanted.Text("dataProfile") is { } dataProfile && wanted.Flag("data") is not false)
        {
            yield return Hlr.Element("pdpcp", dataProfile);
        }

        if (wanted.Text("camelProfile") is { } camelProfile)
        {
            yield return Hlr.Element("csp", camelProfile);
        }

        if (wanted.Flag("data") is { } data)
        {
            yield return Packet(data, keep: !data);
        }

        foreach (var (characteristic, element) in CallForwards)
        {
            if (wanted.Group(characteristic) is { } forward)
            {
                yield return Forward(element, forward);
            }
        }

        if (wanted.Flag("callWaiting") is { } callWaiting)
        {
            yield return Hlr.Element("caw", Hlr.Element("provisionState", Bit(callWaiting)));
        }

        foreach (var (characteristic, element) in Switches)
        {
            if (wanted.Flag(characteristic) is { } isOn)
            {
                yield return Hlr.Element(element, Bit(isOn));
            }
        }

        foreach (var bar in wanted.Text("voiceBarring") is null ? [] : Bars(wanted))
        {
            yield return bar;
        }

        foreach (var apn in wanted.List("apn"))
        {
            yield return Hlr.Element(
                "gprs",
                new XAttribute("pdpid", apn.Text("id")!),
                AccessPoint.Select(part => apn.Text(part.Characteristic) is { } value ? Hlr.Element(part.Element, value) : null));
        }
    }
}

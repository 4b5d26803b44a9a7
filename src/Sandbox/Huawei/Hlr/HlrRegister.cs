using TeleCo.Gateway.Sandbox.Faults;

namespace TeleCo.Gateway.Sandbox.Huawei.Hlr;

/// <summary>Subscribers and their keys, and the rules between them.</summary>
internal sealed class HlrRegister(EffectLog effects)
{
    private const int LargestTemplate = 99;

    private static readonly string[] Templates = ["11", "12", "13"];
    private static readonly string[] TemplateFields = ["CSPSTPLID", "EPSUSERTPLID", "PSUSERTPLID", "NGSUSERTPLID"];
    private static readonly string[] ContextFields = ["APN_TYPE", "PDPTYPE", "ADDIND", "VPLMN", "CHARGE", "EPS_QOSTPLID"];

    private readonly Dictionary<string, HlrSubscriber> _byImsi = [];
    private readonly Dictionary<string, HlrSubscriber> _byIsdn = [];
    private readonly HashSet<string> _keys = [];
    private readonly HashSet<string> _withdrawn = [];

    public bool HasKey(string imsi) => _keys.Contains(imsi) || (NumberTriggers.IsPreloaded(imsi) && !_withdrawn.Contains(imsi));

    public HlrSubscriber? Find(Dictionary<string, string> fields)
    {
        var isdn = fields.GetValueOrDefault("ISDN");
        var found = fields.TryGetValue("IMSI", out var imsi) ? _byImsi.GetValueOrDefault(imsi) : _byIsdn.GetValueOrDefault(isdn ?? "");
        return isdn is null || found?.Isdn == isdn ? found : null;
    }

    public HlrSubscriber Get(Dictionary<string, string> fields) => Find(fields) ?? throw HlrRefusal.NotDefined();

    public void AddKey(Dictionary<string, string> fields)
    {
        if (fields["OPERTYPE"] is not "ADD")
        {
            throw HlrRefusal.Parse("OPERTYPE has an invalid value");
        }

        if (HasKey(fields["IMSI"]))
        {
            throw HlrRefusal.KeyDefined();
        }

        _keys.Add(fields["IMSI"]);
        Note(fields["IMSI"], "create", "KI");
    }

    public void RemoveKey(string imsi)
    {
        if (!HasKey(imsi))
        {
            throw HlrRefusal.NoRecord();
        }

        if (_byImsi.ContainsKey(imsi))
        {
            throw HlrRefusal.KeyInUse();
        }

        ForgetKey(imsi);
    }

    public void Add(Dictionary<string, string> fields)
    {
        var (imsi, isdn) = (fields["IMSI"], fields["ISDN"]);
        if (_byImsi.ContainsKey(imsi) || _byIsdn.ContainsKey(isdn))
        {
            throw HlrRefusal.Defined();
        }

        if (!HasKey(imsi))
        {
            throw HlrRefusal.KeyMissing();
        }

        if (fields["TPLTYPE"] is not "NORMAL" || !Templates.Contains(fields["TPLID"]))
        {
            throw HlrRefusal.Template();
        }

        var subscriber = new HlrSubscriber(imsi, isdn);
        subscriber.Change("TPLID", fields["TPLID"]);
        foreach (var field in TemplateFields.Where(fields.ContainsKey))
        {
            subscriber.Change(field, Template(fields[field]));
        }

        _byImsi.Add(imsi, subscriber);
        _byIsdn.Add(isdn, subscriber);
        Note(imsi, "create", "SUB");
    }

    public void Remove(HlrSubscriber subscriber, bool withKey)
    {
        _byImsi.Remove(subscriber.Imsi);
        _byIsdn.Remove(subscriber.Isdn);
        Note(subscriber.Imsi, "delete", "SUB");
        if (withKey && HasKey(subscriber.Imsi))
        {
            ForgetKey(subscriber.Imsi);
        }
    }

    public void Lock(HlrSubscriber subscriber, Dictionary<string, string> fields)
    {
        string[] asked = [.. HlrLocks.Names.Where(fields.ContainsKey)];
        if (asked.Length == 0)
        {
            throw HlrRefusal.Parse("A lock is mandatory");
        }

        var wasSuspended = subscriber.IsSuspended;
        var isChanged = false;
        foreach (var name in asked)
        {
            isChanged |= subscriber.Change(name, fields[name]);
        }

        if (!isChanged)
        {
            Note(subscriber.Imsi, "noChange", "LCK");
            throw HlrRefusal.AsWanted();
        }

        Note(subscriber.Imsi, wasSuspended == subscriber.IsSuspended ? "modify" : wasSuspended ? "resume" : "suspend", "LCK");
    }

    public void AddContext(HlrSubscriber subscriber, Dictionary<string, string> fields)
    {
        if (fields["PROV"] is not "ADDPDPCNTX")
        {
            throw HlrRefusal.Parse("PROV has an invalid value");
        }

        if (!fields.TryGetValue("APNTPLID", out var apn))
        {
            throw HlrRefusal.Parse("APNTPLID is mandatory");
        }

        var context = $"CNTX{fields.GetValueOrDefault("CNTXID", Template(apn))}";
        var changed = ContextFields.Where(fields.ContainsKey).Count(field => subscriber.Change($"{context}.{field}", fields[field]));
        changed += subscriber.Change($"{context}.APNTPLID", apn) ? 1 : 0;
        Note(subscriber.Imsi, changed > 0 ? "modify" : "noChange", "OPTGPRS");
    }

    public void ChangeEps(HlrSubscriber subscriber, Dictionary<string, string> fields)
    {
        if ((fields.GetValueOrDefault("EPSUSERTPLID") ?? fields.GetValueOrDefault("TPLID")) is not { } template)
        {
            throw HlrRefusal.Parse("EPSUSERTPLID or TPLID is mandatory");
        }

        Note(subscriber.Imsi, subscriber.Change("EPSUSERTPLID", Template(template)) ? "modify" : "noChange", "TPLEPS");
    }

    private static string Template(string id) =>
        int.TryParse(id, out var number) && number is >= 1 and <= LargestTemplate ? id : throw HlrRefusal.Template();

    private void ForgetKey(string imsi)
    {
        _keys.Remove(imsi);
        if (NumberTriggers.IsPreloaded(imsi))
        {
            _withdrawn.Add(imsi);
        }

        Note(imsi, "delete", "KI");
    }

    private void Note(string imsi, string kind, string detail) => effects.Add(new Effect(imsi, kind, Detail: detail));
}

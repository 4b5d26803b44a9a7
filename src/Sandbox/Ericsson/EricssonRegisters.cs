using System.Xml.Linq;
using TeleCo.Gateway.Sandbox.Ericsson.Schema;
using TeleCo.Gateway.Sandbox.Faults;

namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>AUC, HLR and HSS behind the mediation: what they hold, and what they refuse.</summary>
internal sealed class EricssonRegisters(EffectLog effects)
{
    private const int LargestProfile = 99;

    private readonly ManagedTable _auc = new(ManagedObjects.Auc);
    private readonly ManagedTable _hlr = new(ManagedObjects.Hlr);
    private readonly ManagedTable _eps = new(ManagedObjects.Eps);
    private readonly HashSet<string> _withdrawn = [];

    public ManagedTable Table(ManagedObject type) => type == ManagedObjects.Auc ? _auc : type == ManagedObjects.Hlr ? _hlr : _eps;

    public ManagedRow? Find(Cai3gCall call) => Table(call.Object).Find(call.Key("imsi"), call.Key("msisdn"));

    public void Create(Cai3gCall call)
    {
        var (type, imsi, msisdn) = (call.Object, call.Key("imsi")!, call.Key("msisdn"));
        var table = Table(type);
        if (table.Has(imsi) || table.HasNumber(msisdn) || (type == ManagedObjects.Auc && HasKey(imsi)))
        {
            throw EricssonRefusal.Element(type == ManagedObjects.Auc ? 301 : 2, "SUBSCRIPTION ALREADY DEFINED");
        }

        if (type != ManagedObjects.Auc && !HasKey(imsi))
        {
            throw EricssonRefusal.Element(304, "AUTHENTICATION SUBSCRIPTION MISSING");
        }

        XElement[] values = [.. call.Attributes!.Elements().Where(element => type.Values.ContainsKey(element.Name.LocalName))];
        CheckProfiles(values);
        var row = new ManagedRow(type, imsi, msisdn);
        row.Merge(values);
        table.Add(row);
        Note(call, imsi, "create");
    }

    public void Set(Cai3gCall call, ManagedRow row)
    {
        XElement[] values = [.. call.Attributes!.Elements()];
        CheckProfiles(values);
        var wasBarred = row.IsBarred;
        var isChanged = row.Merge(values);
        Note(call, row.Imsi, (isChanged, wasBarred, row.IsBarred) switch
        {
            (false, _, _) => "noChange",
            (_, false, true) => "suspend",
            (_, true, false) => "resume",
            _ => "modify",
        });
    }

    public void Delete(Cai3gCall call, string imsi)
    {
        var table = Table(call.Object);
        if (table.Type == ManagedObjects.Auc && _hlr.Has(imsi))
        {
            throw EricssonRefusal.Element(305, "SUBSCRIPTION STILL DEFINED");
        }

        if (table.Find(imsi, null) is { } row)
        {
            table.Remove(row);
        }

        if (table.Type == ManagedObjects.Auc && NumberTriggers.IsPreloaded(imsi))
        {
            _withdrawn.Add(imsi);
        }

        Note(call, imsi, "delete");
    }

    /// <summary>Whether the AUC can authenticate the SIM: by its own object or by the factory's load.</summary>
    public bool HasKey(string imsi) => _auc.Has(imsi) || (NumberTriggers.IsPreloaded(imsi) && !_withdrawn.Contains(imsi));

    private static void CheckProfiles(XElement[] values)
    {
        foreach (var value in values)
        {
            if (value.Name.LocalName is "profileId" or "epsProfileId" && !(int.TryParse(value.Value, out var number) && number is >= 1 and <= LargestProfile))
            {
                throw EricssonRefusal.Element(1012, "PROFILE NOT DEFINED");
            }

            if (value.Name.LocalName is "gprs" && string.IsNullOrEmpty(value.Attribute("pdpid")?.Value))
            {
                throw EricssonRefusal.Invalid("gprs needs its pdpid");
            }
        }
    }

    private void Note(Cai3gCall call, string imsi, string kind) => effects.Add(new Effect(imsi, kind, call.TransactionId, call.Object.Code));
}

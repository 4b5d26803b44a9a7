using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Huawei.Hlr;

/// <summary>What each operation does, and what some numbers are fated to meet.</summary>
internal sealed class HlrOperations(HlrRegister register, HuaweiSandboxOptions options)
{
    private readonly HashSet<string> _met = [];

    public Reply Answer(HlrOperation operation, Dictionary<string, string> fields, Action endSession)
    {
        var imsi = fields.GetValueOrDefault("IMSI") ?? register.Find(fields)?.Imsi ?? "";
        var trigger = NumberTriggers.Of(imsi);
        var isWrite = !operation.Name.StartsWith("LST", StringComparison.Ordinal);
        Hinder(operation, trigger, imsi, isWrite, endSession);
        var reply = HlrReplies.Done(operation, 200, Run(operation, fields));
        return trigger switch
        {
            NumberTrigger.Slow => reply.After(options.SlowAnswer),
            NumberTrigger.AnswerLost when isWrite && IsFirst(operation, imsi) => reply.Lost(),
            NumberTrigger.TimeoutAfterCommit when isWrite && IsFirst(operation, imsi) => throw HlrRefusal.Timeout(),
            _ => reply,
        };
    }

    private (string Name, string Value)[] Run(HlrOperation operation, Dictionary<string, string> fields)
    {
        switch (operation.Name)
        {
            case "ADD_KI":
                register.AddKey(fields);
                return [];
            case "RMV_KI":
                register.RemoveKey(fields["IMSI"]);
                return [];
            case "ADD_TPLSUB":
                register.Add(fields);
                return [];
            case "RMV_SUB":
                register.Remove(register.Get(fields), fields.GetValueOrDefault("RMVKI") is "TRUE");
                return [];
            case "MOD_LCK":
                register.Lock(register.Get(fields), fields);
                return [];
            case "MOD_OPTGPRS":
                register.AddContext(register.Get(fields), fields);
                return [];
            case "MOD_TPLEPS":
                register.ChangeEps(register.Get(fields), fields);
                return [];
            default:
                return List(operation, fields);
        }
    }

    private (string Name, string Value)[] List(HlrOperation operation, Dictionary<string, string> fields)
    {
        if (operation.Name is "LST_KI")
        {
            return register.HasKey(fields["IMSI"]) ? [("IMSI", fields["IMSI"]), ("KEYTYPE", "ClearKey")] : throw HlrRefusal.NoRecord();
        }

        var subscriber = register.Get(fields);
        return operation.Name switch
        {
            "LST_IMSI" => [("IMSI", subscriber.Imsi)],
            "LST_ISDN" => [("ISDN", subscriber.Isdn)],
            _ => [("IMSI", subscriber.Imsi), ("ISDN", subscriber.Isdn), .. Shown(subscriber, fields)],
        };
    }

    private static IEnumerable<(string Name, string Value)> Shown(HlrSubscriber subscriber, Dictionary<string, string> fields)
    {
        string[] templates = fields.GetValueOrDefault("DETAIL") is "FALSE" ? [] : ["TPLID", "EPSUSERTPLID"];
        return HlrLocks.Shown.Concat(templates).Select(name => (name, subscriber[name])).Where(pair => pair.Item2.Length > 0);
    }

    private void Hinder(HlrOperation operation, NumberTrigger trigger, string imsi, bool isWrite, Action endSession)
    {
        switch (trigger)
        {
            case NumberTrigger.BusyOnce when isWrite && IsFirst(operation, imsi):
            case NumberTrigger.BusyAlways when isWrite:
                throw HlrRefusal.Busy();
            case NumberTrigger.NotConnected:
                throw HlrRefusal.NotConnected();
            case NumberTrigger.SubscriptionRefused when operation.Name is "ADD_TPLSUB":
            case NumberTrigger.PacketRefused when operation.Name is "MOD_OPTGPRS" or "MOD_TPLEPS":
                throw HlrRefusal.NotAllowed();
            case NumberTrigger.SessionEnds when IsFirst(operation, imsi):
                endSession();
                throw HlrRefusal.Session();
            default:
                break;
        }
    }

    private bool IsFirst(HlrOperation operation, string imsi) => _met.Add($"{operation.Name} {imsi}");
}

using System.Xml.Linq;
using TeleCo.Gateway.Sandbox.Ericsson.Schema;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>Create, Get, Set and Delete, and what some numbers are fated to meet.</summary>
internal sealed class Cai3gOperations(EricssonRegisters registers, EricssonSessions sessions, EricssonSandboxOptions options)
{
    private readonly HashSet<string> _met = [];

    public Reply Answer(Cai3gCall call)
    {
        if (call.Operation is not ("Create" or "Get" or "Set" or "Delete"))
        {
            throw EricssonRefusal.Unsupported($"{call.Operation} is not enabled on this site");
        }

        call.ReadObject();
        var row = call.Operation is "Create" ? null : registers.Find(call);
        var imsi = call.Operation is "Create" ? call.Key("imsi") : row?.Imsi ?? call.Key("imsi");
        var trigger = NumberTriggers.Of(imsi ?? "");
        Hinder(call, trigger, imsi);
        var content = call.Operation switch
        {
            "Create" => Create(call),
            "Get" => Get(call, row),
            "Set" => Set(call, row),
            _ => Delete(call, row),
        };
        return After(call, trigger, imsi, EricssonReplies.Answer(call, content));
    }

    private string Create(Cai3gCall call)
    {
        if (call.Attributes is null || call.Key("imsi") is null)
        {
            throw EricssonRefusal.Invalid("Create needs its MOAttributes");
        }

        registers.Create(call);
        return $"<c:CreateResponse><c:MOId xmlns:o=\"{call.Object.Namespace}\">{KeyElements(call, call.Key("imsi"), call.Key("msisdn"))}</c:MOId></c:CreateResponse>";
    }

    private string Get(Cai3gCall call, ManagedRow? row)
    {
        var imsi = row?.Imsi ?? call.Key("imsi");
        if (row is null && !IsPreloadedKey(call, imsi))
        {
            throw EricssonRefusal.NotDefined();
        }

        var name = call.Object.GetName;
        var number = row?.Msisdn is { } msisdn ? $" msisdn=\"{msisdn}\"" : "";
        return $"<c:GetResponse><c:MOAttributes><o:{name} xmlns:o=\"{call.Object.Namespace}\" imsi=\"{imsi}\"{number}>" +
            KeyElements(call, imsi, row?.Msisdn) +
            EricssonReplies.Elements(call.Object.Namespace, row?.Values ?? []) + Measured(call, row) +
            $"</o:{name}></c:MOAttributes></c:GetResponse>";
    }

    private string Set(Cai3gCall call, ManagedRow? row)
    {
        if (row is null)
        {
            throw EricssonRefusal.NotDefined();
        }

        registers.Set(call, row);
        return "<c:SetResponse/>";
    }

    private string Delete(Cai3gCall call, ManagedRow? row)
    {
        var imsi = row?.Imsi ?? (IsPreloadedKey(call, call.Key("imsi")) ? call.Key("imsi") : null) ?? throw EricssonRefusal.NotDefined();
        registers.Delete(call, imsi);
        return "<c:DeleteResponse/>";
    }

    private bool IsPreloadedKey(Cai3gCall call, string? imsi) => call.Object == ManagedObjects.Auc && imsi is not null && registers.HasKey(imsi);

    private static string KeyElements(Cai3gCall call, string? imsi, string? msisdn)
    {
        XElement?[] keys =
        [
            msisdn is null || call.Object != ManagedObjects.Hlr ? null : new XElement(call.Object.Namespace + "msisdn", msisdn),
            new XElement(call.Object.Namespace + "imsi", imsi),
            msisdn is null || call.Object != ManagedObjects.Eps ? null : new XElement(call.Object.Namespace + "msisdn", msisdn),
        ];
        return EricssonReplies.Elements(call.Object.Namespace, keys.OfType<XElement>());
    }

    // What no caller ever set: where the subscriber is. A reader has to leave it alone.
    private static string Measured(Cai3gCall call, ManagedRow? row) => call.Object == ManagedObjects.Hlr
        ? "<o:hlrStatus>0</o:hlrStatus><o:locationData><o:vlrAddress>4-43720999001</o:vlrAddress></o:locationData>"
        : call.Object == ManagedObjects.Eps
            ? (row?.Text("epsOdb") is null ? "<o:epsOdb>NONE</o:epsOdb>" : "") + "<o:epsLocationState>LOCATED</o:epsLocationState>"
            : "";

    private void Hinder(Cai3gCall call, NumberTrigger trigger, string? imsi)
    {
        var isWrite = call.Operation is not "Get";
        switch (trigger)
        {
            case NumberTrigger.BusyOnce when isWrite && IsFirst(call, imsi):
            case NumberTrigger.BusyAlways when isWrite:
                throw EricssonRefusal.Busy();
            case NumberTrigger.NotConnected:
                throw EricssonRefusal.NotConnected();
            case NumberTrigger.SubscriptionRefused when call.Operation is "Create" && call.Object == ManagedObjects.Hlr:
            case NumberTrigger.PacketRefused when call.Operation is "Create" && call.Object == ManagedObjects.Eps:
                throw EricssonRefusal.Element(1099, "SUBSCRIPTION NOT ALLOWED");
            case NumberTrigger.SessionEnds when call.Session is { } session && IsFirst(call, imsi):
                sessions.Close(session);
                throw EricssonRefusal.Session();
            default:
                break;
        }
    }

    private Reply After(Cai3gCall call, NumberTrigger trigger, string? imsi, Reply reply) => trigger switch
    {
        NumberTrigger.Slow => reply.After(options.SlowAnswer),
        NumberTrigger.AnswerLost when call.Operation is not "Get" && IsFirst(call, imsi) => reply.Lost(),
        NumberTrigger.TimeoutAfterCommit when call.Operation is not "Get" && IsFirst(call, imsi) => throw EricssonRefusal.ElementTimeout(),
        _ => reply,
    };

    private bool IsFirst(Cai3gCall call, string? imsi) => _met.Add($"{call.Operation} {call.Object.Code} {imsi}");
}

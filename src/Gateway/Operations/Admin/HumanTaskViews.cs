using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Tasks as they are shown, with the form that their answer has.</summary>
internal static class HumanTaskViews
{
    private static readonly FormField[] Intervention =
    [
        new("decision", "string", IsRequired: true, ["retry", "skip", "rollBack"]),
        new("reason", "string", IsRequired: false),
    ];

    private static readonly FormField[] Clarification =
    [
        new("decision", "string", IsRequired: true, ["clarify", "rollBack"]),
        new("reason", "string", IsRequired: false),
        new("characteristics", "object", IsRequired: false),
    ];

    public static HumanTask From(HumanTaskRecord record) => new()
    {
        Id = record.Id,
        Kind = OrderStates.JsonWord(record.Kind.ToString()),
        State = OrderStates.JsonWord(record.State.ToString()),
        OrderId = record.OrderId,
        ItemId = record.ItemId,
        StepNumber = record.StepNumber,
        Reason = record.Reason,
        Group = record.Group,
        Assignee = record.Assignee,
        CreatedAt = record.CreatedAt,
        DueAt = record.DueAt,
        ClosedAt = record.ClosedAt,
        Escalations = record.Escalations,
        Answer = record.Answer,
        Form = record.Kind == HumanTaskKind.AddressClarification ? Clarification : Intervention,
    };

    /// <summary>Whether a task can have such an id.</summary>
    public static bool IsId(string id) => Guid.TryParseExact(id, "N", out _);

    /// <summary>How the audit trail names a task.</summary>
    public static string AuditObject(string id) => $"{HumanTask.ResourceName}/{new string([.. id.Take(40).Select(one => char.IsAsciiLetterOrDigit(one) ? one : '?')])}";
}

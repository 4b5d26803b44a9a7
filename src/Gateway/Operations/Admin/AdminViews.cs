using System.Text.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Something that a person has to do before an order goes on.</summary>
internal sealed record HumanTask
{
    public const string ResourceName = "task";

    public required string Id { get; init; }

    /// <summary><c>manualIntervention</c> or <c>addressClarification</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>open</c>, <c>claimed</c>, <c>completed</c> or <c>withdrawn</c>.</summary>
    public required string State { get; init; }

    public required string OrderId { get; init; }

    public required string ItemId { get; init; }

    public required int StepNumber { get; init; }

    /// <summary>Why it is there.</summary>
    public required string Reason { get; init; }

    /// <summary>The group whose members may take it.</summary>
    public required string Group { get; init; }

    public string? Assignee { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime DueAt { get; init; }

    public DateTime? ClosedAt { get; init; }

    /// <summary>How often it was handed up.</summary>
    public required int Escalations { get; init; }

    /// <summary>What was decided.</summary>
    public string? Answer { get; init; }

    /// <summary>What an answer consists of.</summary>
    public required IReadOnlyList<FormField> Form { get; init; }
}

/// <summary>A field of a task's answer.</summary>
/// <param name="Name">The field.</param>
/// <param name="Type">Its JSON type.</param>
/// <param name="IsRequired">Whether an answer needs it.</param>
/// <param name="Values">The values that it can have; null is any.</param>
internal sealed record FormField(string Name, string Type, bool IsRequired, IReadOnlyList<string>? Values = null);

/// <summary>The answer to a task.</summary>
/// <param name="Decision"><c>retry</c>, <c>skip</c>, <c>rollBack</c> or <c>clarify</c>.</param>
/// <param name="Reason">Why; needed to skip or to roll back.</param>
/// <param name="Characteristics">What was clarified, by name.</param>
internal sealed record TaskAnswer(string Decision, string? Reason = null, Dictionary<string, JsonElement>? Characteristics = null);

/// <summary>An order as those see it who keep the gateway going.</summary>
internal sealed record OrderView
{
    public required string Id { get; init; }

    public required string State { get; init; }

    public string? Partner { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When somebody looks at it next.</summary>
    public DateTime? WakeAt { get; init; }

    /// <summary>The node that works on it now.</summary>
    public string? Node { get; init; }

    /// <summary>Whether it waits for a person, or for a node that does not come.</summary>
    public required bool IsStuck { get; init; }

    /// <summary>Its steps; in the view of one order only.</summary>
    public IReadOnlyList<StepView>? Steps { get; init; }

    /// <summary>Its tasks; in the view of one order only.</summary>
    public IReadOnlyList<HumanTask>? Tasks { get; init; }
}

/// <summary>A step as those see it who keep the gateway going.</summary>
internal sealed record StepView(string ItemId, int Number, string Kind, string State, int Attempts, bool InDoubt, DateTime? NextAttemptAt, string? Error);

/// <summary>How admin operations are written on the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = [typeof(UtcDateTimeJsonConverter)])]
[JsonSerializable(typeof(HumanTask))]
[JsonSerializable(typeof(IReadOnlyList<HumanTask>))]
[JsonSerializable(typeof(TaskAnswer))]
[JsonSerializable(typeof(OrderView))]
[JsonSerializable(typeof(IReadOnlyList<OrderView>))]
[JsonSerializable(typeof(RouteExplanation))]
internal sealed partial class AdminJson : JsonSerializerContext;

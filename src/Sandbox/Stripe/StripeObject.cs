using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>A stored object: its JSON as the vendor writes it, and what the vendor knows but does not show.</summary>
internal sealed class StripeObject(JsonObject json)
{
    private List<(DateTimeOffset At, JsonObject Json)>? _versions;

    public string Id { get; } = json["id"]!.GetValue<string>();

    public long Created { get; } = json["created"]!.GetValue<long>();

    public JsonObject Json => json;

    public TestCard? Card { get; init; }

    /// <summary>A method that was used without a customer, or detached: it cannot be used again.</summary>
    public bool IsSpent { get; set; }

    /// <summary>A method whose holder agreed to payments while away.</summary>
    public bool IsSetUp { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Remembers the object as search will see it after the index has caught up.</summary>
    public void Remember(DateTimeOffset now) => (_versions ??= []).Add((now, (JsonObject)json.DeepClone()));

    /// <summary>The object as the index had it at a time, or <see langword="null"/> when it had it not yet.</summary>
    public JsonObject? AsOf(DateTimeOffset time) => _versions is null ? json : _versions.FindLast(version => version.At <= time).Json;
}

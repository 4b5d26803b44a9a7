using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Faults;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>What the network has of an object: its state (active or suspend) and its data.</summary>
internal sealed record NetworkState(string State, JsonObject Data)
{
    public static bool AreSame(NetworkState? one, NetworkState? other) =>
        one?.State == other?.State && JsonNode.DeepEquals(one?.Data, other?.Data);
}

/// <summary>A change on its way to the network.</summary>
internal sealed record Alignment(DateTimeOffset End, Action Complete);

/// <summary>Lets the network follow the controller in time. Nothing runs by itself: each request first lets the due changes end.</summary>
internal sealed class NokiaNetwork(NokiaSandboxOptions options, TimeProvider clock, EffectLog effects)
{
    private const int SlowerBy = 10;

    private readonly Dictionary<object, Alignment> _pending = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsBusy(object subject) => _pending.ContainsKey(subject);

    /// <summary>Begins an alignment; one that was under way for the same subject is overtaken.</summary>
    public void Begin(object subject, bool isSlow, Action complete) =>
        _pending[subject] = new Alignment(Now + (options.AlignmentTime * (isSlow ? SlowerBy : 1)), complete);

    public void Forget(object subject) => _pending.Remove(subject);

    public void Advance()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        var now = Now;
        foreach (var (subject, due) in _pending.Where(entry => entry.Value.End <= now).OrderBy(entry => entry.Value.End).ToArray())
        {
            _pending.Remove(subject);
            due.Complete();
        }
    }

    public void Record(string service, string detail, NetworkState? before, NetworkState? after) =>
        effects.Add(new Effect(service, Kind(before, after), Detail: detail));

    public void Record(string service, string detail, string kind) => effects.Add(new Effect(service, kind, Detail: detail));

    private static string Kind(NetworkState? before, NetworkState? after) => (before, after) switch
    {
        _ when NetworkState.AreSame(before, after) => "noChange",
        (null, _) => "create",
        (_, null) => "delete",
        ({ State: "active" }, { State: "suspend" }) => "suspend",
        ({ State: "suspend" }, { State: "active" }) => "resume",
        _ => "modify",
    };
}

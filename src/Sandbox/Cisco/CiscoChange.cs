using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>One service before and after a transaction.</summary>
internal sealed record CiscoChange(CiscoModel Model, string Key, JsonObject? Before, JsonObject? After)
{
    /// <summary>The service was withdrawn by un-deploy; committing it, changed or not, brings it back.</summary>
    public bool IsRedeployed { get; init; }

    public bool IsNone => JsonNode.DeepEquals(Before, After);

    public IEnumerable<string> Devices => Touched(Before).Union(Touched(After));

    /// <summary>What the change means for the customer.</summary>
    public string Kind => (Before, After) switch
    {
        _ when IsNone => IsRedeployed ? "resume" : "noChange",
        (null, _) => "create",
        (_, null) => "delete",
        var (before, after) => (Model.IsSuspended(before!), Model.IsSuspended(after!)) switch
        {
            (false, true) => "suspend",
            (true, false) => "resume",
            _ => "modify",
        },
    };

    private IEnumerable<string> Touched(JsonObject? service) => service is null ? [] : Model.Devices(service);
}

using System.Buffers.Text;
using System.Collections.Frozen;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>The query of a request; what NSO does not know, or not with this method, is refused.</summary>
internal static class CiscoQuery
{
    private const string ParametersHeader = "X-Cisco-NSO-Commit-Params";

    private static readonly FrozenSet<string> Reading = FrozenSet.Create(
        "content", "depth", "fields", "exclude", "limit", "offset", "with-defaults", "with-origin", "with-service-meta-data", "unhide");

    private static readonly FrozenSet<string> Committing = FrozenSet.Create(
        "label", "comment", "dry-run", "dry-run-reverse", "commit-queue", "commit-queue-tag", "commit-queue-timeout", "commit-queue-error-option",
        "commit-queue-atomic", "commit-queue-block-others", "commit-queue-lock", "no-overwrite", "no-networking", "no-out-of-sync-check",
        "no-deploy", "no-revision-drop", "no-lsa", "use-lsa", "reconcile", "rollback-id", "rollback-label", "rollback-comment", "trace-id",
        "params", "insert", "point");

    public static void CheckReading(VendorRequest request) => Check(request, Reading);

    // NSO takes commit parameters on data alone: an action has them in its input.
    public static void CheckAction(VendorRequest request) => Check(request, FrozenSet<string>.Empty);

    public static CommitParameters ReadCommit(VendorRequest request)
    {
        Check(request, Committing);
        var encoded = request.Parameter("params") ?? request.Headers[ParametersHeader].FirstOrDefault();
        var one = encoded is null ? default : Decode(encoded);
        return CommitParameters.Read(name => request.Parameter(name) ?? FromObject(one, name));
    }

    public static int Number(VendorRequest request, string name, int standard, int least)
    {
        var text = request.Parameter(name);
        return text is null
            ? standard
            : int.TryParse(text, out var number) && number >= least ? number : throw RestconfError.Invalid($"invalid value for query parameter {name}: {text}");
    }

    private static void Check(VendorRequest request, FrozenSet<string> known)
    {
        foreach (var name in request.ParameterNames)
        {
            if (!known.Contains(name))
            {
                throw RestconfError.Invalid($"invalid query parameter: {name}");
            }
        }
    }

    private static JsonElement Decode(string text)
    {
        try
        {
            return Base64.IsValid(text) && JsonBody.Parse(Convert.FromBase64String(text), maxDepth: 8) is { ValueKind: JsonValueKind.Object } one
                ? one
                : throw RestconfError.Invalid("invalid commit parameters");
        }
        catch (JsonException)
        {
            throw RestconfError.Invalid("invalid commit parameters");
        }
    }

    // The object of NSO 6.7 says the same with other words.
    private static string? FromObject(JsonElement one, string name)
    {
        if (one.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        return name switch
        {
            "dry-run" => Text(one, "dry-run", "outformat"),
            "commit-queue" => one.TryGetProperty("commit-queue", out var queue) && queue.ValueKind is JsonValueKind.Object
                ? queue.EnumerateObject().Select(member => member.Name).FirstOrDefault(mode => mode is "async" or "sync" or "bypass")
                : null,
            "commit-queue-error-option" => Text(one, "commit-queue", "error-option"),
            "no-overwrite" => one.TryGetProperty(name, out _) ? "" : null,
            "label" or "comment" => Text(one, name),
            _ => null,
        };
    }

    private static string? Text(JsonElement at, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (at.ValueKind is not JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at.ValueKind is JsonValueKind.String ? at.GetString() : null;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>JSON Patch (RFC 6902), and its form with queries in the path. All operations are applied or none.</summary>
internal sealed class JsonPatch
{
    /// <summary>The most operations of a patch.</summary>
    public const int MaxOperations = 100;

    // Copies of copies double with every operation: a small patch could make a resource of any size.
    private const int MaxCopied = 1_000_000;

    private JsonNode? _root;
    private int _copied;

    private JsonPatch(JsonElement target) => _root = PatchBounds.ToNode(target);

    /// <summary>The target after the patch; a failed <c>test</c> is <see cref="FaultKind.Conflict"/>, whatever else fails is <see cref="FaultKind.Invalid"/>. The message names the operation by its position, from 0.</summary>
    /// <param name="queries">Whether paths may choose array elements by a query (<c>application/json-patch-query+json</c>).</param>
    public static Outcome<JsonElement> Apply(JsonElement target, JsonElement patch, bool queries = false)
    {
        if (PatchBounds.Check(patch) is { } unbounded)
        {
            return unbounded;
        }

        if (patch.ValueKind != JsonValueKind.Array || patch.GetArrayLength() > MaxOperations)
        {
            return new Fault(FaultKind.Invalid, $"A JSON Patch is an array of at most {MaxOperations} operations.");
        }

        var run = new JsonPatch(target);
        foreach (var (index, json) in patch.EnumerateArray().Index())
        {
            if (run.Step(json, queries) is var (kind, reason))
            {
                return new Fault(kind, $"Operation {index}: {reason}.") { Field = $"{index}" };
            }
        }

        return PatchBounds.Written(writer => Write(writer, run._root));
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        if (node is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            node.WriteTo(writer);
        }
    }

    private (FaultKind Kind, string Reason)? Step(JsonElement json, bool queries)
    {
        if (JsonPatchOperation.Parse(json, out var reason) is not { } operation)
        {
            return (FaultKind.Invalid, reason);
        }

        var path = operation.Path.Contains('?', StringComparison.Ordinal) && queries
            ? JsonPatchQuery.Resolve(_root, operation.Path)
            : JsonPointer.Parse(operation.Path) is { } tokens ? [tokens] : null;
        if (path is null)
        {
            return (FaultKind.Invalid, "'path' is not a JSON Pointer");
        }

        if (path.Count == 0)
        {
            return (FaultKind.Invalid, $"no element matches {WireText.Quote(operation.Path)}");
        }

        // From the last on, so that an element that goes does not move those still to come.
        return path.Reverse().Select(tokens => Run(operation, tokens)).FirstOrDefault(failure => failure is not null);
    }

    private (FaultKind Kind, string Reason)? Run(JsonPatchOperation operation, string[] path) => operation.Op switch
    {
        "add" => Invalid(Add(path, PatchBounds.ToNode(operation.Value))),
        "remove" => Invalid(Remove(path, out _)),
        "replace" => Invalid(Replace(path, PatchBounds.ToNode(operation.Value))),
        "move" => Invalid(Move(operation.From!, path)),
        "copy" => Invalid(Copy(operation.From!, path)),
        _ => JsonPointer.TryFind(_root, path, out var found) && JsonNode.DeepEquals(found, PatchBounds.ToNode(operation.Value))
            ? null
            : (FaultKind.Conflict, "the tested value is another"),
    };

    private static (FaultKind Kind, string Reason)? Invalid(string? reason) => reason is null ? null : (FaultKind.Invalid, reason);

    private string? Add(string[] path, JsonNode? value)
    {
        if (path.Length + Depth(value) > PatchBounds.MaxDepth)
        {
            return $"the result nests more than {PatchBounds.MaxDepth} deep";
        }

        if (path.Length == 0)
        {
            _root = value;
            return null;
        }

        JsonPointer.TryFind(_root, path.AsSpan(0, path.Length - 1), out var parent);
        switch (parent)
        {
            case JsonObject members:
                members[path[^1]] = value;
                return null;
            case JsonArray elements when path[^1] == "-":
                elements.Add(value);
                return null;
            case JsonArray elements when JsonPointer.Index(path[^1]) is { } index && index <= elements.Count:
                elements.Insert(index, value);
                return null;
            default:
                return "'path' leads to no place that could hold a value";
        }
    }

    private string? Remove(string[] path, out JsonNode? removed)
    {
        if (path.Length == 0 || !JsonPointer.TryFind(_root, path, out removed))
        {
            removed = null;
            return "there is nothing at the place named";
        }

        JsonPointer.TryFind(_root, path.AsSpan(0, path.Length - 1), out var parent);
        if (parent is JsonObject members)
        {
            members.Remove(path[^1]);
        }
        else
        {
            ((JsonArray)parent!).RemoveAt(JsonPointer.Index(path[^1])!.Value);
        }

        return null;
    }

    private string? Replace(string[] path, JsonNode? value) => path.Length == 0 ? Add(path, value) : Remove(path, out _) ?? Add(path, value);

    private string? Move(string[] from, string[] path)
    {
        if (from.Length < path.Length && path.AsSpan(0, from.Length).SequenceEqual(from))
        {
            return "a value cannot move into itself";
        }

        return from.AsSpan().SequenceEqual(path) && JsonPointer.TryFind(_root, path, out _) ? null : Remove(from, out var value) ?? Add(path, value);
    }

    private string? Copy(string[] from, string[] path)
    {
        if (!JsonPointer.TryFind(_root, from, out var value))
        {
            return "there is nothing at 'from'";
        }

        _copied += value?.ToJsonString().Length ?? 4;
        return _copied > MaxCopied ? "the copies are too large" : Add(path, value?.DeepClone());
    }

    private static int Depth(JsonNode? node) => node switch
    {
        JsonObject members => 1 + members.Select(member => Depth(member.Value)).DefaultIfEmpty().Max(),
        JsonArray elements => 1 + elements.Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };
}

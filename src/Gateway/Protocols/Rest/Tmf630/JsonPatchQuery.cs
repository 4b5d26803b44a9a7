using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Paths of <c>application/json-patch-query+json</c>: <c>/contactMedium/preferred?city=Paris</c> is the <c>preferred</c> of those contact media whose <c>city</c> is Paris. Several conditions are joined with <c>&amp;</c>; their names are relative to the element, or begin at the resource.</summary>
internal static class JsonPatchQuery
{
    private const int MaxConditions = 8;
    private const int MaxLength = 1000;

    /// <summary>The plain pointers that a path with a query means, in document order, or null when it is no such path.</summary>
    public static IReadOnlyList<string[]>? Resolve(JsonNode? root, string path)
    {
        if (path.Length > MaxLength)
        {
            return null;
        }

        // A query belongs to the segment that it follows. At the end of the path it chooses in the first array that no position is given for.
        var segments = path.Split('/');
        var last = segments.Length - 1;
        var pointer = JsonPointer.Parse(string.Join('/', segments.Select(segment => segment.Split('?', 2)[0])));
        var queries = segments.Skip(1).Select(segment => Conditions(segment)).ToList();
        if (pointer is not { Length: > 0 } || queries.Exists(query => query?.Length > MaxConditions))
        {
            return null;
        }

        var found = new List<string[]>();
        new Walk(pointer, queries, found).From(root, 0, [], queries[last - 1]);
        return found;
    }

    private static (string Name, string Value)[]? Conditions(string segment)
    {
        var mark = segment.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? null : Array.ConvertAll(segment[(mark + 1)..].Split('&'), Condition);
    }

    private static (string Name, string Value) Condition(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (text, "") : (text[..equals], Uri.UnescapeDataString(text[(equals + 1)..]).Trim('"'));
    }

    private sealed class Walk(string[] pointer, List<(string Name, string Value)[]?> queries, List<string[]> found)
    {
        public void From(JsonNode? node, int at, string[] taken, (string Name, string Value)[]? pending)
        {
            if (node is JsonArray elements && Query(at, pending) is { } query)
            {
                Choose(elements, at, taken, query, ReferenceEquals(query, pending) ? null : pending);
            }
            else if (at == pointer.Length)
            {
                Add(taken, pending);
            }
            else if (JsonPointer.TryFind(node, [pointer[at]], out var next))
            {
                From(next, at + 1, [.. taken, pointer[at]], pending);
            }
            else if (at == pointer.Length - 1)
            {
                Add([.. taken, pointer[at]], pending);
            }
        }

        private (string Name, string Value)[]? Query(int at, (string Name, string Value)[]? pending)
        {
            if (at > 0 && at < pointer.Length && queries[at - 1] is { } own)
            {
                return own;
            }

            return at == pointer.Length || (JsonPointer.Index(pointer[at]) is null && pointer[at] != "-") ? pending : null;
        }

        private void Choose(JsonArray elements, int at, string[] taken, (string Name, string Value)[] query, (string Name, string Value)[]? pending)
        {
            for (var i = 0; i < elements.Count; i++)
            {
                if (Array.TrueForAll(query, condition => Meets(elements[i], condition.Name, condition.Value, at)))
                {
                    From(elements[i], at, [.. taken, $"{i}"], pending);
                }
            }
        }

        private void Add(string[] taken, (string Name, string Value)[]? pending)
        {
            // With a query left over nothing was chosen: the path leads through no array.
            if (pending is null)
            {
                found.Add(taken);
            }
        }

        private bool Meets(JsonNode? element, string name, string value, int at)
        {
            var prefix = string.Join('.', pointer.Take(at)) + ".";
            var relative = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
            return AnyIs(element, relative.Split('.'), 0, value);
        }

        private static bool AnyIs(JsonNode? node, string[] names, int at, string value) => node switch
        {
            JsonArray elements => elements.Any(element => AnyIs(element, names, at, value)),
            JsonObject members => at < names.Length && members.TryGetPropertyValue(names[at], out var next) && AnyIs(next, names, at + 1, value),
            JsonValue leaf => at == names.Length && Text(leaf) == value,
            _ => false,
        };

        private static string Text(JsonValue leaf) => leaf.GetValueKind() == JsonValueKind.String ? leaf.GetValue<string>() : leaf.ToJsonString();
    }
}

using System.Text.Json;

namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>Reads an entry of a model's list back into characteristics. What the model does not know of is passed over.</summary>
internal sealed class YangReader(YangModel model)
{
    private readonly Dictionary<string, JsonElement> _found = [];
    private readonly Dictionary<string, List<Sighting>> _groups = [];

    /// <summary>The characteristics that an entry tells, by name.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Read(YangModel model, JsonElement entry)
    {
        var reader = new YangReader(model);
        foreach (var node in model.Nodes)
        {
            reader.Walk(entry, node, 0, []);
        }

        foreach (var (group, sightings) in reader._groups)
        {
            reader._found[group] = Join(sightings);
        }

        return reader._found;
    }

    /// <summary>A member by its name, with a module's name before it or without.</summary>
    public static JsonElement? Member(JsonElement at, string name)
    {
        if (at.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (at.TryGetProperty(name, out var exact))
        {
            return exact;
        }

        foreach (var member in at.EnumerateObject())
        {
            if (Bare(member.Name).SequenceEqual(Bare(name)))
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>The entries of a list, which some servers give as an object when there is one.</summary>
    public static IEnumerable<JsonElement> Entries(JsonElement? list) => list switch
    {
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } one => [one],
        _ => [],
    };

    private void Walk(JsonElement at, YangNode node, int step, Dictionary<string, JsonElement> bound)
    {
        if (step == node.Path.Steps.Count)
        {
            See(node, null, bound);
            return;
        }

        var here = node.Path.Steps[step];
        var next = Member(at, here.Name);
        if (here.KeyTerm is not null)
        {
            foreach (var entry in Entries(next))
            {
                if (Member(entry, here.Key!) is { } key && Bind(here.KeyTerm, key, bound) is { } inner)
                {
                    Walk(entry, node, step + 1, inner);
                }
            }
        }
        else if (next is not null && step == node.Path.Steps.Count - 1 && node.Value is not null)
        {
            See(node, next, bound);
        }
        else if (next is not null)
        {
            Walk(next.Value, node, step + 1, bound);
        }
    }

    private Dictionary<string, JsonElement>? Bind(YangTerm term, JsonElement key, Dictionary<string, JsonElement> bound)
    {
        if (term.IsLiteral)
        {
            return key.ValueKind == JsonValueKind.String && key.GetString() == term.Text ? bound : null;
        }

        return new(bound) { [term.Text] = term.Text.EndsWith(".#", StringComparison.Ordinal) ? key : model.FormOf(term.Text).Read(key) };
    }

    private void See(YangNode node, JsonElement? value, Dictionary<string, JsonElement> bound)
    {
        foreach (var (name, key) in bound.Where(pair => !pair.Key.Contains('.', StringComparison.Ordinal)))
        {
            _found[name] = key;
        }

        var term = node.Value is { IsLiteral: false } named && !named.Text.StartsWith('$') ? named.Text : null;
        if (node.Group is { } group)
        {
            if (!_groups.TryGetValue(group, out var sightings))
            {
                _groups[group] = sightings = [];
            }

            sightings.Add(new(bound.Where(pair => pair.Key.StartsWith($"{group}.", StringComparison.Ordinal)).ToDictionary(), term, term is null ? null : model.FormOf(term).Read(value!.Value)));
        }
        else if (term is not null && value is not null)
        {
            _found[term] = model.FormOf(term).Read(value.Value);
        }
    }

    /// <summary>Puts together what was seen of a list's entries: a value that was found with a part of an entry's keys belongs to each entry with these.</summary>
    private static JsonElement Join(List<Sighting> sightings)
    {
        var most = sightings.Max(sighting => sighting.Keys.Count);
        var entries = sightings.Where(sighting => sighting.Keys.Count == most).DistinctBy(sighting => sighting.Identity).ToArray();
        var body = WireBody.Write((entries, sightings), static (writer, state) =>
        {
            writer.WriteStartArray();
            foreach (var entry in state.entries)
            {
                writer.WriteStartObject();
                foreach (var (name, value) in state.sightings.Where(sighting => sighting.IsOf(entry)).SelectMany(sighting => sighting.Values).DistinctBy(pair => pair.Key))
                {
                    writer.WritePropertyName(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
                    value.WriteTo(writer);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
        return JsonElement.Parse(body.Span);
    }

    private static ReadOnlySpan<char> Bare(string name) => name.AsSpan(name.IndexOf(':', StringComparison.Ordinal) + 1);

    /// <summary>A value of a list's entry, with as many of its keys as lie on the way to it.</summary>
    private sealed record Sighting(Dictionary<string, JsonElement> Keys, string? Name, JsonElement? Value)
    {
        public string Identity => string.Join('\n', Keys.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value.GetRawText()}"));

        public IEnumerable<KeyValuePair<string, JsonElement>> Values => Keys.Where(pair => !pair.Key.EndsWith(".#", StringComparison.Ordinal))
            .Concat(Name is null ? [] : [new(Name, Value!.Value)]);

        public bool IsOf(Sighting entry) => Keys.All(pair => entry.Keys.TryGetValue(pair.Key, out var value) && value.GetRawText() == pair.Value.GetRawText());
    }
}

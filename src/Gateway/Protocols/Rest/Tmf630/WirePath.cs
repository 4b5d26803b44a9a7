using System.Text.Json;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>A way through wire JSON. Arrays on the way are entered without being named, so that any element may match.</summary>
/// <param name="steps">The steps, from the resource on.</param>
internal sealed class WirePath(IReadOnlyList<WirePath.Step> steps)
{
    /// <summary>The most names that a path may have.</summary>
    public const int MaxDepth = 8;

    /// <summary>The path of a dotted name.</summary>
    public static WirePath Of(string dotted) => new(Array.ConvertAll(dotted.Split('.'), name => new Step(name)));

    /// <summary>Whether any value that the path leads to passes the test; null and what is absent are no values, an array's elements are its values.</summary>
    public bool Any(JsonElement resource, Func<JsonElement, bool> test) => Any(resource, 0, test);

    /// <summary>The first value that the path leads to, or null.</summary>
    public JsonElement? First(JsonElement resource)
    {
        JsonElement? first = null;
        Any(resource, 0, value =>
        {
            first = value;
            return true;
        });
        return first;
    }

    private bool Any(JsonElement value, int at, Func<JsonElement, bool> test)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return AnyElement(value, at, test);
        }

        if (at == steps.Count)
        {
            return value.ValueKind != JsonValueKind.Null && test(value);
        }

        return steps[at] switch
        {
            { Name: { } name } => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var next) && Any(next, at + 1, test),
            { Filter: { } filter } => filter(value) && Any(value, at + 1, test),
            { Index: null } => Any(value, at + 1, test),
            _ => false,
        };
    }

    private bool AnyElement(JsonElement array, int at, Func<JsonElement, bool> test)
    {
        if (at < steps.Count && steps[at].Index is { } index)
        {
            return index < array.GetArrayLength() && Any(array[index], at + 1, test);
        }

        foreach (var element in array.EnumerateArray())
        {
            if (Any(element, at, test))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One step: to an attribute, to an array's element, or to those elements that pass; none of them is <c>[*]</c>.</summary>
    /// <param name="Name">The attribute.</param>
    /// <param name="Index">The element's position.</param>
    /// <param name="Filter">The test of a nested filter.</param>
    internal readonly record struct Step(string? Name = null, int? Index = null, Func<JsonElement, bool>? Filter = null);
}

using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Metadata and its limits: 50 keys of 40 characters, values of 500.</summary>
internal static class StripeMetadata
{
    private const int MostKeys = 50;

    public static void Check(StripeForm map, string path)
    {
        if (map.Text is { Length: > 0 })
        {
            throw StripeRefusal.Parameter(null, "Invalid hash", path);
        }

        foreach (var (key, value) in map.Members)
        {
            if (key.Length is 0 or > 40)
            {
                throw StripeRefusal.Parameter(null, $"Metadata keys can have up to 40 characters, but you passed in {key.Length} characters.", $"{path}[{key}]");
            }

            if (value.Text is not { Length: <= 500 })
            {
                throw StripeRefusal.Parameter(null, $"Metadata values can have up to 500 characters, but you passed in a value that is {value.Text?.Length ?? 0} characters.", $"{path}[{key}]");
            }
        }
    }

    /// <summary>The metadata after a change: keys merge, an empty value removes its key, an empty map removes all.</summary>
    public static JsonObject Merge(JsonNode? old, StripeForm? change)
    {
        var merged = old is null || change?.Text is { Length: 0 } ? [] : (JsonObject)old.DeepClone();
        foreach (var (key, value) in change?.Members ?? new Dictionary<string, StripeForm>())
        {
            merged.Remove(key);
            if (value.Text is { Length: > 0 } text)
            {
                merged[key] = text;
            }
        }

        return merged.Count <= MostKeys
            ? merged
            : throw StripeRefusal.Parameter(null, $"Metadata can have up to {MostKeys} keys, but you passed in {merged.Count} keys.", "metadata");
    }
}

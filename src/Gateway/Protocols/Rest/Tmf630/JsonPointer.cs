using System.Globalization;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>JSON Pointer (RFC 6901): reading, and walking a tree.</summary>
internal static class JsonPointer
{
    /// <summary>The tokens of a pointer, unescaped, or null when it is none.</summary>
    public static string[]? Parse(string pointer)
    {
        if (pointer.Length == 0)
        {
            return [];
        }

        if (pointer[0] != '/' || !AreEscapesValid(pointer))
        {
            return null;
        }

        return Array.ConvertAll(pointer[1..].Split('/'), token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
    }

    /// <summary>What the tokens lead to. A JSON null that is there is found as null.</summary>
    public static bool TryFind(JsonNode? root, ReadOnlySpan<string> tokens, out JsonNode? found)
    {
        found = root;
        foreach (var token in tokens)
        {
            switch (found)
            {
                case JsonObject members when members.TryGetPropertyValue(token, out var member):
                    found = member;
                    break;
                case JsonArray elements when Index(token) is { } index && index < elements.Count:
                    found = elements[index];
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>An array's position: digits without a leading zero.</summary>
    public static int? Index(string token) =>
        (token.Length == 1 || !token.StartsWith('0')) && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static bool AreEscapesValid(string pointer)
    {
        for (var i = 0; i < pointer.Length; i++)
        {
            if (pointer[i] == '~' && (i + 1 == pointer.Length || pointer[i + 1] is not ('0' or '1')))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Buffers;

namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>One step of a data path: <c>module:name=key,key</c>, unescaped.</summary>
internal sealed record PathStep(string? Module, string Name, string[]? Keys);

/// <summary>Cuts a still escaped path into steps. Keys are unescaped after the cut, since they may hold slashes and commas.</summary>
internal static class RestconfPath
{
    private const int MostSteps = 32;

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%,");

    public static PathStep[] Parse(ReadOnlySpan<char> path)
    {
        path = path.Trim('/');
        if (path.IsEmpty)
        {
            return [];
        }

        var count = path.Count('/') + 1;
        if (count > MostSteps)
        {
            throw RestconfError.NotFound();
        }

        var steps = new PathStep[count];
        var index = 0;
        foreach (var range in path.Split('/'))
        {
            steps[index++] = Step(path[range]);
        }

        return steps;
    }

    /// <summary>A key as it is written in a path.</summary>
    public static string Escape(string key) => Uri.EscapeDataString(key);

    private static PathStep Step(ReadOnlySpan<char> text)
    {
        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text[..equals];
        var colon = name.IndexOf(':');
        return new PathStep(
            colon < 0 ? null : name[..colon].ToString(),
            name[(colon + 1)..].ToString(),
            equals < 0 ? null : Keys(text[(equals + 1)..]));
    }

    private static string[] Keys(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(KeyCharacters))
        {
            throw RestconfError.Malformed("a reserved character in a key is not percent-encoded");
        }

        var keys = text.ToString().Split(',');
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = Uri.UnescapeDataString(keys[index]);
        }

        return keys;
    }
}

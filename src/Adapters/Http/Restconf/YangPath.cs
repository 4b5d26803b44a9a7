namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>Where a value lies below a list's entry, as <c>vpn-node[vpn-node-id=site.device]/local-as</c>: an entry of an inner list is found by its key.</summary>
internal sealed class YangPath
{
    private YangPath(YangStep[] steps) => Steps = steps;

    public IReadOnlyList<YangStep> Steps { get; }

    /// <param name="text">Names parted by slashes; a list's with its key and the term that gives the key in brackets.</param>
    public static YangPath Parse(string text) => new([.. text.Split('/').Select(Step)]);

    private static YangStep Step(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return new(text, null, null);
        }

        var predicate = text[(bracket + 1)..^1].Split('=', 2);
        return new(text[..bracket], predicate[0], YangTerm.Parse(predicate[1]));
    }
}

/// <summary>One name of a path.</summary>
/// <param name="Name">The node, with its module's name where that changes.</param>
/// <param name="Key">The key leaf when it is a list.</param>
/// <param name="KeyTerm">What the entry's key is.</param>
internal sealed record YangStep(string Name, string? Key, YangTerm? KeyTerm);

/// <summary>What gives a value: <c>'a literal'</c>, the name of a characteristic, <c>$key</c>, <c>$customer</c>, or <c>group.#</c>, the entry's number.</summary>
/// <param name="Text">The literal or the name.</param>
/// <param name="IsLiteral">Whether it is a literal.</param>
internal sealed record YangTerm(string Text, bool IsLiteral)
{
    /// <summary>The list of characteristics that the name belongs to: <c>site</c> of <c>site.device</c>.</summary>
    public string? Group => !IsLiteral && Text.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? Text[..dot] : null;

    public static YangTerm Parse(string text) => text.StartsWith('\'') ? new(text[1..^1], true) : new(text, false);
}

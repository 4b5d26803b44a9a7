using System.Text.RegularExpressions;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>Names as people write them.</summary>
internal static partial class Words
{
    /// <summary>The resource in words: <c>billing account</c>.</summary>
    public static string Of(RestSubject subject) => subject.IsHub ? "listener" : Humps().Replace(subject.Resource, " ").ToLowerInvariant();

    /// <summary>The tag of its operations.</summary>
    public static string Tag(RestSubject subject) => subject.IsHub ? "events subscription" : subject.Resource;

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Humps();
}

using System.Diagnostics.CodeAnalysis;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>Texts made to fit a vendor's fields.</summary>
internal static class VendorText
{
    /// <summary>The beginning of a text, without half a letter at its end.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Cut(string? text, int longest) => text is null || text.Length <= longest
        ? text
        : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}

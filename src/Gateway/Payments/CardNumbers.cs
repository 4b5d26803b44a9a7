using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Payments;

/// <summary>Keeps card numbers and security codes out (PCI DSS): a request that holds one is refused before it is stored, logged or audited, and nothing of it is said again.</summary>
internal static class CardNumbers
{
    private const int MaxDepth = 64;

    /// <summary>The one answer; it names no place, since a place could be a number itself.</summary>
    public static Fault Refusal { get; } = new(
        FaultKind.Invalid, "The request holds what looks like a card number or a card's security code. Neither is taken here: send the token that the payment processor gave for the card.");

    /// <summary>Looks through a body as it came in, whatever its format: JSON, XML, or GraphQL in JSON.</summary>
    public static Fault? InBody(ReadOnlySpan<byte> body) => InText(EncodingOf(body).GetString(body));

    /// <summary>Looks through a text, for numbers and for members that are named like a card's secrets.</summary>
    public static Fault? InText(string? text) =>
        text is not null && (DigitRuns.HoldCard(text) || SecretNames.Named(text)) ? Refusal : null;

    /// <summary>Looks through JSON that was read: names, texts and numbers, with no escape left to hide behind.</summary>
    public static Fault? In(JsonElement element) => Holds(element, 0) ? Refusal : null;

    // XML may come in UTF-16, with a mark of the byte order or with the first angle bracket to tell it.
    private static Encoding EncodingOf(ReadOnlySpan<byte> body) => body switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };

    private static bool Holds(JsonElement element, int depth) => depth > MaxDepth || element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member => IsSecret(member) || DigitRuns.HoldCard(member.Name) || Holds(member.Value, depth + 1)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => Holds(item, depth + 1)),
        JsonValueKind.String => InText(element.GetString()) is not null,
        JsonValueKind.Number => DigitRuns.HoldCard(element.GetRawText()),
        _ => false,
    };

    private static bool IsSecret(JsonProperty member) => SecretNames.Is(member.Name) && member.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);
}

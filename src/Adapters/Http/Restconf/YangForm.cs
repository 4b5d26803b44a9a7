using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>How a value is written in JSON (RFC 7951, section 6).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Module">Where an identity is defined; its prefix is always written.</param>
internal readonly record struct YangForm(YangKind Kind, string? Module = null)
{
    public static YangForm Text { get; } = new(YangKind.Text);

    public static YangForm Number { get; } = new(YangKind.Number);

    public static YangForm Wide { get; } = new(YangKind.Wide);

    public static YangForm Flag { get; } = new(YangKind.Flag);

    public static YangForm Identity(string module) => new(YangKind.Identity, module);

    /// <summary>A characteristic's value as the server wants it.</summary>
    public JsonNode Write(JsonElement value) => Kind switch
    {
        YangKind.Number or YangKind.Flag => JsonValue.Create(value)!,
        YangKind.Wide => JsonValue.Create(value.GetRawText()),
        YangKind.Identity => JsonValue.Create($"{Module}:{value.GetString()}"),
        _ => JsonValue.Create(value.GetString())!,
    };

    /// <summary>A server's value as a characteristic: a 64-bit number may come as a number, and an identity without its prefix.</summary>
    public JsonElement Read(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return Kind switch
        {
            YangKind.Number or YangKind.Wide when decimal.TryParse(text, out var number) => JsonElement.Parse(number.ToString()),
            YangKind.Flag when text is "true" or "false" => JsonElement.Parse(text),
            YangKind.Identity => JsonText.Of(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]),
            _ => JsonText.Of(text),
        };
    }
}

/// <summary>The kinds of values.</summary>
internal enum YangKind
{
    /// <summary>Text or an enumeration.</summary>
    Text,

    /// <summary>An integer of up to 32 bits: a number.</summary>
    Number,

    /// <summary>An integer of 64 bits: a string of digits.</summary>
    Wide,

    /// <summary>A boolean.</summary>
    Flag,

    /// <summary>An identity: <c>module:name</c>.</summary>
    Identity,
}

/// <summary>Text as a JSON value.</summary>
internal static class JsonText
{
    public static JsonElement Of(string text) => JsonElement.Parse($"\"{JsonEncodedText.Encode(text)}\"");
}

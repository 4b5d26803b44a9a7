using System.Text.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Huawei.Fan;

/// <summary>What an NCE answers with. The codes have several names, and are texts or numbers.</summary>
internal sealed record FanWire
{
    [JsonPropertyName("accessSession")]
    public string? AccessSession { get; init; }

    [JsonPropertyName("roaRand")]
    public string? RoaRand { get; init; }

    [JsonPropertyName("expires")]
    public int? Expires { get; init; }

    [JsonPropertyName("exceptionId")]
    public string? ExceptionId { get; init; }

    [JsonPropertyName("error_code")]
    public JsonElement? ErrorCode { get; init; }

    [JsonPropertyName("errcode")]
    public JsonElement? ErrCode { get; init; }

    /// <summary>The error's code; null when there is none.</summary>
    [JsonIgnore]
    public string? Code => ExceptionId ?? Text(ErrorCode) ?? Text(ErrCode);

    public static FanWire? Read(VendorAnswer answer) => answer.Read(FanWireContext.Default.FanWire);

    /// <summary>Whether an answer of 500 or more is the controller's own: it knows the request and is well.</summary>
    public static bool IsVerdict(VendorAnswer answer) => (int)answer.Status >= 500 && answer.Body.IndexOf("exceptionId"u8) >= 0;

    private static string? Text(JsonElement? code) => code switch
    {
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } value && value != "0" => value,
        { ValueKind: JsonValueKind.Number } number when number.GetRawText() != "0" => number.GetRawText(),
        _ => null,
    };
}

/// <summary>JSON of the NCE.</summary>
[JsonSerializable(typeof(FanWire))]
internal sealed partial class FanWireContext : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Adapters.Crm;

namespace TeleCo.Gateway.Adapters.HubSpot;

/// <summary>A record.</summary>
internal sealed record HubSpotObject
{
    public string? Id { get; init; }

    public CrmRecord? Properties { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public bool? Archived { get; init; }
}

/// <summary>The answer to a search.</summary>
internal sealed record HubSpotSearchAnswer
{
    public int Total { get; init; }

    public HubSpotObject[]? Results { get; init; }
}

/// <summary>The answer to a batch call; 207 when parts of it failed.</summary>
internal sealed record HubSpotBatchAnswer
{
    public HubSpotObject[]? Results { get; init; }

    public HubSpotError[]? Errors { get; init; }
}

/// <summary>An error answer, or an error in one.</summary>
internal sealed record HubSpotError
{
    public string? Category { get; init; }

    public string? Code { get; init; }

    public string? SubCategory { get; init; }

    public string? CorrelationId { get; init; }

    public string? PolicyName { get; init; }

    public HubSpotError[]? Errors { get; init; }

    public HubSpotErrorContext? Context { get; init; }
}

/// <summary>What an error is about.</summary>
internal sealed record HubSpotErrorContext
{
    public string[]? PropertyName { get; init; }
}

/// <summary>The answer of the token endpoint.</summary>
internal sealed record HubSpotToken
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; }

    public string? Status { get; init; }
}

/// <summary>Reads the properties of every object that is used.</summary>
internal sealed class HubSpotPropertiesConverter : JsonConverter<CrmRecord>
{
    public override CrmRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => HubSpotFields.All.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, CrmRecord value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Properties are written one by one.");
}

/// <summary>JSON of HubSpot, generated.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(HubSpotPropertiesConverter)])]
[JsonSerializable(typeof(HubSpotObject))]
[JsonSerializable(typeof(HubSpotSearchAnswer))]
[JsonSerializable(typeof(HubSpotBatchAnswer))]
[JsonSerializable(typeof(HubSpotError))]
[JsonSerializable(typeof(HubSpotToken))]
internal sealed partial class HubSpotWireContext : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Adapters.Crm;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>The answer to a query.</summary>
internal sealed record SalesforceQueryAnswer
{
    public int TotalSize { get; init; }

    public bool Done { get; init; }

    public string? NextRecordsUrl { get; init; }

    public CrmRecord[]? Records { get; init; }
}

/// <summary>The answer to a write of one record.</summary>
internal sealed record SalesforceSaveAnswer
{
    public string? Id { get; init; }
}

/// <summary>One of the errors in an error answer.</summary>
internal sealed record SalesforceError
{
    public string? ErrorCode { get; init; }

    public string[]? Fields { get; init; }
}

/// <summary>The answer to <c>/composite</c>.</summary>
internal sealed record SalesforceCompositeAnswer
{
    public SalesforceCompositePart[]? CompositeResponse { get; init; }
}

/// <summary>The answer to one request in <c>/composite</c>.</summary>
internal sealed record SalesforceCompositePart
{
    public JsonElement Body { get; init; }

    public int HttpStatusCode { get; init; }
}

/// <summary>The answer to <c>/composite/batch</c>.</summary>
internal sealed record SalesforceBatchAnswer
{
    public SalesforceBatchPart[]? Results { get; init; }
}

/// <summary>The answer to one request in <c>/composite/batch</c>.</summary>
internal sealed record SalesforceBatchPart
{
    public JsonElement Result { get; init; }

    public int StatusCode { get; init; }
}

/// <summary>The answer of the token endpoint.</summary>
internal sealed record SalesforceToken
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }
}

/// <summary>Reads records of every object that is used.</summary>
internal sealed class SalesforceRecordConverter : JsonConverter<CrmRecord>
{
    public override CrmRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => SalesforceFields.All.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, CrmRecord value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Records are written field by field.");
}

/// <summary>JSON of Salesforce, generated.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(SalesforceRecordConverter)])]
[JsonSerializable(typeof(CrmRecord))]
[JsonSerializable(typeof(CrmRecord[]))]
[JsonSerializable(typeof(SalesforceQueryAnswer))]
[JsonSerializable(typeof(SalesforceSaveAnswer))]
[JsonSerializable(typeof(SalesforceError[]))]
[JsonSerializable(typeof(SalesforceCompositeAnswer))]
[JsonSerializable(typeof(SalesforceBatchAnswer))]
[JsonSerializable(typeof(SalesforceToken))]
internal sealed partial class SalesforceWireContext : JsonSerializerContext;

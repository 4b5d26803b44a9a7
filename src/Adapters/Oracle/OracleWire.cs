using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>A page of a collection (Oracle ADF REST).</summary>
/// <typeparam name="T">The item.</typeparam>
internal sealed record OracleList<T>
{
    [JsonPropertyName("items")]
    public T[]? Items { get; init; }

    [JsonPropertyName("totalResults")]
    public int? TotalResults { get; init; }

    [JsonPropertyName("hasMore")]
    public bool HasMore { get; init; }
}

/// <summary>An organization of the trading community (<c>hubOrganizations</c>).</summary>
internal sealed record OracleOrganization
{
    public string? PartyNumber { get; init; }

    public string? OrganizationName { get; init; }

    public string? CurrencyCode { get; init; }

    public string? Status { get; init; }

    public DateTimeOffset? LastUpdateDate { get; init; }

    [JsonConverter(typeof(OracleChildrenConverter<OracleReference>))]
    public OracleReference[]? SourceSystemReference { get; init; }
}

/// <summary>What an organization is called in another system.</summary>
internal sealed record OracleReference
{
    public string? SourceSystem { get; init; }

    public string? SourceSystemReferenceValue { get; init; }
}

/// <summary>An invoice (<c>receivablesInvoices</c>).</summary>
internal sealed record OracleInvoice
{
    /// <summary>15 to 18 digits: never a binary fraction.</summary>
    public long CustomerTransactionId { get; init; }

    public string? TransactionNumber { get; init; }

    public DateOnly? TransactionDate { get; init; }

    public DateOnly? DueDate { get; init; }

    public string? InvoiceCurrencyCode { get; init; }

    public string? BillToCustomerNumber { get; init; }

    public string? CrossReference { get; init; }

    public string? InvoiceStatus { get; init; }

    public decimal EnteredAmount { get; init; }

    public decimal? InvoiceBalanceAmount { get; init; }

    public DateTimeOffset? LastUpdateDate { get; init; }

    [JsonPropertyName("receivablesInvoiceLines")]
    [JsonConverter(typeof(OracleChildrenConverter<OracleInvoiceLine>))]
    public OracleInvoiceLine[]? Lines { get; init; }
}

/// <summary>A line of an invoice.</summary>
internal sealed record OracleInvoiceLine
{
    public int? LineNumber { get; init; }

    public string? Description { get; init; }

    public decimal? Quantity { get; init; }

    public decimal? UnitSellingPrice { get; init; }

    public decimal? LineAmount { get; init; }
}

/// <summary>The answer to a batch.</summary>
/// <typeparam name="T">What each part holds.</typeparam>
internal sealed record OracleBatch<T>
{
    [JsonPropertyName("parts")]
    public OraclePart<T>[]? Parts { get; init; }
}

/// <summary>One part of a batch.</summary>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed record OraclePart<T>
{
    [JsonPropertyName("payload")]
    public T? Payload { get; init; }
}

/// <summary>An error answer of framework version 4.</summary>
internal sealed record OracleError
{
    [JsonPropertyName("o:errorDetails")]
    public OracleErrorDetail[]? Details { get; init; }
}

/// <summary>One thing that is wrong.</summary>
internal sealed record OracleErrorDetail
{
    [JsonPropertyName("o:errorCode")]
    public string? Code { get; init; }

    [JsonPropertyName("o:errorPath")]
    public string? Path { get; init; }
}

/// <summary>Reads expanded children: a collection from framework version 3, a bare array before.</summary>
/// <typeparam name="T">The child.</typeparam>
internal sealed class OracleChildrenConverter<T> : JsonConverter<T[]>
{
    public override T[]? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.StartArray
        ? JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T[]>)OracleWireContext.Default.GetTypeInfo(typeof(T[]))!)
        : JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<OracleList<T>>)OracleWireContext.Default.GetTypeInfo(typeof(OracleList<T>))!)?.Items;

    public override void Write(Utf8JsonWriter writer, T[] value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Bodies are written field by field.");
}

/// <summary>JSON of Oracle, generated.</summary>
[JsonSerializable(typeof(OracleOrganization))]
[JsonSerializable(typeof(OracleInvoice))]
[JsonSerializable(typeof(OracleReference[]))]
[JsonSerializable(typeof(OracleInvoiceLine[]))]
[JsonSerializable(typeof(OracleList<OracleReference>))]
[JsonSerializable(typeof(OracleList<OracleInvoiceLine>))]
[JsonSerializable(typeof(OracleList<OracleOrganization>))]
[JsonSerializable(typeof(OracleList<OracleInvoice>))]
[JsonSerializable(typeof(OracleBatch<OracleList<OracleOrganization>>))]
[JsonSerializable(typeof(OracleBatch<OracleList<OracleInvoice>>))]
[JsonSerializable(typeof(OracleError))]
internal sealed partial class OracleWireContext : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Adapters.Http.OData;

/// <summary>The wrapping of every answer in OData V2.</summary>
/// <typeparam name="T">An entity, an <see cref="ODataList{T}"/> or a function's result.</typeparam>
internal sealed record ODataAnswer<T>
    where T : class
{
    [JsonPropertyName("d")]
    public T? Data { get; init; }
}

/// <summary>A page of a set, or the entities that a navigation was expanded to.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed record ODataList<T>
{
    [JsonPropertyName("results")]
    public T[]? Results { get; init; }

    /// <summary>How many there are in all, where that was asked; on the wire a text.</summary>
    [JsonPropertyName("__count")]
    public int? Count { get; init; }

    /// <summary>Where it goes on, when the server cut the page.</summary>
    [JsonPropertyName("__next")]
    public string? Next { get; init; }
}

/// <summary>What the server says of an entity itself.</summary>
internal sealed record ODataMetadata
{
    [JsonPropertyName("etag")]
    public string? ETag { get; init; }
}

/// <summary>An error answer.</summary>
internal sealed record ODataErrorAnswer
{
    [JsonPropertyName("error")]
    public ODataError? Error { get; init; }
}

/// <summary>What was wrong: a message class and number, with further ones inside.</summary>
internal sealed record ODataError
{
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    [JsonPropertyName("innererror")]
    public ODataInnerError? Inner { get; init; }

    /// <summary>The first message of the application itself; the outer code may be the framework's.</summary>
    [JsonIgnore]
    public ODataErrorDetail? First => Inner?.Details?.FirstOrDefault(detail => detail is { Severity: "error" } && detail.Code?.StartsWith("/IWBEP/", StringComparison.Ordinal) != true);
}

/// <summary>The inner part of an error.</summary>
internal sealed record ODataInnerError
{
    [JsonPropertyName("transactionid")]
    public string? Transaction { get; init; }

    [JsonPropertyName("errordetails")]
    public ODataErrorDetail[]? Details { get; init; }
}

/// <summary>One message of an error.</summary>
internal sealed record ODataErrorDetail
{
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    [JsonPropertyName("severity")]
    public string? Severity { get; init; }

    [JsonPropertyName("propertyref")]
    public string? Property { get; init; }
}

/// <summary>JSON of errors, generated.</summary>
[JsonSerializable(typeof(ODataErrorAnswer))]
internal sealed partial class ODataErrorContext : JsonSerializerContext;

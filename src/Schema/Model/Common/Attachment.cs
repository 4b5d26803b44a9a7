namespace TeleCo.Gateway.Schema.Model.Common;

/// <summary>A document, by value or by reference (TM Forum AttachmentRefOrValue).</summary>
public sealed record Attachment : Extensible
{
    /// <summary>The attachment's id.</summary>
    public string? Id { get; init; }

    /// <summary>The attachment's address in the API.</summary>
    public string? Href { get; init; }

    /// <summary>What kind of document it is, such as <c>image</c>.</summary>
    public string? AttachmentType { get; init; }

    /// <summary>The document itself, Base64.</summary>
    public string? Content { get; init; }

    /// <summary>A note on the document.</summary>
    public string? Description { get; init; }

    /// <summary>The document's media type.</summary>
    public string? MimeType { get; init; }

    /// <summary>The document's name.</summary>
    public string? Name { get; init; }

    /// <summary>Where the document can be fetched.</summary>
    public string? Url { get; init; }

    /// <summary>The document's size.</summary>
    public Quantity? Size { get; init; }

    /// <summary>When the document is valid.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>The class of the document behind a reference.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }
}

/// <summary>An amount with its unit.</summary>
public sealed record Quantity
{
    /// <summary>How many.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Of what.</summary>
    public string? Units { get; init; }
}

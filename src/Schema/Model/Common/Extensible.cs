using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Schema.Model.Common;

/// <summary>What every TM Forum entity and value object can say of its class (TMF630 part 2, polymorphism).</summary>
public abstract record Extensible
{
    /// <summary>The concrete class.</summary>
    [JsonPropertyName("@type")]
    public string? Type { get; init; }

    /// <summary>The class that the concrete one extends.</summary>
    [JsonPropertyName("@baseType")]
    public string? BaseType { get; init; }

    /// <summary>A URI of the JSON schema that defines the extension.</summary>
    [JsonPropertyName("@schemaLocation")]
    public string? SchemaLocation { get; init; }
}

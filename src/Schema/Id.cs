using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Schema;

/// <summary>The canonical id of a resource: the code of the backend that owns it, a hyphen, and the backend's own id (<c>sf-001D000000IqhSLIAZ</c>).</summary>
/// <typeparam name="TResource">What it identifies; an id of another resource does not compile.</typeparam>
/// <param name="Value">The id as callers see it.</param>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct Id<TResource>(string Value)
{
    /// <summary>The longest id that is looked at, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>The code of the backend that owns the object, or an empty string when the id names none.</summary>
    public ReadOnlySpan<char> Vendor => Value.AsSpan(0, Math.Max(0, Value.IndexOf('-', StringComparison.Ordinal)));

    /// <summary>The backend's own id.</summary>
    public string VendorId => Value[(Value.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary>Whether a backend could have given such an id: short, and of printable ASCII. What is not finds nothing, and no database takes offence at it.</summary>
    public bool IsWellFormed => Value.Length is > 0 and <= MaxLength && !Value.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>The canonical id of a backend's object.</summary>
    public static Id<TResource> Of(string vendor, string vendorId) => new($"{vendor}-{vendorId}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Writes an <see cref="Id{TResource}"/> as its plain string.</summary>
/// <typeparam name="TResource">What it identifies.</typeparam>
public sealed class IdJsonConverter<TResource> : JsonConverter<Id<TResource>>
{
    /// <inheritdoc/>
    public override Id<TResource> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Id<TResource> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}

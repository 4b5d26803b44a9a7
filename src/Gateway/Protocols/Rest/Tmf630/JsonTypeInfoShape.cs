using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>The shape of a version whose wire form is a source-generated record.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <typeparam name="TWire">The wire record of the version.</typeparam>
/// <param name="type">The wire record's metadata.</param>
/// <param name="toWire">Makes the wire record of a resource.</param>
/// <param name="canonicalFields">Wire path to canonical name, of the attributes that a backend may be asked with.</param>
internal sealed class JsonTypeInfoShape<T, TWire>(JsonTypeInfo<TWire> type, Func<T, TWire> toWire, IReadOnlyDictionary<string, string> canonicalFields) : IWireShape<T>
{
    private readonly WireSchema _schema = WireSchema.Of(type);

    /// <inheritdoc/>
    public JsonElement Write(T resource) => JsonSerializer.SerializeToElement(toWire(resource), type);

    /// <inheritdoc/>
    public bool Knows(string path) => _schema.Find(path) is not null;

    /// <inheritdoc/>
    public WireKind KindOf(string path) => _schema.Find(path)?.Kind ?? WireKind.Any;

    /// <inheritdoc/>
    public string? CanonicalField(string path) => canonicalFields.GetValueOrDefault(path);
}

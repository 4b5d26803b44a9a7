using System.Text.Json;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>How a resource looks on the wire in one version of an API: what filters, sorting and attribute selection are checked on.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal interface IWireShape<in T>
{
    /// <summary>The resource's JSON in this version.</summary>
    JsonElement Write(T resource);

    /// <summary>Whether the version's schema has the attribute; <paramref name="path"/> is dotted and passes through arrays.</summary>
    bool Knows(string path);

    /// <summary>What the attribute holds; <see cref="WireKind.Any"/> when the schema does not say.</summary>
    WireKind KindOf(string path);

    /// <summary>The canonical name that a backend may be asked with, or null when only the wire JSON can tell.</summary>
    string? CanonicalField(string path);
}

using System.Collections.Concurrent;
using System.Text.Json;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>The wire JSON of the objects of one search, each written once however many conditions and comparisons look at it.</summary>
/// <typeparam name="T">The resource.</typeparam>
/// <param name="shape">How the version writes it.</param>
internal sealed class WireView<T>(IWireShape<T> shape)
    where T : class
{
    private readonly ConcurrentDictionary<T, JsonElement> _written = new(ReferenceEqualityComparer.Instance);

    /// <summary>The object's wire JSON.</summary>
    public JsonElement Of(T resource) => _written.GetOrAdd(resource, static (key, writer) => writer.Write(key), shape);
}

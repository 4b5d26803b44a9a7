using System.Collections.Frozen;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>A service: its contract and its operations, found by the name of the body's element.</summary>
internal sealed class SoapService
{
    private readonly FrozenDictionary<string, SoapOperation> _operations;

    public SoapService(string name, int version, params SoapOperation[] operations)
    {
        Name = name;
        Version = version;
        Namespace = $"urn:teleco:gateway:{name.ToLowerInvariant()}:v{version}";
        Contract = new SoapContract(name, version);
        _operations = operations.ToFrozenDictionary(operation => operation.Name);
    }

    public string Name { get; }

    public int Version { get; }

    /// <summary>The target namespace.</summary>
    public string Namespace { get; }

    public SoapContract Contract { get; }

    /// <summary>What a message must not hold, looked for before its body is read; null when there is nothing such.</summary>
    public Func<ReadOnlySpan<byte>, Fault?>? CheckMessage { get; init; }

    public IEnumerable<string> OperationNames => _operations.Keys;

    /// <summary>Where the service answers.</summary>
    public string Path => $"/soap/v{Version}/{Name}";

    /// <summary>The operation that the body asks for, when the SOAPAction does not say otherwise.</summary>
    public SoapOperation Find(System.Xml.XmlQualifiedName body, string? action)
    {
        if (body.Namespace != Namespace || !_operations.TryGetValue(body.Name, out var operation))
        {
            throw SoapRefusal.Invalid($"The body's element is none of this service's requests: {string.Join(", ", _operations.Keys.Order())}, in the namespace {Namespace}.");
        }

        return string.IsNullOrEmpty(action) || action == $"{Namespace}:{operation.Name}"
            ? operation
            : throw SoapRefusal.Invalid($"The SOAP action is not that of the body, {Namespace}:{operation.Name}.");
    }
}

using TeleCo.Gateway.Operations;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>What a route does. Every route carries one, so that the documents are made of what is mapped and of nothing else.</summary>
/// <param name="Verb">What it does to its subject.</param>
/// <param name="Subject">The resource that it serves.</param>
/// <param name="Info">The operation behind it.</param>
internal sealed record RestOperation(RestVerb Verb, RestSubject Subject, OperationInfo Info)
{
    /// <summary>The media types that its body can have; empty when it takes none.</summary>
    public IReadOnlyList<string> BodyTypes { get; init; } = [];

    /// <summary>What watches the change when it is not done within a moment; null where every change is.</summary>
    public RestSubject? Monitor { get; init; }
}

/// <summary>What a route does to its subject.</summary>
internal enum RestVerb
{
    List,
    Retrieve,
    Create,
    Patch,
    Delete,

    /// <summary>Gives a document that belongs to an object, as bytes.</summary>
    Download,
}

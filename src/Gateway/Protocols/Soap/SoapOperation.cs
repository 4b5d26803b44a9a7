using System.Security.Claims;
using System.Xml;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Soap;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>A call as a binding sees it.</summary>
/// <param name="Http">The request and its answer.</param>
/// <param name="User">Who calls.</param>
internal readonly record struct SoapCall(HttpContext Http, ClaimsPrincipal User);

/// <summary>One operation of a service: reads its request, runs, and knows how to write its answer.</summary>
internal abstract class SoapOperation(string name)
{
    /// <summary>The name of the body's element.</summary>
    public string Name { get; } = name;

    /// <summary>Reads the request and runs it.</summary>
    public abstract Task<Outcome<Action<XmlWriter>>> RunAsync(SoapReader reader, SoapSchema schema, SoapCall call, CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <typeparam name="TRequest">What the body says.</typeparam>
/// <typeparam name="TResponse">What the answer's body says.</typeparam>
internal sealed class SoapOperation<TRequest, TResponse>(
    string name,
    XmlShape<TRequest> request,
    XmlShape<TResponse> response,
    Func<TRequest, SoapCall, CancellationToken, Task<Outcome<TResponse>>> run) : SoapOperation(name)
{
    /// <inheritdoc/>
    public override async Task<Outcome<Action<XmlWriter>>> RunAsync(SoapReader reader, SoapSchema schema, SoapCall call, CancellationToken cancellationToken)
    {
        var outcome = await run(reader.ReadBody(request, schema), call, cancellationToken);
        return outcome.Select<Action<XmlWriter>>(answer => writer => response.Write(writer, $"{Name}Response", answer));
    }
}

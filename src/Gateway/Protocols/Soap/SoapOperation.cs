using System.Xml;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Soap;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>One operation of a service: reads its request, runs, and knows how to write its answer.</summary>
internal abstract class SoapOperation(string name)
{
    /// <summary>The name of the body's element.</summary>
    public string Name { get; } = name;

    /// <summary>Reads the request and runs it.</summary>
    /// <param name="reader">Stands on the body's element.</param>
    /// <param name="schema">What the body is held against.</param>
    /// <param name="call">Makes the call's context with the idempotency key that the body names.</param>
    /// <param name="cancellationToken">Ends when the caller hangs up.</param>
    public abstract Task<SoapResult> RunAsync(SoapReader reader, SoapSchema schema, Func<string?, CallContext> call, CancellationToken cancellationToken);
}

/// <summary>What came of an operation.</summary>
/// <param name="Answer">Writes the answer's element, or is the fault.</param>
/// <param name="Call">The context that it ran in.</param>
internal readonly record struct SoapResult(Outcome<Action<XmlWriter>> Answer, CallContext Call);

/// <inheritdoc/>
/// <typeparam name="TRequest">What the body says.</typeparam>
/// <typeparam name="TResponse">What the answer's body says.</typeparam>
/// <param name="name">The operation's name.</param>
/// <param name="request">The body's shape.</param>
/// <param name="response">The answer's shape.</param>
/// <param name="run">Runs the operation.</param>
/// <param name="idempotencyKey">Finds the idempotency key in a request that creates something.</param>
internal sealed class SoapOperation<TRequest, TResponse>(
    string name,
    XmlShape<TRequest> request,
    XmlShape<TResponse> response,
    Func<TRequest, CallContext, CancellationToken, Task<Outcome<TResponse>>> run,
    Func<TRequest, string?>? idempotencyKey = null) : SoapOperation(name)
{
    /// <inheritdoc/>
    public override async Task<SoapResult> RunAsync(SoapReader reader, SoapSchema schema, Func<string?, CallContext> call, CancellationToken cancellationToken)
    {
        var wish = reader.ReadBody(request, schema);
        var context = call(idempotencyKey?.Invoke(wish));
        var outcome = await run(wish, context, cancellationToken);
        return new(outcome.Select<Action<XmlWriter>>(answer => writer => response.Write(writer, $"{Name}Response", answer)), context);
    }
}

using TeleCo.Gateway.Events;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>Gives each payment that the caller may see as it changes.</summary>
internal sealed class WatchPayments(OperationPipeline pipeline, EventFeed feed) : ReadOperation<WatchPayments.Request, IAsyncEnumerable<Payment>>(pipeline)
{
    /// <summary>Nothing is asked but to watch.</summary>
    internal sealed record Request;

    public override OperationInfo Info { get; } = new("payments.watch", Payment.ResourceName, Scopes.PaymentsRead, Effect.Read);

    protected internal override Task<Outcome<IAsyncEnumerable<Payment>>> HandleAsync(Request request, CallContext call, CancellationToken cancellationToken) =>
        Task.FromResult(Outcome<IAsyncEnumerable<Payment>>.Of(WatchAsync(call.Caller, CancellationToken.None))); // Watching outlasts this call; whoever reads says when it ends.

    private async IAsyncEnumerable<Payment> WatchAsync(Caller caller, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var raised in feed.ListenAsync(cancellationToken))
        {
            if (raised is ResourceEvent<Payment> { Resource: var payment } && caller.Sees(payment))
            {
                yield return payment;
            }
        }
    }
}

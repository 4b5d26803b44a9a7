using TeleCo.Gateway.Events;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Operations.Customers;

/// <summary>Gives each customer that the caller may see as it changes.</summary>
internal sealed class WatchCustomers(OperationPipeline pipeline, EventFeed feed) : ReadOperation<WatchCustomers.Request, IAsyncEnumerable<Customer>>(pipeline)
{
    /// <summary>Nothing is asked but to watch.</summary>
    internal sealed record Request;

    public override OperationInfo Info { get; } = new("customers.watch", Customer.ResourceName, Scopes.CustomersRead, Effect.Read);

    protected internal override Task<Outcome<IAsyncEnumerable<Customer>>> HandleAsync(Request request, CallContext call, CancellationToken cancellationToken) =>
        Task.FromResult(Outcome<IAsyncEnumerable<Customer>>.Of(WatchAsync(call.Caller, CancellationToken.None))); // Watching outlasts this call; whoever reads says when it ends.

    private async IAsyncEnumerable<Customer> WatchAsync(Caller caller, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var raised in feed.ListenAsync(cancellationToken))
        {
            if (raised is ResourceEvent<Customer> { Resource: var customer } && caller.Sees(customer))
            {
                yield return customer;
            }
        }
    }
}

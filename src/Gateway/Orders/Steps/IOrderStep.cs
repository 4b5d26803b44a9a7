using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>A kind of step: what it asks of the network, how that is taken back, and what is written down of it.</summary>
internal interface IOrderStep
{
    StepKind Kind { get; }

    /// <summary>Whether the network is asked; a step that asks nothing is done in the transaction that begins it.</summary>
    bool AsksNetwork { get; }

    /// <summary>Whether it changes the network: when all such steps of an order are done, it can no longer be called off.</summary>
    bool ChangesNetwork { get; }

    /// <summary>Does it. May run again after it has happened, with the same key, which then says so.</summary>
    Task<StepResult> RunAsync(StepContext step, CancellationToken cancellationToken);

    /// <summary>Takes it back. May run again after it has happened.</summary>
    Task<StepResult> UndoAsync(StepContext step, CancellationToken cancellationToken);

    /// <summary>The service as it is to be written down once the step is done.</summary>
    Service Done(Service service, StepContext step, DateTime now);

    /// <summary>The service as it is to be written down once the step was taken back.</summary>
    Service Undone(Service service, StepContext step);
}

/// <summary>What a step knows.</summary>
/// <param name="Network">The network that runs the service.</param>
/// <param name="Before">The service as it was before the order; for a new one as it is ordered.</param>
/// <param name="Wanted">The service as it is ordered.</param>
/// <param name="State">The state that the steps before this one left the service in.</param>
/// <param name="Target">The state that the service shall be in at the end.</param>
/// <param name="Key">Names the effect.</param>
internal sealed record StepContext(INetworkDomain Network, Service Before, Service Wanted, ServiceState State, ServiceState Target, EffectKey Key)
{
    /// <summary>The configuration to go back to.</summary>
    public ServiceConfiguration Current => ServiceShapes.Configuration(Before);

    /// <summary>The configuration to bring about.</summary>
    public ServiceConfiguration Configuration => ServiceShapes.Configuration(Wanted);
}

using System.Collections.Frozen;
using TeleCo.Gateway.Schema.Model.Services;
using static TeleCo.Gateway.Schema.Model.Services.ServiceState;

namespace TeleCo.Gateway.Orders;

/// <summary>How a service may move through its life (TMF638, lifecycle diagram; <c>suspended</c> is version 5's).</summary>
internal static class ServiceLifecycle
{
    private static readonly FrozenDictionary<ServiceState, ServiceState[]> Moves = new Dictionary<ServiceState, ServiceState[]>
    {
        [FeasibilityChecked] = [Designed, Reserved, Inactive, Active],
        [Designed] = [Reserved, Inactive, Active],
        [Reserved] = [Designed, Inactive, Active],
        [Inactive] = [Active, Suspended, Terminated],
        [Active] = [Inactive, Suspended, Terminated],
        [Suspended] = [Active, Inactive, Terminated],
        [Terminated] = [Active],
    }.ToFrozenDictionary();

    /// <summary>Whether a service can begin its life here.</summary>
    public static bool CanBegin(ServiceState state) => state is FeasibilityChecked or Designed or Reserved or Inactive or Active;

    /// <summary>Whether a state may follow another; staying is always allowed.</summary>
    public static bool CanMove(ServiceState from, ServiceState to) => from == to || Moves[from].Contains(to);

    /// <summary>Whether a network has the service, in use or kept from it.</summary>
    public static bool IsInNetwork(ServiceState state) => state is Active or Inactive or Suspended;

    /// <summary>Whether the service is kept from use, under either version's name.</summary>
    public static bool IsOutOfUse(ServiceState state) => state is Inactive or Suspended;

    /// <summary>The state in the words of the wire, for sentences.</summary>
    public static string Word(ServiceState state) => OrderStates.JsonWord(state.ToString());
}

using System.Collections.Frozen;
using TeleCo.Gateway.Schema.Model.Orders;
using static TeleCo.Gateway.Schema.Model.Orders.ServiceOrderState;

namespace TeleCo.Gateway.Orders;

/// <summary>How an order may move (TMF641, state diagram of the service order), and what its items make of it.</summary>
internal static class OrderStates
{
    private static readonly FrozenDictionary<ServiceOrderState, ServiceOrderState[]> Moves = new Dictionary<ServiceOrderState, ServiceOrderState[]>
    {
        [Acknowledged] = [InProgress, Rejected, Cancelled, AssessingCancellation],
        [InProgress] = [Completed, Failed, Partial, Pending, Held, Cancelled, AssessingCancellation],
        [Pending] = [InProgress, Cancelled, AssessingCancellation],
        [Held] = [InProgress, Cancelled, AssessingCancellation],
        [AssessingCancellation] = [PendingCancellation],
        [PendingCancellation] = [Cancelled],
        [Completed] = [],
        [Failed] = [],
        [Partial] = [],
        [Rejected] = [],
        [Cancelled] = [],
    }.ToFrozenDictionary();

    /// <summary>Whether nothing follows.</summary>
    public static bool IsFinal(ServiceOrderState state) => Moves[state].Length == 0;

    /// <summary>Whether a state may follow another.</summary>
    /// <param name="from">The state now.</param>
    /// <param name="to">The state wanted.</param>
    /// <param name="before">The state before somebody asked to call the order off: an assessment may end there.</param>
    public static bool CanMove(ServiceOrderState from, ServiceOrderState to, ServiceOrderState? before = null) =>
        Moves[from].Contains(to) || (from == AssessingCancellation && to == before);

    /// <summary>Whether an item is over, so that nothing more is done about it.</summary>
    public static bool IsOver(ServiceOrderItem item) => IsFinal(item.State);

    /// <summary>The order's state as its items have it. One item rejected rejects all; what ended in different ways is partial.</summary>
    public static ServiceOrderState RollUp(IReadOnlyCollection<ServiceOrderState> items) =>
        items.Contains(Rejected) ? Rejected
        : items.All(IsFinal) ? (items.Distinct().Count() == 1 ? items.First() : Partial)
        : items.Contains(Pending) ? Pending
        : items.All(state => state == Acknowledged) ? Acknowledged
        : InProgress;

    /// <summary>The state in the words of the wire, for sentences.</summary>
    public static string Word(ServiceOrderState state) => JsonWord(state.ToString());

    internal static string JsonWord(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

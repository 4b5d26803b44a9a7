using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>The life of a bill (TMF678): what a caller may do with it, and what only a payment can.</summary>
internal static class BillStates
{
    private static readonly Dictionary<CustomerBillState, CustomerBillState[]> Moves = new()
    {
        [CustomerBillState.New] = [CustomerBillState.OnHold, CustomerBillState.Validated, CustomerBillState.Sent],
        [CustomerBillState.OnHold] = [CustomerBillState.New, CustomerBillState.Validated],
        [CustomerBillState.Validated] = [CustomerBillState.OnHold, CustomerBillState.Sent],
        [CustomerBillState.Sent] = [CustomerBillState.OnHold],
        [CustomerBillState.PartiallyPaid] = [],
        [CustomerBillState.Settled] = [],
    };

    /// <summary>What is wrong with a change, or null. Money alone makes a bill paid.</summary>
    public static Fault? Check(CustomerBill current, CustomerBill wanted) =>
        wanted.State is not { } to ? Fault.Invalid("state", "state cannot be removed.")
        : to == current.State || (current.State is { } from && Moves[from].Contains(to)) ? null
        : new Fault(FaultKind.Conflict, $"A bill cannot move from {current.State} to {to}.");
}

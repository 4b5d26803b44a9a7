using TeleCo.Gateway.Orders.Steps;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>An attempt that was written down as begun, and is now to be made.</summary>
/// <param name="Order">The order.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Number">The step.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Direction">Whether it is done, taken back, or asked after.</param>
/// <param name="Network">The code of the network that is asked.</param>
/// <param name="Context">What it is given.</param>
/// <param name="Handle">What to ask after the change by.</param>
internal sealed record StepWork(Schema.Id<ServiceOrder> Order, string ItemId, int Number, StepKind Kind, Direction Direction, string Network, StepContext Context, string? Handle);

/// <summary>What an attempt is about.</summary>
internal enum Direction
{
    /// <summary>To do the step.</summary>
    Forward,

    /// <summary>To take it back.</summary>
    Back,

    /// <summary>To ask how far its change is.</summary>
    Follow,
}

/// <summary>An attempt with its end.</summary>
internal sealed record StepEnd(StepWork Work, StepResult Result);

using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>Faults as an order tells them.</summary>
internal static class OrderErrors
{
    public static OrderError Of(Fault fault, DateTime now) => new()
    {
        Code = FaultCodes.Of(fault.Kind),
        Reason = FaultCodes.ReasonOf(fault.Kind),
        Message = fault.Message,
        Timestamp = now,
    };
}

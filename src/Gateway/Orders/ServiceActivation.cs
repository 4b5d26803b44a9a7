using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Orders;

/// <summary>What came of a change of a service: done, or on its way and watched.</summary>
internal sealed record ServiceActivation : IAcceptable, IOwned
{
    /// <summary>The service as the inventory has it now; null while it has none.</summary>
    public Service? Service { get; init; }

    /// <summary>What watches the change.</summary>
    public required Id<Monitor> Monitor { get; init; }

    /// <inheritdoc/>
    public required bool IsAccepted { get; init; }

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }
}

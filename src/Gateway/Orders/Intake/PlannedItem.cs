using TeleCo.Gateway.Orders.Plans;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Orders.Intake;

/// <summary>An item with the plan that brings it about.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Plan">Its steps.</param>
/// <param name="Before">The service as it is; for a new one as it is ordered. Null when the item names none.</param>
/// <param name="IsNew">Whether the service is new.</param>
internal sealed record PlannedItem(string ItemId, Plan Plan, Service? Before, bool IsNew);

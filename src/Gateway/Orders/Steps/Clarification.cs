using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Where a fibre access ends has to be known before anybody can connect it.</summary>
internal static class Clarification
{
    public const string Reason = "The access names neither a place nor the line that it ends at.";

    /// <summary>The characteristics of which one says where the line ends.</summary>
    private static readonly string[] Lines = ["fiberName", "oltName"];

    public static bool IsNeeded(Service wanted, OrderOptions options) =>
        options.ClarifyAddress
        && wanted.ServiceSpecification.Id == "ftth-access"
        && wanted.ServiceCharacteristic?.Any(one => Lines.Contains(one.Name)) != true
        && wanted.Place?.Any(IsUsable) != true;

    private static bool IsUsable(RelatedPlace place) => place.Place is { } named && (named.Id is { Length: > 0 } || named.Further is { Count: > 0 });
}

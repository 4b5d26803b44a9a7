using System.Text.Json;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Orders;

/// <summary>A service as it is ordered, as it is kept, and as a network gets it.</summary>
internal static class ServiceShapes
{
    private const string Technology = "technology";
    private const string Region = "region";

    /// <summary>The technology of a specification that names none.</summary>
    private static readonly Dictionary<string, string> Technologies = new(StringComparer.Ordinal)
    {
        ["ftth-access"] = "ftth",
        ["mobile-subscriber"] = "mobile",
        ["l3vpn"] = "l3vpn",
        ["internet-access"] = "internet",
    };

    /// <summary>What is known of a new service when its network is chosen.</summary>
    public static RouteFacts Facts(OrderedService ordered, PartnerId? partner) => new()
    {
        Partner = partner,
        Technology = Text(ordered.ServiceCharacteristic, Technology) ?? Technologies.GetValueOrDefault(ordered.ServiceSpecification?.Id ?? ""),
        Region = Text(ordered.ServiceCharacteristic, Region) ?? ordered.Place?.Select(RegionOf).FirstOrDefault(region => region is not null),
    };

    /// <summary>A service as a network gets it: its characteristics without those that only chose the network.</summary>
    public static ServiceConfiguration Configuration(Service service) => new()
    {
        Key = service.Id.VendorId,
        Specification = service.ServiceSpecification.Id ?? "",
        CustomerId = service.CustomerId,
        Characteristics = (service.ServiceCharacteristic ?? []).Where(one => one is { Name: not (null or Technology or Region), Value: not null })
            .GroupBy(one => one.Name!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value!.Value, StringComparer.Ordinal),
    };

    /// <summary>A service as an item makes it: what the item leaves out stays, a characteristic without a value goes.</summary>
    public static Service Wanted(Service before, OrderedService ordered) => before with
    {
        Name = ordered.Name ?? before.Name,
        Description = ordered.Description ?? before.Description,
        ServiceType = ordered.ServiceType ?? before.ServiceType,
        ServiceCharacteristic = Merged(before.ServiceCharacteristic, ordered.ServiceCharacteristic),
        Feature = ordered.Feature ?? before.Feature,
        Note = ordered.Note ?? before.Note,
        Place = ordered.Place ?? before.Place,
        RelatedEntity = ordered.RelatedEntity ?? before.RelatedEntity,
        RelatedParty = ordered.RelatedParty ?? before.RelatedParty,
        ServiceRelationship = ordered.ServiceRelationship ?? before.ServiceRelationship,
        SupportingResource = ordered.SupportingResource ?? before.SupportingResource,
        SupportingService = ordered.SupportingService ?? before.SupportingService,
    };

    /// <summary>A new service, before anything is done for it.</summary>
    public static Service Draft(Id<Service> id, OrderedService ordered, ServiceOrder order) => Wanted(
        new Service
        {
            Id = id,
            State = ServiceState.FeasibilityChecked,
            ServiceSpecification = ordered.ServiceSpecification!,
            Category = ordered.Category ?? "CFS",
            StartMode = ordered.StartMode,
            IsBundle = ordered.IsBundle,
            IsStateful = ordered.IsStateful,
            HasStarted = false,
            RelatedParty = order.RelatedParty,
            Partner = order.Partner,
        },
        ordered);

    /// <summary>A service with what an order changes taken from another reading of it; its state and its life stay.</summary>
    public static Service Take(Service service, Service from) => service with
    {
        Name = from.Name,
        Description = from.Description,
        ServiceType = from.ServiceType,
        ServiceCharacteristic = from.ServiceCharacteristic,
        Feature = from.Feature,
        Note = from.Note,
        Place = from.Place,
        RelatedEntity = from.RelatedEntity,
        RelatedParty = from.RelatedParty,
        ServiceRelationship = from.ServiceRelationship,
        SupportingResource = from.SupportingResource,
        SupportingService = from.SupportingService,
    };

    /// <summary>Whether two services ask the same of the network.</summary>
    public static bool IsSameConfiguration(Service one, Service other)
    {
        var (left, right) = (Configuration(one).Characteristics, Configuration(other).Characteristics);
        return left.Count == right.Count
            && left.All(entry => right.TryGetValue(entry.Key, out var value) && JsonElement.DeepEquals(entry.Value, value));
    }

    /// <summary>The characteristic that would move a service to another network; null when none would.</summary>
    public static string? Moving(Service before, Service wanted) =>
        new[] { Technology, Region }.FirstOrDefault(name => Text(before.ServiceCharacteristic, name) is { } was && Text(wanted.ServiceCharacteristic, name) != was);

    private static Characteristic[]? Merged(Characteristic[]? before, Characteristic[]? changed)
    {
        if (changed is null)
        {
            return before;
        }

        var names = changed.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        return [.. (before ?? []).Where(one => !names.Contains(one.Name)), .. changed.Where(one => one.Value is { ValueKind: not JsonValueKind.Null })];
    }

    private static string? Text(Characteristic[]? characteristics, string name) =>
        characteristics?.LastOrDefault(one => one.Name == name)?.Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static string? RegionOf(RelatedPlace place) =>
        place.Place?.Further is { } further && (further.TryGetValue(Region, out var value) || further.TryGetValue("stateOrProvince", out value)) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

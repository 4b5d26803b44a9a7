using TeleCo.Gateway.Operations.Parties;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>TMF632 Party Management.</summary>
internal static class PartyApi
{
    public static RestVersion V4 { get; } = new("partyManagement", 4, "TMF632 Party Management") { Aliases = ["party"] };

    public static RestVersion V5 { get; } = new("partyManagement", 5, "TMF632 Party Management");

    public static ResourceContract<Individual, IndividualV4> IndividualV4 { get; } = new()
    {
        Version = V4,
        Resource = "individual",
        Json = RestV4Json.Default.IndividualV4,
        From = Schema.Contracts.Rest.V4.IndividualV4.From,
        ToModel = (wire, current) => wire.ToModel(current),

        // The status is not among them: a backend knows no "deceaded".
        CanonicalFields = Fields(("id", "id"), ("givenName", "givenName"), ("familyName", "familyName"), ("fullName", "name")),
        Required = ["givenName", "familyName", "partyCharacteristic.name", "partyCharacteristic.value", "relatedParty.id", "relatedParty.@referredType"],
        Sample = Samples.Individual,
    };

    public static ResourceContract<Individual, IndividualV5> IndividualV5 { get; } = new()
    {
        Version = V5,
        Resource = "individual",
        Json = RestV5Json.Default.IndividualV5,
        From = Schema.Contracts.Rest.V5.IndividualV5.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = Fields(("id", "id"), ("givenName", "givenName"), ("familyName", "familyName"), ("name", "name"), ("status", "status")),
        Required = ["givenName", "familyName"],
        Sample = Samples.Individual,
    };

    public static ResourceContract<Organization, OrganizationV4> OrganizationV4 { get; } = new()
    {
        Version = V4,
        Resource = "organization",
        Json = RestV4Json.Default.OrganizationV4,
        From = Schema.Contracts.Rest.V4.OrganizationV4.From,
        ToModel = (wire, current) => wire.ToModel(current),

        // The trading name is not among them: it may be the name, shown in its place.
        CanonicalFields = Fields(("id", "id"), ("name", "name"), ("status", "status")),
        Required = ["tradingName", "partyCharacteristic.name", "partyCharacteristic.value", "relatedParty.id", "relatedParty.@referredType"],
        Sample = Samples.Organization,
    };

    public static ResourceContract<Organization, OrganizationV5> OrganizationV5 { get; } = new()
    {
        Version = V5,
        Resource = "organization",
        Json = RestV5Json.Default.OrganizationV5,
        From = Schema.Contracts.Rest.V5.OrganizationV5.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = Fields(("id", "id"), ("name", "name"), ("tradingName", "tradingName"), ("status", "status")),
        Required = ["name"],
        Sample = Samples.Organization,
    };

    public static void MapPartyApi(this IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var individuals = new DirectoryOperations<Individual>(
            services.GetRequiredService<GetIndividual>(),
            services.GetRequiredService<SearchIndividuals>(),
            services.GetRequiredService<CreateIndividual>(),
            services.GetRequiredService<UpdateIndividual>(),
            services.GetRequiredService<DeleteIndividual>());
        var organizations = new DirectoryOperations<Organization>(
            services.GetRequiredService<GetOrganization>(),
            services.GetRequiredService<SearchOrganizations>(),
            services.GetRequiredService<CreateOrganization>(),
            services.GetRequiredService<UpdateOrganization>(),
            services.GetRequiredService<DeleteOrganization>());
        endpoints.MapResource(IndividualV4, individuals);
        endpoints.MapResource(IndividualV5, individuals);
        endpoints.MapResource(OrganizationV4, organizations);
        endpoints.MapResource(OrganizationV5, organizations);
    }

    private static Dictionary<string, string> Fields(params (string Wire, string Canonical)[] fields) =>
        fields.ToDictionary(field => field.Wire, field => field.Canonical, StringComparer.Ordinal);
}

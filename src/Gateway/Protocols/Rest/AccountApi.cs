using TeleCo.Gateway.Operations.Accounts;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Accounts;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>TMF666 Account Management.</summary>
internal static class AccountApi
{
    private static readonly Dictionary<string, string> FieldsV4 = new(StringComparer.Ordinal) { ["id"] = "id", ["name"] = "name", ["relatedParty.id"] = "relatedParty.id" };

    private static readonly Dictionary<string, string> FieldsV5 =
        new(StringComparer.Ordinal) { ["id"] = "id", ["name"] = "name", ["relatedParty.partyOrPartyRole.id"] = "relatedParty.id" };

    private static readonly string[] RequiredV4 =
    [
        "name", "relatedParty", "relatedParty.id", "relatedParty.name", "relatedParty.@referredType", "accountBalance.amount", "accountBalance.balanceType", "accountBalance.validFor",
        "accountRelationship.relationshipType", "accountRelationship.validFor", "contact.contactType", "contact.validFor", "taxExemption.issuingJurisdiction", "taxExemption.validFor",
        "creditLimit.unit", "creditLimit.value",
    ];

    public static RestVersion V4 { get; } = new("accountManagement", 4, "TMF666 Account Management") { Aliases = ["account"] };

    public static RestVersion V5 { get; } = new("accountManagement", 5, "TMF666 Account Management");

    public static ResourceContract<BillingAccount, BillingAccountV4> BillingAccountV4 { get; } = new()
    {
        Version = V4,
        Resource = "billingAccount",
        Json = RestV4Json.Default.BillingAccountV4,
        From = Schema.Contracts.Rest.V4.BillingAccountV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = FieldsV4,
        Required = RequiredV4,
        Sample = BillingSamples.BillingAccount,
    };

    public static ResourceContract<BillingAccount, BillingAccountV5> BillingAccountV5 { get; } = new()
    {
        Version = V5,
        Resource = "billingAccount",
        Json = RestV5Json.Default.BillingAccountV5,
        From = Schema.Contracts.Rest.V5.BillingAccountV5.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = FieldsV5,
        Required = ["name", "relatedParty", "creditLimit.unit", "creditLimit.value"],
        Sample = BillingSamples.BillingAccount,
    };

    public static ResourceContract<PartyAccount, PartyAccountV4> PartyAccountV4 { get; } = new()
    {
        Version = V4,
        Resource = "partyAccount",
        Json = RestV4Json.Default.PartyAccountV4,
        From = Schema.Contracts.Rest.V4.PartyAccountV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = FieldsV4,
        Required = RequiredV4,
        Sample = BillingSamples.PartyAccount,
    };

    public static ResourceContract<PartyAccount, PartyAccountV5> PartyAccountV5 { get; } = new()
    {
        Version = V5,
        Resource = "partyAccount",
        Json = RestV5Json.Default.PartyAccountV5,
        From = Schema.Contracts.Rest.V5.PartyAccountV5.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = FieldsV5,
        Required = ["name", "relatedParty", "creditLimit.unit", "creditLimit.value"],
        Sample = BillingSamples.PartyAccount,
    };

    public static void MapAccountApi(this IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var billing = new DirectoryOperations<BillingAccount>(
            services.GetRequiredService<GetBillingAccount>(),
            services.GetRequiredService<SearchBillingAccounts>(),
            services.GetRequiredService<CreateBillingAccount>(),
            services.GetRequiredService<UpdateBillingAccount>(),
            services.GetRequiredService<DeleteBillingAccount>());
        var party = new DirectoryOperations<PartyAccount>(
            services.GetRequiredService<GetPartyAccount>(),
            services.GetRequiredService<SearchPartyAccounts>(),
            services.GetRequiredService<CreatePartyAccount>(),
            services.GetRequiredService<UpdatePartyAccount>(),
            services.GetRequiredService<DeletePartyAccount>());
        endpoints.MapResource(BillingAccountV4, billing);
        endpoints.MapResource(BillingAccountV5, billing);
        endpoints.MapResource(PartyAccountV4, party);
        endpoints.MapResource(PartyAccountV5, party);
    }
}

using TeleCo.Gateway.Operations.Bills;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>TMF678 Customer Bill Management.</summary>
internal static class BillApi
{
    private static readonly Dictionary<string, string> BillFields = new(StringComparer.Ordinal)
    {
        ["id"] = "id",
        ["billNo"] = "billNo",
        ["billDate"] = "billDate",
        ["paymentDueDate"] = "paymentDueDate",
        ["category"] = "category",
        ["billingAccount.id"] = "billingAccount.id",
    };

    private static readonly Dictionary<string, string> ChargeFields =
        new(StringComparer.Ordinal) { ["id"] = "id", ["date"] = "date", ["bill.id"] = "bill.id", ["billingAccount.id"] = "billingAccount.id", ["isBilled"] = "isBilled" };

    private static readonly Dictionary<string, string> WishFields = new(StringComparer.Ordinal) { ["id"] = "id", ["billingAccount.id"] = "billingAccount.id" };

    public static RestVersion V4 { get; } = new("customerBillManagement", 4, "TMF678 Customer Bill Management");

    public static RestVersion V5 { get; } = new("customerBillManagement", 5, "TMF678 Customer Bill Management");

    public static ResourceContract<CustomerBill, CustomerBillV4> BillV4 { get; } = new()
    {
        Version = V4,
        Resource = "customerBill",
        Json = RestV4Json.Default.CustomerBillV4,
        From = CustomerBillV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = new Dictionary<string, string>(BillFields) { ["relatedParty.id"] = "relatedParty.id" },
        Changeable = ["state"],
        Sample = BillingSamples.CustomerBill,
    };

    public static ResourceContract<CustomerBill, CustomerBillV5> BillV5 { get; } = new()
    {
        Version = V5,
        Resource = "customerBill",
        Json = RestV5Json.Default.CustomerBillV5,
        From = CustomerBillV5.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = new Dictionary<string, string>(BillFields) { ["relatedParty.partyOrPartyRole.id"] = "relatedParty.id" },
        Changeable = ["state", "billCycle"],
        Sample = BillingSamples.CustomerBill,
    };

    public static ResourceContract<AppliedCustomerBillingRate, AppliedCustomerBillingRateV4> ChargeV4 { get; } = new()
    {
        Version = V4,
        Resource = "appliedCustomerBillingRate",
        Json = RestV4Json.Default.AppliedCustomerBillingRateV4,
        From = AppliedCustomerBillingRateV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = ChargeFields,
        Sample = BillingSamples.Charge,
    };

    public static ResourceContract<AppliedCustomerBillingRate, AppliedCustomerBillingRateV5> ChargeV5 { get; } = new()
    {
        Version = V5,
        Resource = "appliedCustomerBillingRate",
        Json = RestV5Json.Default.AppliedCustomerBillingRateV5,
        From = AppliedCustomerBillingRateV5.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = ChargeFields,
        Sample = BillingSamples.Charge,
    };

    public static ResourceContract<CustomerBillOnDemand, CustomerBillOnDemandV4> WishV4 { get; } = new()
    {
        Version = V4,
        Resource = "customerBillOnDemand",
        Json = RestV4Json.Default.CustomerBillOnDemandV4,
        From = CustomerBillOnDemandV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = WishFields,
        Required = ["billingAccount", "billingAccount.id"],
        Sample = BillingSamples.Wish,
    };

    public static ResourceContract<CustomerBillOnDemand, CustomerBillOnDemandV5> WishV5 { get; } = new()
    {
        Version = V5,
        Resource = "customerBillOnDemand",
        Json = RestV5Json.Default.CustomerBillOnDemandV5,
        From = CustomerBillOnDemandV5.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = WishFields,
        Required = ["billingAccount", "billingAccount.id"],
        Sample = BillingSamples.Wish,
    };

    public static void MapBillApi(this IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var bills = new DirectoryOperations<CustomerBill>(
            services.GetRequiredService<GetCustomerBill>(), services.GetRequiredService<SearchCustomerBills>(), Change: services.GetRequiredService<UpdateCustomerBill>());
        var charges = new DirectoryOperations<AppliedCustomerBillingRate>(
            services.GetRequiredService<GetAppliedCustomerBillingRate>(), services.GetRequiredService<SearchAppliedCustomerBillingRates>());
        var wishes = new DirectoryOperations<CustomerBillOnDemand>(
            services.GetRequiredService<GetCustomerBillOnDemand>(),
            services.GetRequiredService<SearchCustomerBillsOnDemand>(),
            services.GetRequiredService<CreateCustomerBillOnDemand>());
        endpoints.MapResource(BillV4, bills);
        endpoints.MapResource(BillV5, bills);
        endpoints.MapResource(ChargeV4, charges);
        endpoints.MapResource(ChargeV5, charges);
        endpoints.MapResource(WishV4, wishes);
        endpoints.MapResource(WishV5, wishes);
        var documents = services.GetRequiredService<OpenBillDocument>();
        endpoints.MapBillDocuments(documents, BillV4.ToSubject());
        endpoints.MapBillDocuments(documents, BillV5.ToSubject());
    }
}

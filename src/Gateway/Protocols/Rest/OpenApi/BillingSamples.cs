using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>Made-up accounts and bills for the documents' examples.</summary>
internal static class BillingSamples
{
    private static readonly TimePeriod Since = new() { StartDateTime = new(2026, 1, 15, 9, 0, 0, DateTimeKind.Utc) };

    private static readonly TimePeriod Period = new() { StartDateTime = new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), EndDateTime = new(2026, 9, 30, 23, 59, 59, DateTimeKind.Utc) };

    private static readonly RelatedParty[] Parties =
        [new() { Role = "customer", Party = new() { Id = "sf-001D000000IqhSLIAZ", Name = "Alpenblick Hotel GmbH", ReferredType = "Customer" } }];

    private static readonly EntityReference Account = new() { Id = "sa-1000001", Name = "Hotel line", ReferredType = "BillingAccount" };

    private static readonly EntityReference Bill = new() { Id = "sa-90000001", ReferredType = "CustomerBill" };

    private static readonly TaxItem[] Tax = [new() { TaxCategory = "VAT", TaxRate = 20m, TaxAmount = Money.Of(13.30m, "EUR") }];

    public static BillingAccount BillingAccount { get; } = new()
    {
        Id = new("sa-1000001"),
        Name = "Hotel line",
        Description = "Lines and access of the hotel",
        AccountType = "business",
        State = "Active",
        PaymentStatus = "due",
        RatingType = "postpaid",
        LastModified = Since.StartDateTime,
        CreditLimit = Money.Of(500m, "EUR"),
        RelatedParty = Parties,
        AccountBalance = [new() { BalanceType = "receivableBalance", Amount = Money.Of(79.80m, "EUR"), ValidFor = Since }],
        Contact = [new() { ContactName = "Accounts payable", ContactType = "primary", PartyRoleType = "payer", ValidFor = Since, ContactMedium = [new() { MediumType = "email", EmailAddress = "ap@alpenblick.example" }] }],
        BillStructure = new() { PresentationMedia = [new() { Name = "Electronic bill" }], Format = new() { Name = "Detailed" }, CycleSpecification = new() { Name = "Monthly" } },
        DefaultPaymentMethod = new() { Id = "st-pm_1PqYtB2eZvKYlo2C", Name = "Company card", ReferredType = "tokenizedCard" },
    };

    public static PartyAccount PartyAccount { get; } = new()
    {
        Id = new("sa-1000091"),
        Name = "Alpenblick group",
        AccountType = "business",
        State = "Active",
        LastModified = Since.StartDateTime,
        RelatedParty = Parties,
    };

    public static CustomerBill CustomerBill { get; } = new()
    {
        Id = new("sa-90000001"),
        BillNo = "90000001",
        BillDate = new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc),
        PaymentDueDate = new(2026, 10, 15, 0, 0, 0, DateTimeKind.Utc),
        BillingPeriod = Period,
        Category = "normal",
        RunType = "onCycle",
        State = CustomerBillState.Sent,
        LastModified = new(2026, 10, 1, 4, 12, 0, DateTimeKind.Utc),
        AmountDue = Money.Of(79.80m, "EUR"),
        RemainingAmount = Money.Of(79.80m, "EUR"),
        TaxExcludedAmount = Money.Of(66.50m, "EUR"),
        TaxIncludedAmount = Money.Of(79.80m, "EUR"),
        TaxItem = Tax,
        BillDocument = [new() { Id = "90000001", Name = "Bill 90000001", AttachmentType = "bill", MimeType = "application/pdf" }],
        BillingAccount = Account,
        RelatedParty = Parties,
    };

    public static AppliedCustomerBillingRate Charge { get; } = new()
    {
        Id = new("sa-90000001.10"),
        Name = "Fibre 500",
        Date = new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc),
        AppliedBillingRateType = "appliedBillingCharge",
        IsBilled = true,
        PeriodCoverage = Period,
        TaxExcludedAmount = Money.Of(66.50m, "EUR"),
        TaxIncludedAmount = Money.Of(79.80m, "EUR"),
        AppliedTax = Tax,
        Bill = Bill,
        Product = new() { Id = "FIB500", Name = "Fibre 500" },
    };

    public static CustomerBillOnDemand Wish { get; } = new()
    {
        Id = new("sa-3f9c0b7d52e14a6c8d01b2e3f4"),
        Name = "Final bill",
        Description = "The customer moves out",
        State = CustomerBillOnDemandState.InProgress,
        LastModified = Since.StartDateTime,
        BillingAccount = Account,
        RelatedParty = Parties[0],
    };
}

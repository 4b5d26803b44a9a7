using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>The messages of BillingService version 1; <c>BillingService.xsd</c> beside this file is the contract.</summary>
public static class BillingServiceXml
{
    /// <summary>The target namespace.</summary>
    public const string Namespace = "urn:teleco:gateway:billingservice:v1";

    private const string AccountName = "billingAccount";
    private const string BillName = "bill";
    private const string ChargeName = "appliedCustomerBillingRate";
    private const string WishName = "customerBillOnDemand";

    private static readonly CommonShapes Common = new(Namespace);

    /// <summary>A billing account.</summary>
    public static XmlShape<BillingAccount> Account { get; } = AccountShapes.Account(Namespace, Common);

    /// <summary>A bill.</summary>
    public static XmlShape<CustomerBill> Bill { get; } = BillShapes.Bill(Namespace, Common);

    /// <summary>A charge.</summary>
    public static XmlShape<AppliedCustomerBillingRate> Charge { get; } = BillShapes.Charge(Namespace, Common);

    /// <summary>A wish for a bill.</summary>
    public static XmlShape<CustomerBillOnDemand> Wish { get; } = BillShapes.Wish(Namespace, Common);

    /// <summary>The request of every operation that names one object.</summary>
    public static XmlShape<ByIdV1> ById { get; } = ServiceMessages.ById(Namespace);

    /// <summary>The request of SearchBillingAccounts.</summary>
    public static XmlShape<SearchBillingAccountsV1> SearchAccounts { get; } = Windowed(new XmlShape<SearchBillingAccountsV1>(Namespace, () => new())
        .Text("name", r => r.Name, (r, v) => r with { Name = v })
        .Text("state", r => r.State, (r, v) => r with { State = v })
        .Text("relatedPartyId", r => r.RelatedPartyId, (r, v) => r with { RelatedPartyId = v }));

    /// <summary>The request of SearchBills.</summary>
    public static XmlShape<SearchBillsV1> SearchBills { get; } = Windowed(new XmlShape<SearchBillsV1>(Namespace, () => new())
        .Text("billNo", r => r.BillNo, (r, v) => r with { BillNo = v })
        .Word("state", Rest.BillShapes.States, r => r.State, (r, v) => r with { State = v })
        .Text("billingAccountId", r => r.BillingAccountId, (r, v) => r with { BillingAccountId = v })
        .Text("relatedPartyId", r => r.RelatedPartyId, (r, v) => r with { RelatedPartyId = v }));

    /// <summary>The request of SearchAppliedCustomerBillingRates.</summary>
    public static XmlShape<SearchAppliedCustomerBillingRatesV1> SearchCharges { get; } = Windowed(new XmlShape<SearchAppliedCustomerBillingRatesV1>(Namespace, () => new())
        .Text("billId", r => r.BillId, (r, v) => r with { BillId = v })
        .Text("billingAccountId", r => r.BillingAccountId, (r, v) => r with { BillingAccountId = v }));

    /// <summary>The request of SearchCustomerBillsOnDemand.</summary>
    public static XmlShape<SearchCustomerBillsOnDemandV1> SearchWishes { get; } = Windowed(new XmlShape<SearchCustomerBillsOnDemandV1>(Namespace, () => new())
        .Text("billingAccountId", r => r.BillingAccountId, (r, v) => r with { BillingAccountId = v }));

    /// <summary>The request of CreateBillingAccount.</summary>
    public static XmlShape<CreateV1<BillingAccount>> CreateAccount { get; } = ServiceMessages.Create(Namespace, AccountName, Account);

    /// <summary>The request of UpdateBillingAccount.</summary>
    public static XmlShape<UpdateV1<BillingAccount>> UpdateAccount { get; } = ServiceMessages.Update(Namespace, AccountName, Account);

    /// <summary>The request of UpdateBill: the state and the cycle alone are a caller's to change.</summary>
    public static XmlShape<UpdateV1<CustomerBill>> UpdateBill { get; } = ServiceMessages.Update(Namespace, BillName, BillShapes.Change(Namespace, Common));

    /// <summary>The request of CreateCustomerBillOnDemand.</summary>
    public static XmlShape<CreateV1<CustomerBillOnDemand>> CreateWish { get; } = ServiceMessages.Create(Namespace, WishName, Wish);

    /// <summary>The answer that is one account.</summary>
    public static XmlShape<OneV1<BillingAccount>> OneAccount { get; } = ServiceMessages.One(Namespace, AccountName, Account, AccountShapes.Blank);

    /// <summary>The answer that is one bill.</summary>
    public static XmlShape<OneV1<CustomerBill>> OneBill { get; } = ServiceMessages.One(Namespace, BillName, Bill, () => new());

    /// <summary>The answer that is one charge.</summary>
    public static XmlShape<OneV1<AppliedCustomerBillingRate>> OneCharge { get; } = ServiceMessages.One(Namespace, ChargeName, Charge, () => new());

    /// <summary>The answer that is one wish for a bill.</summary>
    public static XmlShape<OneV1<CustomerBillOnDemand>> OneWish { get; } = ServiceMessages.One(Namespace, WishName, Wish, () => new());

    /// <summary>The answer of SearchBillingAccounts.</summary>
    public static XmlShape<Page<BillingAccount>> FoundAccounts { get; } = ServiceMessages.Found(Namespace, AccountName, Account);

    /// <summary>The answer of SearchBills.</summary>
    public static XmlShape<Page<CustomerBill>> FoundBills { get; } = ServiceMessages.Found(Namespace, BillName, Bill);

    /// <summary>The answer of SearchAppliedCustomerBillingRates.</summary>
    public static XmlShape<Page<AppliedCustomerBillingRate>> FoundCharges { get; } = ServiceMessages.Found(Namespace, ChargeName, Charge);

    /// <summary>The answer of SearchCustomerBillsOnDemand.</summary>
    public static XmlShape<Page<CustomerBillOnDemand>> FoundWishes { get; } = ServiceMessages.Found(Namespace, WishName, Wish);

    /// <summary>The answer of GetBillDocument.</summary>
    public static XmlShape<BillDocumentV1> Document { get; } = new XmlShape<BillDocumentV1>(Namespace, () => new("", "", default))
        .Text("mediaType", d => d.MediaType, (d, v) => d with { MediaType = v })
        .Text("fileName", d => d.FileName, (d, v) => d with { FileName = v })
        .Text("content", d => Convert.ToBase64String(d.Content.Span), (d, v) => d with { Content = Convert.FromBase64String(v) });

    /// <summary>The answer of DeleteBillingAccount.</summary>
    public static XmlShape<Nothing> Nothing { get; } = new(Namespace, () => default);

    private static XmlShape<T> Windowed<T>(XmlShape<T> shape)
        where T : SearchV1 => shape
        .Int("offset", r => r.Offset, (r, v) => r with { Offset = v })
        .Int("limit", r => r.Limit, (r, v) => r with { Limit = v });
}

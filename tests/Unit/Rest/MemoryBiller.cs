using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Unit.Rest;

/// <summary>An ERP in memory: two customers' accounts, of two partners, with their bills and charges.</summary>
internal sealed class MemoryBiller : IBillDocuments
{
    public const string Document = "%PDF-1.7 bill of ";

    public MemoryDirectory<BillingAccount> Accounts { get; } = new MemoryDirectory<BillingAccount>((draft, id) => draft with { Id = id }).With(
        Account("tt-a1", "tt-c1", "P-1"), Account("tt-a2", "tt-c1", "P-1"), Account("tt-a3", "tt-c2", "P-2"));

    public MemoryDirectory<PartyAccount> PartyAccounts { get; } = new((draft, id) => draft with { Id = id });

    public MemoryDirectory<CustomerBill> Bills { get; } = new MemoryDirectory<CustomerBill>((draft, id) => draft with { Id = id }).With(
        Bill("tt-b1", "tt-a1", "tt-c1", "P-1"), Bill("tt-b2", "tt-a1", "tt-c1", "P-1"), Bill("tt-b3", "tt-a2", "tt-c1", "P-1"), Bill("tt-b4", "tt-a3", "tt-c2", "P-2"));

    public MemoryDirectory<AppliedCustomerBillingRate> Charges { get; } = new MemoryDirectory<AppliedCustomerBillingRate>((draft, id) => draft with { Id = id }).With(new AppliedCustomerBillingRate
    {
        Id = new("tt-r1"), Partner = new("P-1"), Name = "Fibre 500", IsBilled = true, Bill = new() { Id = "tt-b1" }, TaxExcludedAmount = Money.Of(66.50m, "EUR"),
    });

    /// <summary>What the biller calls a document.</summary>
    public string FileName { get; set; } = "bill.pdf";

    /// <summary>How many bytes follow a document's text.</summary>
    public int Padding { get; set; }

    public void AddTo(IServiceCollection services)
    {
        services.AddKeyedSingleton<IDirectory<BillingAccount>>("Test", Accounts);
        services.AddKeyedSingleton<IDirectory<PartyAccount>>("Test", PartyAccounts);
        services.AddKeyedSingleton<IRegister<CustomerBill>>("Test", Bills);
        services.AddKeyedSingleton<IRegister<AppliedCustomerBillingRate>>("Test", Charges);
        services.AddKeyedSingleton<IBillDocuments>("Test", this);
    }

    public Task<Outcome<BillDocument>> OpenAsync(Id<CustomerBill> bill, CancellationToken cancellationToken) => Task.FromResult<Outcome<BillDocument>>(
        new BillDocument(new MemoryStream(Encoding.ASCII.GetBytes(Document + bill.Value + new string(' ', Padding))), "application/pdf", FileName));

    private static RelatedParty[] Customer(string id) => [new() { Role = "customer", Party = new() { Id = id, Name = $"Customer {id}", ReferredType = "Customer" } }];

    private static BillingAccount Account(string id, string customer, string partner) => new()
    {
        Id = new(id), Partner = new(partner), Name = $"Account {id}", State = "Active", RelatedParty = Customer(customer), CreditLimit = Money.Of(500m, "EUR"),
        LastModified = new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    private static CustomerBill Bill(string id, string account, string customer, string partner) => new()
    {
        Id = new(id), Partner = new(partner), BillNo = id[3..], State = CustomerBillState.New, BillingAccount = new() { Id = account }, RelatedParty = Customer(customer),
        BillDate = new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc), AmountDue = Money.Of(79.80m, "EUR"), TaxItem = [new() { TaxCategory = "VAT", TaxRate = 20m, TaxAmount = Money.Of(13.30m, "EUR") }],
        BillDocument = [new() { Id = id, Name = "Bill", MimeType = "application/pdf" }],
    };
}

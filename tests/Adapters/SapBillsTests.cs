using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Bills, charges and documents in SAP, against its sandbox server.</summary>
public sealed class SapBillsTests : IAsyncLifetime
{
    private AdapterHost _host = null!; // set before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await AdapterHost.SandboxAsync("Sap");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("sa-90000001", CustomerBillState.Settled)]
    [InlineData("sa-90000002", CustomerBillState.PartiallyPaid)]
    [InlineData("sa-90000003", CustomerBillState.Sent)]
    public async Task A_bill_is_read_with_what_is_paid_of_it(string id, CustomerBillState state)
    {
        var found = await Bills.FindAsync(new(id), Cancellation);

        Assert.True(found.IsSuccess, found.Fault?.ToString());
        var bill = found.Value;
        var gross = bill.TaxIncludedAmount!.Value;
        Assert.Equal(state, bill.State);
        Assert.Equal(
            state switch { CustomerBillState.Settled => 0, CustomerBillState.PartiallyPaid => gross - decimal.Round(gross * 0.4m, 2), _ => gross },
            bill.RemainingAmount!.Value);
        Assert.Equal(gross, bill.TaxExcludedAmount!.Value + bill.TaxItem![0].TaxAmount!.Value);
        Assert.Equal(gross - bill.RemainingAmount.Value, bill.AppliedPayment?.Sum(payment => payment.AppliedAmount!.Value) ?? 0);
        Assert.Equal(bill.BillDate!.Value.AddDays(30), bill.PaymentDueDate);
        Assert.Equal(("sa-1000001", "normal", 20m), (bill.BillingAccount!.Id, bill.Category, bill.TaxItem[0].TaxRate));
        Assert.StartsWith("sf-001", Assert.Single(bill.RelatedParty!).Party!.Id);
        Assert.Equal(new PartnerId("P-1001"), bill.Partner);
    }

    [Fact]
    public async Task A_list_of_bills_costs_three_calls_however_many_there_are()
    {
        await _host.ForgetCallsAsync();

        var page = await Bills.SearchAsync(new() { Partner = new("P-1001"), Offset = 10, Limit = 20 }, Cancellation);

        Assert.True(page.IsSuccess, page.Fault?.ToString());
        Assert.Equal((36, 20), (page.Value.TotalCount, page.Value.Items.Count));
        Assert.InRange((await _host.CallsAsync()).Count(call => !call.EndsWith("API_BUSINESS_PARTNER/", StringComparison.Ordinal)), 1, 3);
    }

    [Fact]
    public async Task Bills_of_two_hundred_accounts_are_found_in_as_many_calls_as_those_of_one()
    {
        string[] accounts = [.. Enumerable.Range(0, 212).Select(index => $"sa-{1_000_001 + index}")];
        await _host.ForgetCallsAsync();

        var page = await Bills.SearchAsync(new() { Conditions = [Condition<CustomerBill>.IsOneOf("billingAccount.id", accounts, bill => bill.BillingAccount?.Id)] }, Cancellation);

        Assert.True(page.IsSuccess, page.Fault?.ToString());
        Assert.Equal(72, page.Value.TotalCount);
        Assert.Equal(3, (await _host.CallsAsync()).Count(call => !call.EndsWith("API_BUSINESS_PARTNER/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Conditions_are_checked_by_the_system_and_agree_with_the_gateways_own()
    {
        var all = (await Bills.SearchAsync(new() { Partner = new("P-1001") }, Cancellation)).Value.Items;
        var day = all[1].BillDate!.Value;
        var customer = all[4].RelatedParty![0].Party!.Id!;
        Condition<CustomerBill>[] conditions =
        [
            Condition<CustomerBill>.IsOneOf("billNo", ["90000002", "90000005"], bill => bill.BillNo),
            Condition<CustomerBill>.IsOneOf("id", ["sa-90000003", "or-1", "nonsense"], bill => bill.Id.Value),
            Condition<CustomerBill>.IsOneOf("relatedParty.id", [customer], bill => bill.RelatedParty?[0].Party?.Id),
            Condition<CustomerBill>.IsOneOf("category", ["credit"], bill => bill.Category),
            new(bill => bill.BillDate > day) { Field = "billDate", Comparison = Comparison.Greater, Values = [day.ToString("O")] },
            new(bill => bill.BillDate >= day.AddHours(5)) { Field = "billDate", Comparison = Comparison.GreaterOrEqual, Values = [day.AddHours(5).ToString("O")] },
            new(bill => bill.BillDate < day.AddHours(5)) { Field = "billDate", Comparison = Comparison.Less, Values = [day.AddHours(5).ToString("O")] },
            new(bill => bill.PaymentDueDate > day) { Field = "paymentDueDate", Comparison = Comparison.Greater, Values = [day.ToString("O")] },
        ];
        foreach (var condition in conditions)
        {
            var page = await Bills.SearchAsync(new() { Partner = new("P-1001"), Conditions = [condition] }, Cancellation);

            Assert.True(page.IsSuccess, $"{condition.Field} {condition.Comparison}: {page.Fault}");
            Assert.Equal(all.Where(condition.Matches).Select(bill => bill.Id), page.Value.Items.Select(bill => bill.Id));
        }
    }

    [Fact]
    public async Task Charges_are_the_lines_of_bills_and_add_up_to_them()
    {
        var bill = (await Bills.FindAsync(new("sa-90000002"), Cancellation)).Value;
        await _host.ForgetCallsAsync();

        var page = await Charges.SearchAsync(new() { Conditions = [Condition<AppliedCustomerBillingRate>.IsOneOf("bill.id", [bill.Id.Value], charge => charge.Bill?.Id)] }, Cancellation);

        Assert.Single(await _host.CallsAsync());
        Assert.Equal(bill.TaxExcludedAmount!.Value, page.Value.Items.Sum(charge => charge.TaxExcludedAmount!.Value));
        Assert.Equal(bill.TaxIncludedAmount!.Value, page.Value.Items.Sum(charge => charge.TaxIncludedAmount!.Value));
        var one = await Charges.FindAsync(page.Value.Items[1].Id, Cancellation);
        Assert.Equal((page.Value.Items[1].Name, new PartnerId("P-1001")), (one.Value.Name, one.Value.Partner));
        Assert.Equal(FaultKind.NotFound, (await Charges.FindAsync(new($"{bill.Id}.999"), Cancellation)).Fault?.Kind);
    }

    [Fact]
    public async Task A_document_is_the_pdf_that_the_system_gives()
    {
        var documents = _host.Services.GetRequiredKeyedService<IBillDocuments>("Sap");

        var opened = await documents.OpenAsync(new("sa-90000001"), Cancellation);
        await using var document = opened.Value;
        using var reader = new StreamReader(document.Content, Encoding.Latin1);
        var text = await reader.ReadToEndAsync(Cancellation);

        Assert.StartsWith("%PDF-1.", text);
        Assert.EndsWith("%%EOF\n", text);
        Assert.Equal(("application/pdf", "bill-90000001.pdf"), (document.MediaType, document.FileName));
        Assert.Equal(FaultKind.NotFound, (await documents.OpenAsync(new("sa-1"), Cancellation)).Fault?.Kind);
        Assert.Equal(FaultKind.NotFound, (await documents.OpenAsync(new("sa-1'x"), Cancellation)).Fault?.Kind);
    }

    [Theory]
    [InlineData("sa-1")]
    [InlineData("sa-90000001' or '1' eq '1")]
    [InlineData("sf-90000001")]
    [InlineData("")]
    public async Task What_is_no_bill_is_not_found(string id) =>
        Assert.Equal(FaultKind.NotFound, (await Bills.FindAsync(new(id), Cancellation)).Fault?.Kind);

    private IRegister<CustomerBill> Bills => _host.Register<CustomerBill>();

    private IRegister<AppliedCustomerBillingRate> Charges => _host.Register<AppliedCustomerBillingRate>();
}

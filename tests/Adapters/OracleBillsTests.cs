using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Bills and charges in Oracle, against its sandbox server.</summary>
public sealed class OracleBillsTests : IAsyncLifetime
{
    private AdapterHost _host = null!; // set before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IRegister<CustomerBill> Bills => _host.Register<CustomerBill>();

    private IRegister<AppliedCustomerBillingRate> Charges => _host.Register<AppliedCustomerBillingRate>();

    public async ValueTask InitializeAsync() => _host = await AdapterHost.SandboxAsync("Oracle");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("or-300100170900001", CustomerBillState.PartiallyPaid)]
    [InlineData("or-300100170900002", CustomerBillState.Validated)]
    public async Task A_bill_is_read_with_what_is_paid_of_it(string id, CustomerBillState state)
    {
        var found = await Bills.FindAsync(new(id), Cancellation);

        Assert.True(found.IsSuccess, found.Fault?.ToString());
        var bill = found.Value;
        Assert.Equal((state, id), (bill.State, bill.Id.Value));
        Assert.Equal(state == CustomerBillState.PartiallyPaid, bill.RemainingAmount!.Value < bill.AmountDue!.Value);
        Assert.Equal(bill.AmountDue.Value - bill.RemainingAmount.Value, bill.AppliedPayment?.Sum(payment => payment.AppliedAmount!.Value) ?? 0);
        Assert.Equal(("or-16601", "hs-2101", new PartnerId("P-2001")), (bill.BillingAccount!.Id, Assert.Single(bill.RelatedParty!).Party!.Id, bill.Partner));
        Assert.Equal(DateTimeKind.Utc, bill.PaymentDueDate!.Value.Kind);
    }

    [Fact]
    public async Task A_list_of_bills_costs_two_calls_however_many_there_are()
    {
        await _host.ForgetCallsAsync();

        var page = await Bills.SearchAsync(new() { Partner = new("P-2001"), Offset = 4, Limit = 10 }, Cancellation);

        Assert.True(page.IsSuccess, page.Fault?.ToString());
        Assert.Equal((20, 10), (page.Value.TotalCount, page.Value.Items.Count));
        Assert.Equal(2, (await _host.CallsAsync()).Length);
    }

    [Fact]
    public async Task Bills_of_a_hundred_accounts_are_found_in_as_many_calls_as_those_of_one()
    {
        string[] accounts = [.. Enumerable.Range(0, 100).Select(index => $"or-{16_601 + index}")];
        await _host.ForgetCallsAsync();

        var page = await Bills.SearchAsync(new() { Conditions = [Condition<CustomerBill>.IsOneOf("billingAccount.id", accounts, bill => bill.BillingAccount?.Id)] }, Cancellation);

        Assert.True(page.IsSuccess, page.Fault?.ToString());
        Assert.Equal(20, page.Value.TotalCount);
        Assert.Equal(2, (await _host.CallsAsync()).Length);
    }

    [Fact]
    public async Task Conditions_are_checked_by_the_pod_and_agree_with_the_gateways_own()
    {
        var all = (await Bills.SearchAsync(new() { Partner = new("P-2001") }, Cancellation)).Value.Items;
        var (day, due) = (all[1].BillDate!.Value, all[1].PaymentDueDate!.Value);
        Condition<CustomerBill>[] conditions =
        [
            Condition<CustomerBill>.IsOneOf("billNo", [all[3].BillNo!, "O'Neil"], bill => bill.BillNo),
            Condition<CustomerBill>.IsOneOf("id", [all[2].Id.Value, "or-x", "or-99999999999999999999"], bill => bill.Id.Value),
            Condition<CustomerBill>.IsOneOf("relatedParty.id", ["hs-2103"], bill => bill.RelatedParty?[0].Party?.Id),
            Condition<CustomerBill>.IsOneOf("category", ["credit"], bill => bill.Category),
            Condition<CustomerBill>.IsOneOf("category", ["normal"], bill => bill.Category),
            new(bill => bill.BillDate < day) { Field = "billDate", Comparison = Comparison.Less, Values = [day.ToString("O")] },
            new(bill => bill.BillDate >= day.AddHours(5)) { Field = "billDate", Comparison = Comparison.GreaterOrEqual, Values = [day.AddHours(5).ToString("O")] },
            new(bill => bill.PaymentDueDate == due) { Field = "paymentDueDate", Comparison = Comparison.Equal, Values = [due.ToString("O")] },
        ];
        foreach (var condition in conditions)
        {
            var page = await Bills.SearchAsync(new() { Partner = new("P-2001"), Conditions = [condition] }, Cancellation);

            Assert.True(page.IsSuccess, $"{condition.Field} {condition.Comparison}: {page.Fault}");
            Assert.Equal(all.Where(condition.Matches).Select(bill => bill.Id), page.Value.Items.Select(bill => bill.Id));
        }
    }

    [Fact]
    public async Task Charges_are_the_lines_of_bills_and_add_up_to_them()
    {
        var bill = (await Bills.FindAsync(new("or-300100170900001"), Cancellation)).Value;

        var page = await Charges.SearchAsync(new() { Conditions = [Condition<AppliedCustomerBillingRate>.IsOneOf("bill.id", [bill.Id.Value], charge => charge.Bill?.Id)] }, Cancellation);

        Assert.True(page.IsSuccess, page.Fault?.ToString());
        Assert.Equal(bill.AmountDue!.Value, page.Value.Items.Sum(charge => charge.TaxExcludedAmount!.Value));
        Assert.Equal(page.Value.Items[0].Name, (await Charges.FindAsync(page.Value.Items[0].Id, Cancellation)).Value.Name);
    }

    [Fact]
    public async Task There_are_no_documents() => Assert.Equal(
        FaultKind.NotFound,
        (await _host.Services.GetRequiredKeyedService<IBillDocuments>("Oracle").OpenAsync(new("or-300100170900001"), Cancellation)).Fault?.Kind);
}

using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Accounts in SAP, against its sandbox server.</summary>
public sealed class SapAccountsTests : IAsyncLifetime
{
    private AdapterHost _host = null!; // set before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await AdapterHost.SandboxAsync("Sap");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_account_is_read_with_its_customer_its_partner_and_what_it_owes()
    {
        var found = await Accounts.FindAsync(new("sa-1000001"), Cancellation);

        Assert.True(found.IsSuccess, found.Fault?.ToString());
        var account = found.Value;
        Assert.StartsWith("sf-001", account.CustomerId);
        Assert.Equal((new PartnerId("P-1001"), "Active", "in arrears"), (account.Partner, account.State, account.PaymentStatus));
        var balance = Assert.Single(account.AccountBalance!);
        Assert.Equal(("receivableBalance", "EUR", true), (balance.BalanceType, balance.Amount!.Unit, balance.Amount.Value > 0));
        Assert.NotEmpty(account.Name);
        Assert.NotNull(account.LastModified);
    }

    [Fact]
    public async Task A_list_of_accounts_costs_two_calls()
    {
        await _host.ForgetCallsAsync();

        var page = await Accounts.SearchAsync(new() { Partner = new("P-1001"), Limit = 20 }, Cancellation);

        Assert.True(page.IsSuccess, page.Fault?.ToString());
        Assert.Equal((12, 12), (page.Value.TotalCount, page.Value.Items.Count));
        Assert.Contains(page.Value.Items, account => account.AccountBalance![0].Amount!.Unit == "CHF");
        Assert.Equal(2, (await _host.CallsAsync()).Length);
    }

    [Fact]
    public async Task Fifty_accounts_and_more_are_read_in_two_calls_and_a_token()
    {
        var ids = Enumerable.Range(0, 212).Select(index => new Id<BillingAccount>($"sa-{1_000_001 + index}")).ToList();
        await _host.ForgetCallsAsync();

        var found = await Accounts.FindManyAsync(ids, Cancellation);

        Assert.True(found.IsSuccess, found.Fault?.ToString());
        Assert.Equal(24, found.Value.Count);
        var calls = await _host.CallsAsync();
        Assert.Equal(2, calls.Count(call => !call.EndsWith("API_BUSINESS_PARTNER/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("id", "sa-1000003")]
    [InlineData("relatedParty.id", "")]
    [InlineData("name", "")]
    public async Task A_condition_finds_the_account_that_meets_it(string field, string value)
    {
        var known = (await Accounts.FindAsync(new("sa-1000003"), Cancellation)).Value;
        value = field switch { "name" => known.Name, "relatedParty.id" => known.CustomerId!, _ => value };
        Func<BillingAccount, string?> read = field switch { "name" => account => account.Name, "relatedParty.id" => account => account.CustomerId, _ => account => account.Id.Value };

        var page = await Accounts.SearchAsync(new() { Conditions = [Condition<BillingAccount>.IsOneOf(field, [value], read)] }, Cancellation);

        Assert.Equal(["sa-1000003"], page.Value.Items.Select(account => account.Id.Value));
        Assert.Equal(1, page.Value.TotalCount);
    }

    [Fact]
    public async Task A_new_account_is_made_once_and_read_as_it_was_written()
    {
        var draft = Draft("Tiroler Glasfaser- und Breitbandinfrastruktur Errichtungs- und Betriebsgesellschaft m.b.H. & Co KG");

        var first = await Accounts.CreateAsync(draft, new("key-1"), Cancellation);
        var again = await Accounts.CreateAsync(draft, new("key-1", MayHaveHappened: true), Cancellation);
        var read = await Accounts.FindAsync(first.Value.Id, Cancellation);

        Assert.True(first.IsSuccess, first.Fault?.ToString());
        Assert.Equal(first.Value.Id, again.Value.Id);
        Assert.Equal((draft.Name, draft.CustomerId, draft.Partner), (read.Value.Name, read.Value.CustomerId, read.Value.Partner));
        Assert.Equal(("paid", "CHF"), (read.Value.PaymentStatus, read.Value.AccountBalance![0].Amount!.Unit));
    }

    [Fact]
    public async Task A_party_account_is_no_billing_account()
    {
        var draft = new PartyAccount { Name = "Haus der Musik", Partner = new("P-1001"), RelatedParty = Customer("hs-2101") };

        var made = await Parties.CreateAsync(draft, new("key-2"), Cancellation);

        Assert.True(made.IsSuccess, made.Fault?.ToString());
        Assert.Equal(FaultKind.NotFound, (await Accounts.FindAsync(new(made.Value.Id.Value), Cancellation)).Fault?.Kind);
        var page = await Parties.SearchAsync(new() { Partner = new("P-1001") }, Cancellation);
        Assert.Contains(made.Value.Id, page.Value.Items.Select(account => account.Id));
        Assert.DoesNotContain(page.Value.Items, account => account.Id.Value == "sa-1000001");
    }

    [Theory]
    [InlineData("Suspended")]
    [InlineData("Closed")]
    public async Task A_change_of_name_and_state_is_saved_and_can_be_taken_back(string state)
    {
        var before = (await Accounts.FindAsync(new("sa-1000004"), Cancellation)).Value;

        var changed = await Accounts.UpdateAsync(before, before with { Name = "Maria Anna Moser", State = state }, Cancellation);
        var back = await Accounts.UpdateAsync(changed.Value, changed.Value with { State = "Active" }, Cancellation);

        Assert.Equal(("Maria Anna Moser", state), (changed.Value.Name, changed.Value.State));
        Assert.Equal(("Maria Anna Moser", "Active"), (back.Value.Name, back.Value.State));
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_has_changed_is_refused()
    {
        var before = (await Accounts.FindAsync(new("sa-1000005"), Cancellation)).Value;
        await Accounts.UpdateAsync(before, before with { Name = "Anna Gruber" }, Cancellation);

        var late = await Accounts.UpdateAsync(before, before with { Name = "Anna Huber" }, Cancellation);

        Assert.Equal(FaultKind.PreconditionFailed, late.Fault?.Kind);
    }

    [Fact]
    public async Task A_removed_account_is_gone()
    {
        var before = (await Accounts.FindAsync(new("sa-1000006"), Cancellation)).Value;

        var removed = await Accounts.DeleteAsync(before, Cancellation);

        Assert.True(removed.IsSuccess, removed.Fault?.ToString());
        Assert.Equal(FaultKind.NotFound, (await Accounts.FindAsync(before.Id, Cancellation)).Fault?.Kind);
        Assert.Equal(FaultKind.NotFound, (await Accounts.DeleteAsync(before, Cancellation)).Fault?.Kind);
        Assert.Equal(11, (await Accounts.SearchAsync(new() { Partner = new("P-1001") }, Cancellation)).Value.TotalCount);
    }

    private IDirectory<BillingAccount> Accounts => _host.Directory<BillingAccount>();

    private IDirectory<PartyAccount> Parties => _host.Directory<PartyAccount>();

    private static BillingAccount Draft(string name) => new()
    {
        Name = name,
        Partner = new("P-1002"),
        RelatedParty = Customer("sf-001D000000IqhSLIAZ"),
        CreditLimit = Money.Of(100, "CHF"),
        Contact = [new() { ContactMedium = [new() { Street1 = "Main Street 1", City = "Wien", PostCode = "1030", Country = "AT", EmailAddress = "a@example.at" }] }],
    };

    private static RelatedParty[] Customer(string id) => [new() { Role = "customer", Party = new() { Id = id } }];
}

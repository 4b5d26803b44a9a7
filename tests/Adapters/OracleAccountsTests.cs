using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Accounts in Oracle, against its sandbox server.</summary>
public sealed class OracleAccountsTests : IAsyncLifetime
{
    private AdapterHost _host = null!; // set before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IDirectory<BillingAccount> Accounts => _host.Directory<BillingAccount>();

    private IDirectory<PartyAccount> Parties => _host.Directory<PartyAccount>();

    public async ValueTask InitializeAsync() => _host = await AdapterHost.SandboxAsync("Oracle");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_account_is_read_with_its_customer_its_partner_and_what_it_owes()
    {
        var found = await Accounts.FindAsync(new("or-16601"), Cancellation);

        Assert.True(found.IsSuccess, found.Fault?.ToString());
        var account = found.Value;
        Assert.Equal(
            ("hs-2101", new PartnerId("P-2001"), "Active", "in arrears"), (account.CustomerId, account.Partner, account.State, account.PaymentStatus));
        var balance = Assert.Single(account.AccountBalance!);
        Assert.Equal(("EUR", true), (balance.Amount!.Unit, balance.Amount.Value > 0));
    }

    [Fact]
    public async Task A_list_of_accounts_costs_two_calls()
    {
        await _host.ForgetCallsAsync();

        var page = await Accounts.SearchAsync(new() { Partner = new("P-2001"), Limit = 5, Offset = 3 }, Cancellation);

        Assert.True(page.IsSuccess, page.Fault?.ToString());
        Assert.Equal((10, 5, "or-16604"), (page.Value.TotalCount, page.Value.Items.Count, page.Value.Items[0].Id.Value));
        Assert.Contains(page.Value.Items, account => account.AccountBalance![0].Amount!.Unit == "CHF");
        Assert.Equal(2, (await _host.CallsAsync()).Length);
    }

    [Fact]
    public async Task A_hundred_accounts_are_read_in_two_calls()
    {
        var ids = Enumerable.Range(0, 100).Select(index => new Id<BillingAccount>($"or-{16_601 + index}")).ToList();
        await _host.ForgetCallsAsync();

        var found = await Accounts.FindManyAsync(ids, Cancellation);

        Assert.True(found.IsSuccess, found.Fault?.ToString());
        Assert.Equal(10, found.Value.Count);
        Assert.Equal(2, (await _host.CallsAsync()).Length);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("relatedParty.id")]
    [InlineData("name")]
    public async Task A_condition_finds_the_account_that_meets_it(string field)
    {
        Func<BillingAccount, string?> read = field switch { "name" => account => account.Name, "relatedParty.id" => account => account.CustomerId, _ => account => account.Id.Value };
        var known = (await Accounts.FindAsync(new("or-16603"), Cancellation)).Value;

        var page = await Accounts.SearchAsync(new() { Conditions = [Condition<BillingAccount>.IsOneOf(field, [read(known)!], read)] }, Cancellation);

        Assert.True(page.IsSuccess, page.Fault?.ToString());
        Assert.Equal(["or-16603"], page.Value.Items.Select(account => account.Id.Value));
    }

    [Fact]
    public async Task A_new_account_is_a_party_that_waits_for_its_account_and_is_made_once()
    {
        var draft = new BillingAccount { Name = "O'Neil & Söhne", Partner = new("P-2001"), RelatedParty = Customer("hs-2101"), CreditLimit = Money.Of(10, "CHF") };

        var first = await Accounts.CreateAsync(draft, new("key-1"), Cancellation);
        var again = await Accounts.CreateAsync(draft, new("key-1", MayHaveHappened: true), Cancellation);

        Assert.True(first.IsSuccess, first.Fault?.ToString());
        Assert.Equal("Pending", first.Value.State);
        Assert.Equal(first.Value.Id, again.Value.Id);
        var read = (await Accounts.FindAsync(first.Value.Id, Cancellation)).Value;
        Assert.Equal((draft.Name, "hs-2101", draft.Partner, "CHF"), (read.Name, read.CustomerId, read.Partner, read.AccountBalance![0].Amount!.Unit));
        var ofCustomer = await Accounts.SearchAsync(
            new() { Partner = new("P-2001"), Conditions = [Condition<BillingAccount>.IsOneOf("relatedParty.id", ["hs-2101"], account => account.CustomerId)] }, Cancellation);
        Assert.Equal(2, ofCustomer.Value.TotalCount);
    }

    [Fact]
    public async Task A_party_account_is_no_billing_account()
    {
        var made = await Parties.CreateAsync(new() { Name = "Haus der Musik", Partner = new("P-2001"), RelatedParty = Customer("hs-2102") }, new("key-2"), Cancellation);

        Assert.True(made.IsSuccess, made.Fault?.ToString());
        Assert.Equal(FaultKind.NotFound, (await Accounts.FindAsync(new(made.Value.Id.Value), Cancellation)).Fault?.Kind);
        Assert.Equal([made.Value.Id], (await Parties.SearchAsync(new() { Partner = new("P-2001") }, Cancellation)).Value.Items.Select(account => account.Id));
    }

    [Fact]
    public async Task A_change_of_name_and_state_is_saved_and_an_outdated_one_refused()
    {
        var before = (await Accounts.FindAsync(new("or-16604"), Cancellation)).Value;

        var changed = await Accounts.UpdateAsync(before, before with { Name = "Neu GmbH", State = "Closed" }, Cancellation);
        var late = await Accounts.UpdateAsync(before, before with { Name = "Alt GmbH" }, Cancellation);

        Assert.True(changed.IsSuccess, changed.Fault?.ToString());
        Assert.Equal(("Neu GmbH", "Closed"), (changed.Value.Name, changed.Value.State));
        Assert.Equal(FaultKind.PreconditionFailed, late.Fault?.Kind);
        Assert.Equal(FaultKind.Unsupported, (await Accounts.DeleteAsync(changed.Value, Cancellation)).Fault?.Kind);
    }

    [Theory]
    [InlineData("Suspended", "hs-2101", "P-2001", "state")]
    [InlineData("Active", "not a customer", "P-2001", "relatedParty.id")]
    [InlineData("Active", "hs-2101", "P-2001/%", "relatedParty.id")]
    public async Task What_cannot_be_kept_is_refused_without_a_call(string state, string customer, string partner, string field)
    {
        await _host.ForgetCallsAsync();

        var refused = await Accounts.CreateAsync(new() { Name = "X", State = state, Partner = new(partner), RelatedParty = Customer(customer) }, new("key-3"), Cancellation);

        Assert.Equal((FaultKind.Invalid, field), (refused.Fault?.Kind, refused.Fault?.Field));
        Assert.Empty(await _host.CallsAsync());
    }

    private static RelatedParty[] Customer(string id) => [new() { Role = "customer", Party = new() { Id = id } }];
}

using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Adapters.PayPal;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Stored payment methods at Stripe and PayPal.</summary>
public sealed class PaymentMethodsTests
{
    private const string Party = "sf-001D000000NewPAAA";

    private static readonly SeededPayment Card = SeededPayments.All.First(payment => payment.Vendor == "Stripe");

    private static readonly SeededPayment Wallet = SeededPayments.All.First(payment => payment.Vendor == "PayPal");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pm_card_visa")]
    [InlineData("tok_visa")]
    public async Task A_card_is_stored_once_found_listed_changed_and_removed(string token)
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        var methods = host.Directory<PaymentMethod>();

        var made = (await methods.CreateAsync(Draft(token), new("k-1"), Token)).Value;
        var again = (await methods.CreateAsync(Draft(token), new("k-1", MayHaveHappened: true), Token)).Value;
        var found = (await methods.FindAsync(made.Id, Token)).Value;
        var listed = (await methods.SearchAsync(OfParty(Party), Token)).Value;
        var changed = (await methods.UpdateAsync(found, found with { Name = "Business card", IsPreferred = null, Description = "Used for bills" }, Token)).Value;
        var removed = await methods.DeleteAsync(changed, Token);

        Assert.Equal(made, again with { Account = made.Account, Detail = made.Detail, RelatedParty = made.RelatedParty, ValidFor = made.ValidFor });
        Assert.Equal(("My card", "tokenizedCard", true, new PartnerId("P-1001"), Party), (found.Name, found.Type, found.IsPreferred, found.Partner, found.RelatedParty!.Party!.Id));
        Assert.Equal(("visa", "4242", null), (found.Detail!.Brand, found.Detail.LastFourDigits, found.Detail.Token));
        Assert.Equal("sa-1000001", Assert.Single(found.Account!).Id);
        Assert.Equal(made.Id, Assert.Single(listed.Items).Id);
        Assert.Equal(("Business card", "Used for bills", null), (changed.Name, changed.Description, changed.IsPreferred));
        Assert.True(removed.IsSuccess);
        Assert.Equal(FaultKind.NotFound, (await methods.FindAsync(made.Id, Token)).Fault?.Kind);
        Assert.Equal(FaultKind.NotFound, (await methods.DeleteAsync(changed, Token)).Fault?.Kind);
        Assert.Equal(0, (await methods.SearchAsync(OfParty(Party), Token)).Value.TotalCount);
    }

    [Fact]
    public async Task Two_methods_of_one_party_hang_on_one_customer_even_at_the_same_time()
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        var methods = host.Directory<PaymentMethod>();

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => methods.CreateAsync(Draft("pm_card_visa"), new($"k-{number}"), Token)));
        var customers = await host.ByHandAsync("GET", "/v1/customers?limit=100");

        Assert.All(made, one => Assert.True(one.IsSuccess, one.Fault?.Message));
        Assert.Equal(1, customers.GetProperty("data").EnumerateArray().Count(customer => customer.GetProperty("metadata").TryGetProperty("party_id", out var party) && party.GetString() == Party));
        Assert.Equal(4, (await methods.SearchAsync(OfParty(Party), Token)).Value.TotalCount);
    }

    [Fact]
    public async Task Lost_answers_store_a_card_once()
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        await host.FaultAsync("""{"kind":"resetAfterCommit","match":"POST /v1/customers","count":1}""");
        await host.FaultAsync("""{"kind":"resetAfterCommit","match":"POST /v1/payment_methods","count":1}""");
        await host.FaultAsync("""{"kind":"commitThenError","match":"POST /v1/payment_methods/*/attach","count":1}""");

        var made = await host.Directory<PaymentMethod>().CreateAsync(Draft("tok_visa"), new("k-1"), Token);

        Assert.True(made.IsSuccess, made.Fault?.Message);
        Assert.Equal(1, (await host.Directory<PaymentMethod>().SearchAsync(OfParty(Party), Token)).Value.TotalCount);
    }

    [Fact]
    public async Task A_partner_s_list_holds_its_own_and_many_are_read_together()
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        var methods = host.Directory<PaymentMethod>();

        var mine = (await methods.SearchAsync(new() { Partner = new("P-1001") }, Token)).Value;
        var all = (await methods.SearchAsync(new() { Limit = 5 }, Token)).Value;
        var many = (await methods.FindManyAsync([.. mine.Items.Select(method => method.Id), new("st-pm_nothing"), new("st-../x"), new("pp-1")], Token)).Value;

        Assert.Equal(12, mine.TotalCount);
        Assert.All(mine.Items, method => Assert.Equal(new PartnerId("P-1001"), method.Partner));
        Assert.Contains(mine.Items, method => method.Type == "bankAccountDebit");
        Assert.Equal((24, 5), (all.TotalCount, all.Items.Count));
        Assert.Equal(12, many.Count);
    }

    [Theory]
    [InlineData(null, "token")]
    [InlineData("4242424242424242", "token")]
    [InlineData("pm_nothing", "token")]
    [InlineData("tok_nothing", "token")]
    public async Task A_token_that_is_none_is_told_by_its_name(string? token, string field)
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");

        Assert.Equal(field, (await host.Directory<PaymentMethod>().CreateAsync(Draft(token), new("k-1"), Token)).Fault?.Field);
    }

    [Fact]
    public async Task A_method_of_another_customer_cannot_be_taken_over()
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");

        var taken = await host.Directory<PaymentMethod>().CreateAsync(Draft(Card.MethodId), new("k-1"), Token);

        Assert.False(taken.IsSuccess);
        Assert.Equal(Card.PartyId, (await host.Directory<PaymentMethod>().FindAsync(new($"st-{Card.MethodId}"), Token)).Value.RelatedParty!.Party!.Id);
    }

    [Fact]
    public async Task A_declined_card_is_not_stored()
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");

        Assert.Equal(FaultKind.Refused, (await host.Directory<PaymentMethod>().CreateAsync(Draft("pm_card_chargeDeclined"), new("k-1"), Token)).Fault?.Kind);
    }

    [Fact]
    public async Task Wallets_are_found_listed_and_removed()
    {
        await using var host = await AdapterHost.SandboxAsync("PayPal");
        var methods = host.Directory<PaymentMethod>();
        var id = new Id<PaymentMethod>($"pp-{Wallet.MethodId}");

        var found = (await methods.FindAsync(id, Token)).Value;
        var listed = (await methods.SearchAsync(OfParty(Wallet.PartyId), Token)).Value;
        var unnamed = (await methods.SearchAsync(new(), Token)).Value;
        var removed = await methods.DeleteAsync(found, Token);

        Assert.Equal(Wallet.PartyId, found.RelatedParty!.Party!.Id);
        Assert.Contains(found.Type, new[] { "digitalWallet", "tokenizedCard" });
        Assert.Contains(listed.Items, method => method.Id == id);
        Assert.Equal(0, unnamed.TotalCount);
        Assert.True(removed.IsSuccess);
        Assert.Equal(FaultKind.NotFound, (await methods.FindAsync(id, Token)).Fault?.Kind);
    }

    [Fact]
    public async Task A_wallet_is_stored_when_its_owner_approved_for_this_party()
    {
        await using var host = await AdapterHost.SandboxAsync("PayPal");
        var setup = (await host.ByHandAsync("POST", "/v3/vault/setup-tokens", $$"""{"customer":{"id":"{{Party}}" },"payment_source":{"paypal":{"usage_type":"MERCHANT","experience_context":{"return_url":"https://payer.example/ok","cancel_url":"https://payer.example/no"} } } }""")).GetProperty("id").GetString()!;
        var draft = Draft(setup) with { Type = "digitalWallet" };

        var early = await host.Directory<PaymentMethod>().CreateAsync(draft, new("k-1"), Token);
        await StripeSandboxPaymentsTests.SideAsync(host, "approve", new { setup_token = setup });
        var foreign = await host.Directory<PaymentMethod>().CreateAsync(draft with { RelatedParty = new() { Party = new() { Id = "sf-001D000000OtherAA" } } }, new("k-2"), Token);
        var made = (await host.Directory<PaymentMethod>().CreateAsync(draft, new("k-1"), Token)).Value;
        var again = (await host.Directory<PaymentMethod>().CreateAsync(draft, new("k-1"), Token)).Value;

        Assert.False(early.IsSuccess);
        Assert.Equal("token", foreign.Fault?.Field);
        Assert.Equal(made.Id, again.Id);
        Assert.Equal(("digitalWallet", Party, new PartnerId("P-1001"), "paypal"), (made.Type, made.RelatedParty!.Party!.Id, made.Partner, made.Detail!.Service));
    }

    [Fact]
    public async Task The_partner_of_a_wallet_is_that_of_its_party_asked_once()
    {
        await using var host = await AdapterHost.SandboxAsync("PayPal");
        var owners = new Owners(new PartnerId("P-1001"));
        var methods = new PayPalPaymentMethods(host.Services.GetRequiredService<PayPalClient>(), owners);

        var mine = (await methods.SearchAsync(OfParty(Wallet.PartyId) with { Partner = new("P-1001") }, Token)).Value;
        var theirs = (await methods.SearchAsync(OfParty(Wallet.PartyId) with { Partner = new("P-1002") }, Token)).Value;
        var failed = await new PayPalPaymentMethods(host.Services.GetRequiredService<PayPalClient>(), new Owners(null)).SearchAsync(OfParty(Wallet.PartyId), Token);

        Assert.All(mine.Items, method => Assert.Equal(new PartnerId("P-1001"), method.Partner));
        Assert.NotEmpty(mine.Items);
        Assert.Empty(theirs.Items);
        Assert.Equal([Wallet.PartyId, Wallet.PartyId], owners.Asked);
        Assert.Equal(FaultKind.VendorUnavailable, failed.Fault?.Kind);
    }

    private static PaymentMethod Draft(string? token) => new()
    {
        Name = "My card",
        Type = "tokenizedCard",
        IsPreferred = true,
        Partner = new("P-1001"),
        RelatedParty = new() { Role = "customer", Party = new() { Id = Party } },
        Account = [new EntityReference { Id = "sa-1000001" }],
        Detail = new() { Token = token },
    };

    private static Query<PaymentMethod> OfParty(string party) => new()
    {
        Conditions = [Condition<PaymentMethod>.IsOneOf("relatedParty.partyOrPartyRole.id", [party], method => method.RelatedParty?.Party?.Id)],
    };

    private sealed class Owners(PartnerId? owner) : IPartyOwners
    {
        public List<string> Asked { get; } = [];

        public Task<Outcome<PartnerId?>> OwnerOfAsync(string customerId, CancellationToken cancellationToken)
        {
            Asked.Add(customerId);
            return Task.FromResult<Outcome<PartnerId?>>(owner is null ? new Fault(FaultKind.VendorUnavailable, "The CRM is away.") : owner);
        }
    }
}

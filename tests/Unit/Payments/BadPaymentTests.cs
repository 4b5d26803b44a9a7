using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using static TeleCo.Gateway.Tests.Unit.Payments.PaymentWorld;

namespace TeleCo.Gateway.Tests.Unit.Payments;

/// <summary>What is refused before anything is looked up, stored or sent.</summary>
public sealed class BadPaymentTests
{
    private static readonly Payment Good = Wish();

    public static TheoryData<string, string?> Table { get; } = new()
    {
        { "account", "account.id" }, { "blank account", "account.id" }, { "zero", "totalAmount.value" }, { "negative", "totalAmount.value" },
        { "huge", "totalAmount.value" }, { "decimals", "totalAmount.value" }, { "yen", "totalAmount.value" }, { "currency", "totalAmount.unit" },
        { "lower case", "totalAmount.unit" }, { "sum", "totalAmount" }, { "tax in another currency", "taxAmount.unit" }, { "amount in another currency", "amount.unit" },
        { "negative tax", "taxAmount.value" }, { "description", "description" }, { "control", "description" }, { "correlator", "correlatorId" },
        { "no class", "paymentMethod.@type" }, { "cash", "paymentMethod.@type" }, { "no token", "paymentMethod.token" }, { "items", "paymentItem" },
        { "item in another currency", "paymentItem" }, { "card in a text", null }, { "card as a token", null }, { "card in a correlator", null },
    };

    [Theory, MemberData(nameof(Table))]
    public async Task It_is_refused_and_nothing_is_left_of_it(string what, string? field)
    {
        await using var world = await StartAsync();

        var refused = await world.Get<CreatePayment>().RunAsync(Bad(what), Call("k"), TestContext.Current.CancellationToken);

        Assert.Equal((FaultKind.Invalid, field), (refused.Fault?.Kind, refused.Fault?.Field));
        Assert.DoesNotContain("4111", refused.Fault?.Message, StringComparison.Ordinal);
        Assert.Empty(world.Processor.Calls);
        Assert.Equal(0, await world.RowsAsync());
        await using var db = world.Node.Open();
        Assert.Equal(0, await db.Idempotency.CountAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(world.Log.Lines, line => line.Text.Contains("4111", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Control_the_good_one_passes()
    {
        await using var world = await StartAsync();
        Assert.True((await world.Get<CreatePayment>().RunAsync(Good, Call("k"), TestContext.Current.CancellationToken)).IsSuccess);
    }

    private static Payment Bad(string what) => what switch
    {
        "account" => Good with { Account = new EntityReference() },
        "blank account" => Good with { Account = new EntityReference { Id = " " } },
        "zero" => Wish(0),
        "negative" => Wish(-1),
        "huge" => Wish(decimal.MaxValue),
        "decimals" => Wish(1.001m),
        "yen" => Wish(1.5m, unit: "JPY"),
        "currency" => Wish(unit: "ABC"),
        "lower case" => Wish(unit: "eur"),
        "sum" => Good with { Amount = Money.Of(70, "EUR"), TaxAmount = Money.Of(9, "EUR") },
        "tax in another currency" => Good with { TaxAmount = Money.Of(9, "USD") },
        "amount in another currency" => Good with { Amount = Money.Of(9, "USD") },
        "negative tax" => Good with { TaxAmount = Money.Of(-9, "EUR") },
        "description" => Good with { Description = new string('x', 256) },
        "control" => Good with { Description = "a\u0001" },
        "correlator" => Good with { CorrelatorId = new string('x', 101) },
        "no class" => Good with { PaymentMethod = new PaymentMethodRefOrValue { Detail = new() { Token = "tok" } } },
        "cash" => Good with { PaymentMethod = new PaymentMethodRefOrValue { Type = "cash" } },
        "no token" => Good with { PaymentMethod = new PaymentMethodRefOrValue { Type = "tokenizedCard" } },
        "items" => Good with { PaymentItem = [.. Enumerable.Repeat(new PaymentItem(), 101)] },
        "item in another currency" => Good with { PaymentItem = [new PaymentItem { Amount = Money.Of(1, "USD") }] },
        "card in a text" => Good with { Description = "Pay with 4111 1111 1111 1111 please" },
        "card as a token" => Good with { PaymentMethod = Good.PaymentMethod with { Detail = new() { Token = "4111111111111111" } } },
        "card in a correlator" => Good with { CorrelatorId = "4111-1111-1111-1111" },
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}

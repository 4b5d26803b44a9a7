using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;
using static TeleCo.Gateway.Tests.Conformance.Payments.PaymentWishes;

namespace TeleCo.Gateway.Tests.Conformance.Payments;

/// <summary>What callers are refused, with the same code by every way in.</summary>
public sealed class PaymentRefusalTests(PaymentWorld world) : IClassFixture<PaymentWorld>
{
    private const string Unknown = "st-aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string Card = "4111 1111 1111 1111";
    private readonly GatewayUnderTest _gateway = world.Gateway;

    public static TheoryData<Way> Ways => PaymentDriver.Ways;

    [Theory, MemberData(nameof(Ways))]
    public async Task A_bad_payment_is_refused_and_what_is_wrong_is_named(Way way)
    {
        var token = await _gateway.TokenAsync("demo-partner");
        foreach (var (field, spoil) in Spoilt())
        {
            var wish = Rich(world.Account);
            spoil(wish);

            var told = await By(way).CreateAsync(wish, token);

            Assert.True(told.Code == "invalid_request", $"{field}: {told.Wire.Body}");
            Assert.Contains(field, told.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_foreign_account_answers_as_an_unknown_one(Way way)
    {
        var token = await _gateway.TokenAsync("demo-partner");

        var foreign = await By(way).CreateAsync(Plain(world.Foreign, "1.00"), token);
        var unknown = await By(way).CreateAsync(Plain("sa-9999999", "1.00"), token);

        Assert.Equal(("invalid_request", "account.id names no billing account."), (foreign.Code, foreign.Message));
        Assert.Equal((foreign.Code, foreign.Message, foreign.Wire.Status), (unknown.Code, unknown.Message, unknown.Wire.Status));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_foreign_payment_answers_as_an_unknown_one(Way way)
    {
        var (own, other) = (await _gateway.TokenAsync("demo-partner"), await _gateway.TokenAsync("demo-partner-2"));
        var paid = await By(way).CreateAsync(Plain(world.Account, "6.00"), own);

        var read = await By(way).GetAsync(paid.Id, other);
        var refund = await By(way, "refund").CreateAsync(Refund(world.Foreign, paid.Id, "1.00"), other);
        var unknown = await By(way, "refund").CreateAsync(Refund(world.Foreign, Unknown, "1.00"), other);

        Assert.Equal("not_found", read.Code);
        Assert.Equal((await By(way).GetAsync(Unknown, other)).Message, read.Message);
        Assert.Equal("invalid_request", refund.Code);
        Assert.Equal((unknown.Code, unknown.Message), (refund.Code, refund.Message));
        Assert.Empty((await By(way).SearchAsync(world.Account, "captured", other)).Many);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_refund_in_another_currency_is_refused(Way way)
    {
        var token = await _gateway.TokenAsync("demo-partner");
        var paid = await By(way).CreateAsync(Plain(world.Account, "6.00"), token);
        var wish = Refund(world.Account, paid.Id, "1.00");
        wish["totalAmount"]!["unit"] = "USD";

        var told = await By(way, "refund").CreateAsync(wish, token);

        Assert.Equal("invalid_request", told.Code);
        Assert.Contains("totalAmount.unit", told.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_missing_scope_and_a_missing_token_are_told(Way way)
    {
        var reader = await _gateway.TokenAsync("demo-readonly");
        var stranger = await _gateway.TokenAsync("demo-internal", "bills.read");

        Assert.Equal("insufficient_scope", (await By(way).CreateAsync(Plain(world.Account, "1.00"), reader)).Code);
        Assert.Equal("insufficient_scope", (await By(way, "refund").CreateAsync(Refund(world.Account, Unknown, "1.00"), reader)).Code);
        Assert.Equal("insufficient_scope", (await By(way).GetAsync(Unknown, stranger)).Code);
        Assert.Equal("invalid_token", (await By(way).GetAsync(Unknown, null)).Code);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_card_number_is_refused_wherever_it_is_and_never_said_again(Way way)
    {
        var token = await _gateway.TokenAsync("demo-partner");
        Action<JsonObject>[] hide =
        [
            wish => wish["description"] = $"Please take {Card}", wish => wish["paymentMethod"]!["token"] = Card.Replace(" ", "", StringComparison.Ordinal),
            wish => wish["paymentMethod"]!["cardNumber"] = "x", wish => wish["paymentMethod"]!["cvv"] = "123", wish => wish["correlatorId"] = Card.Replace(' ', '-'),
        ];
        foreach (var spoil in hide)
        {
            var wish = Plain(world.Account, "1.00");
            spoil(wish);

            var told = await By(way).CreateAsync(wish, token);

            Assert.True(told.Code == "invalid_request", told.Wire.Body);
            Assert.Contains("card number", told.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("41111111", told.Wire.Body.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("41111111", _gateway.Process.Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_method_with_a_card_number_is_refused()
    {
        var token = await _gateway.TokenAsync("demo-partner");
        const string Path = "/tmf-api/paymentMethod/v4/paymentMethod";

        var card = await _gateway.SendAsync("POST", Path, $$"""{"@type":"bankCard","name":"Card","cardNumber":"{{Card}}","cvv":"123"}""", token);
        var text = await _gateway.SendAsync("POST", Path, $$"""{"@type":"tokenizedCard","name":"{{Card}}","token":"pm_card_visa"}""", token);

        Assert.Equal((400, 400), (card.Status, text.Status));
        Assert.DoesNotContain("4111", card.Body + text.Body, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Field, Action<JsonObject> Spoil)> Spoilt() =>
    [
        ("totalAmount.unit", wish => Each(wish, "unit", "XYZ")),
        ("totalAmount.value", wish => wish["totalAmount"]!["value"] = "-1.00"),
        ("totalAmount.value", wish => wish["totalAmount"]!["value"] = "0"),
        ("totalAmount.value", wish => wish["totalAmount"]!["value"] = "79.801"),
        ("totalAmount.value", wish => wish["totalAmount"]!["value"] = "1000000000000"),
        ("totalAmount", wish => wish["totalAmount"]!["value"] = "79.81"),
        ("taxAmount.unit", wish => wish["taxAmount"]!["unit"] = "USD"),
        ("account.id", wish => wish["account"]!["id"] = "sa-9999999"),
        ("paymentMethod", wish => wish["paymentMethod"]!["type"] = "cash"),
        ("description", wish => wish["description"] = new string('d', 256)),
    ];

    private static void Each(JsonObject wish, string name, string value)
    {
        foreach (var money in new[] { "amount", "taxAmount", "totalAmount" })
        {
            wish[money]![name] = value;
        }
    }

    private PaymentDriver By(Way way, string resource = "payment") => new(_gateway, way, resource);
}

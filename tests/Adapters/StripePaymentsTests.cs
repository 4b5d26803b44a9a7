using TeleCo.Gateway.Adapters.Stripe;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Adapters.FaultServer;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Stripe on the level of the wire: what is sent, what is sent again, and what answers mean.</summary>
public sealed class StripePaymentsTests
{
    private const string Paid = """
        {"id":"pi_1","object":"payment_intent","amount":7980,"amount_received":7980,"currency":"eur","status":"succeeded","metadata":{"payment_id":"xx-1"},
         "latest_charge":{"id":"ch_1","amount_refunded":500,"payment_method_details":{"type":"card","card":{"brand":"visa","last4":"4242","exp_month":2,"exp_year":2030,"funding":"credit"}}}}
        """;

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_payment_is_one_call_with_everything_in_it()
    {
        await using var server = new FaultServer((_, _) => Reply.Of(200, Paid));
        await using var host = AdapterHost.At("Stripe", server.Address);
        var (order, key) = PaymentOrders.Card("pm_card_visa");

        var paid = (await host.Processor.PayAsync(order, key, Token)).Value;

        var text = Assert.Single(server.Texts);
        Assert.StartsWith("POST /v1/payment_intents HTTP/1.1\r\n", text, StringComparison.Ordinal);
        Assert.Contains($"\r\nIdempotency-Key: {key.Value}\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nStripe-Version: 2023-08-16\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer sk_test_sandbox\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "\r\n\r\namount=7980&currency=eur&payment_method=pm_card_visa&payment_method_types[0]=card&confirm=true&return_url=https%3A%2F%2Fpayer.example%2Freturn"
            + $"&description=Bill%209001&metadata[payment_id]={order.PaymentId}&metadata[account_id]=sa-1000001&metadata[party_id]=sf-001D000000IqhSLIAZ"
            + "&metadata[partner_id]=P-1001&metadata[bill_id]=bill-9001&expand[0]=latest_charge",
            text,
            StringComparison.Ordinal);
        Assert.Equal(("pi_1", PaymentStatus.Captured, Money.Of(79.80m, "EUR"), 79.80m, 5m, "xx-1"), (paid.Reference, paid.Status, paid.Amount, paid.Captured, paid.Refunded, paid.PaymentId));
        Assert.Equal(("visa", "4242", "credit", new DateTime(2030, 2, 28, 23, 59, 59, DateTimeKind.Utc)), (paid.Method!.Brand, paid.Method.LastFourDigits, paid.Method.CardType, paid.Method.ExpirationDate));
    }

    [Fact]
    public async Task A_stored_method_is_asked_for_its_customer_once()
    {
        await using var server = new FaultServer((line, _) => Reply.Of(200, line.StartsWith("GET", StringComparison.Ordinal) ? """{"id":"pm_7","type":"sepa_debit","customer":"cus_7"}""" : Paid));
        await using var host = AdapterHost.At("Stripe", server.Address);

        foreach (var (order, key) in new[] { PaymentOrders.Stored("pm_7", "bankAccountDebit"), PaymentOrders.Stored("pm_7", "bankAccountDebit") })
        {
            Assert.True((await host.Processor.PayAsync(order, key, Token)).IsSuccess);
        }

        Assert.Equal(1, server.Count("GET /v1/payment_methods/pm_7"));
        Assert.Equal(2, server.Texts.Count(text => text.Contains("&customer=cus_7&payment_method=pm_7&payment_method_types[0]=sepa_debit&confirm=true&off_session=true&", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(409)]
    [InlineData(424)]
    [InlineData(429)]
    public async Task What_passes_is_tried_again_under_the_same_key(int status)
    {
        await using var server = new FaultServer((_, count) => count < 2 ? Reply.Of(status, """{"error":{"type":"api_error"}}""") : Reply.Of(200, Paid));
        await using var host = AdapterHost.At("Stripe", server.Address);
        var (order, key) = PaymentOrders.Card("pm_card_visa");

        Assert.True((await host.Processor.PayAsync(order, key, Token)).IsSuccess);

        Assert.Equal(3, server.Texts.Count);
        Assert.Single(server.Texts.Distinct());
    }

    [Theory]
    [InlineData(500, "false", 1)]
    [InlineData(400, "true", 3)]
    public async Task Stripe_s_own_word_on_repeating_goes_before_every_rule(int status, string advice, int calls)
    {
        await using var server = new FaultServer((_, _) => Reply.Of(status, """{"error":{"type":"invalid_request_error"}}""", $"Stripe-Should-Retry: {advice}\r\n"));
        await using var host = AdapterHost.At("Stripe", server.Address);
        var (order, key) = PaymentOrders.Card("pm_card_visa");

        await host.Processor.PayAsync(order, key, Token);

        Assert.Equal(calls, server.Requests.Count);
    }

    [Theory]
    [InlineData(402, """{"error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds","message":"SECRET","payment_intent":{"id":"pi_1"}}}""", FaultKind.Refused)]
    [InlineData(402, """{"error":{"type":"card_error","code":"card_declined","decline_code":"lost_card","message":"SECRET"}}""", FaultKind.Refused)]
    [InlineData(400, """{"error":{"type":"invalid_request_error","code":"parameter_unknown","param":"x","message":"SECRET"}}""", FaultKind.Refused)]
    [InlineData(400, """{"error":{"type":"invalid_request_error","code":"amount_too_small","message":"SECRET"}}""", FaultKind.Invalid)]
    [InlineData(400, """{"error":{"type":"invalid_request_error","code":"resource_missing","param":"payment_method","message":"SECRET"}}""", FaultKind.Invalid)]
    [InlineData(400, """{"error":{"type":"idempotency_error","message":"SECRET"}}""", FaultKind.OutcomeUnknown)]
    [InlineData(409, """{"error":{"type":"idempotency_error","code":"idempotency_key_in_use","message":"SECRET"}}""", FaultKind.OutcomeUnknown)]
    [InlineData(401, """{"error":{"type":"invalid_request_error","message":"SECRET"}}""", FaultKind.VendorFailed)]
    [InlineData(403, """{"error":{"type":"invalid_request_error","message":"SECRET"}}""", FaultKind.VendorFailed)]
    [InlineData(429, """{"error":{"type":"invalid_request_error","code":"rate_limit","message":"SECRET"}}""", FaultKind.VendorUnavailable)]
    [InlineData(500, """{"error":{"type":"api_error","message":"SECRET"}}""", FaultKind.OutcomeUnknown)]
    [InlineData(503, "no json", FaultKind.OutcomeUnknown)]
    [InlineData(404, "no json", FaultKind.VendorFailed)]
    [InlineData(200, "no json", FaultKind.OutcomeUnknown)]
    [InlineData(200, "{}", FaultKind.OutcomeUnknown)]
    public async Task An_answer_means_to_a_payment_what_the_table_says(int status, string body, FaultKind kind)
    {
        await using var server = new FaultServer((_, _) => Reply.Of(status, body));
        await using var host = AdapterHost.At("Stripe", server.Address);
        var (order, key) = PaymentOrders.Card("pm_card_visa");

        var fault = (await host.Processor.PayAsync(order, key, Token)).Fault!;

        Assert.Equal(kind, fault.Kind);
        Assert.DoesNotContain("SECRET", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_that_never_left_is_known_not_to_have_happened()
    {
        await using var host = AdapterHost.At("Stripe", Nowhere());
        var (order, key) = PaymentOrders.Card("pm_card_visa");

        Assert.Equal(FaultKind.VendorUnavailable, (await host.Processor.PayAsync(order, key, Token)).Fault?.Kind);
    }

    [Fact]
    public async Task A_payment_whose_answers_are_all_lost_is_unknown()
    {
        await using var server = new FaultServer((_, _) => Reply.Reset);
        await using var host = AdapterHost.At("Stripe", server.Address);
        var (order, key) = PaymentOrders.Card("pm_card_visa");

        Assert.Equal(FaultKind.OutcomeUnknown, (await host.Processor.PayAsync(order, key, Token)).Fault?.Kind);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("tok_visa", "EUR", "digitalWallet", "paymentMethod")]
    [InlineData("4242424242424242", "EUR", "tokenizedCard", "paymentMethod.token")]
    [InlineData(null, "EUR", "tokenizedCard", "paymentMethod.token")]
    [InlineData("pm_1/../../refunds", "EUR", "tokenizedCard", "paymentMethod.token")]
    [InlineData("pm_1", "USD", "bankAccountDebit", "totalAmount.unit")]
    [InlineData("pm_1", "XXX", "tokenizedCard", "totalAmount.unit")]
    public async Task What_cannot_be_paid_costs_no_call(string? token, string currency, string kind, string field)
    {
        await using var server = new FaultServer((_, _) => Reply.Of(200, Paid));
        await using var host = AdapterHost.At("Stripe", server.Address);
        var (order, key) = PaymentOrders.New(new ProcessorMethod(kind, null, token), currency: currency);

        Assert.Equal(field, host.Processor.Check(order)?.Field);
        Assert.Equal(field, (await host.Processor.PayAsync(order, key, Token)).Fault?.Field);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("requires_action", """ "next_action":{"type":"redirect_to_url","redirect_to_url":{"url":"https://hooks.example/3ds"}},""", PaymentStatus.PendingAuthorization, "https://hooks.example/3ds")]
    [InlineData("requires_action", """ "next_action":{"type":"redirect_to_url","redirect_to_url":{"url":"javascript:alert(1)"}},""", PaymentStatus.PendingAuthorization, null)]
    [InlineData("requires_confirmation", "", PaymentStatus.PendingAuthorization, null)]
    [InlineData("processing", "", PaymentStatus.Processing, null)]
    [InlineData("requires_capture", "", PaymentStatus.Authorized, null)]
    [InlineData("canceled", "", PaymentStatus.Canceled, null)]
    [InlineData("requires_payment_method", """ "last_payment_error":{"type":"card_error","code":"card_declined"},""", PaymentStatus.Denied, null)]
    public async Task A_state_of_Stripe_s_is_one_of_ours(string status, string more, PaymentStatus expected, string? url)
    {
        await using var server = new FaultServer((_, _) => Reply.Of(200, $$"""{"id":"pi_1","amount":100,"currency":"jpy",{{more}}"latest_charge":"ch_1","status":"{{status}}"}"""));
        await using var host = AdapterHost.At("Stripe", server.Address);

        var found = (await host.Processor.FindAsync("pi_1", Token)).Value;

        Assert.Equal((expected, url, Money.Of(100, "JPY")), (found.Status, found.PayerActionUrl, found.Amount));
        Assert.Equal(expected == PaymentStatus.Denied, found.Failure is not null);
    }

    [Fact]
    public async Task A_failure_that_the_key_keeps_is_looked_behind()
    {
        const string Other = """{"id":"pi_8","amount":1,"currency":"eur","status":"succeeded","metadata":{}}""";
        var (order, key) = PaymentOrders.Card("pm_card_visa");
        var mine = Paid.Replace("xx-1", order.PaymentId, StringComparison.Ordinal);
        await using var server = new FaultServer((line, _) => line switch
        {
            _ when line.StartsWith("POST", StringComparison.Ordinal) => Reply.Of(500, """{"error":{"type":"api_error"}}""", "Idempotent-Replayed: true\r\n"),
            _ when line.Contains("starting_after=pi_8", StringComparison.Ordinal) => Reply.Of(200, $$"""{"data":[{{mine}}],"has_more":false}"""),
            _ => Reply.Of(200, $$"""{"data":[{{Other}}],"has_more":true}"""),
        });
        await using var host = AdapterHost.At("Stripe", server.Address);

        var settled = await host.Processor.SettleAsync(order, key, Now, Token);

        Assert.Equal("pi_1", settled.Value.Reference);
    }

    [Fact]
    public async Task A_failure_that_the_key_keeps_with_nothing_behind_it_never_happened()
    {
        await using var server = new FaultServer((line, _) => line.StartsWith("POST", StringComparison.Ordinal)
            ? Reply.Of(500, """{"error":{"type":"api_error"}}""", "Idempotent-Replayed: true\r\n")
            : Reply.Of(200, """{"data":[],"has_more":false}"""));
        await using var host = AdapterHost.At("Stripe", server.Address);
        var (order, key) = PaymentOrders.Card("pm_card_visa");

        Assert.Equal(FaultKind.NotFound, (await host.Processor.SettleAsync(order, key, Now, Token)).Fault?.Kind);
    }

    [Theory]
    [InlineData(500, """{"data":[],"has_more":false}""")]
    [InlineData(404, "no json")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"data":[],"has_more":true}""")]
    public async Task A_look_that_saw_too_little_proves_nothing(int status, string list)
    {
        await using var server = new FaultServer((_, _) => Reply.Of(status, list));
        await using var host = AdapterHost.At("Stripe", server.Address, new ShiftedClock(TimeSpan.FromHours(30)));
        var (order, key) = PaymentOrders.Card("pm_card_visa");

        var settled = await host.Processor.SettleAsync(order, key, Now, Token);

        Assert.NotNull(settled.Fault);
        Assert.NotEqual(FaultKind.NotFound, settled.Fault.Kind);
        Assert.Equal(0, server.Count("POST"));
    }

    [Fact]
    public async Task A_list_without_end_is_left_for_the_search()
    {
        var (order, key) = PaymentOrders.Card("pm_card_visa");
        var mine = Paid.Replace("xx-1", order.PaymentId, StringComparison.Ordinal);
        await using var server = new FaultServer((line, _) => Reply.Of(200, line.Contains("/search?", StringComparison.Ordinal)
            ? $$"""{"data":[{{mine}}]}"""
            : """{"data":[{"id":"pi_8","metadata":{}}],"has_more":true}"""));
        await using var host = AdapterHost.At("Stripe", server.Address, new ShiftedClock(TimeSpan.FromHours(30)));

        var settled = await host.Processor.SettleAsync(order, key, Now, Token);

        Assert.Equal("pi_1", settled.Value.Reference);
        Assert.Equal(11, server.Requests.Count);
    }

    [Fact]
    public void Every_decline_has_a_sentence_and_theft_is_not_told()
    {
        Assert.Equal(StripeDeclines.Sentence(new() { Code = "card_declined", DeclineCode = "generic_decline" }), StripeDeclines.Sentence(new() { Code = "card_declined", DeclineCode = "stolen_card" }));
        Assert.NotEqual(StripeDeclines.Sentence(new() { Code = "card_declined" }), StripeDeclines.Sentence(new() { Code = "card_declined", DeclineCode = "insufficient_funds" }));
    }
}

using System.Text.Json;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Adapters.FaultServer;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>PayPal on the level of the wire: what is sent, what is sent again, and what answers mean.</summary>
public sealed class PayPalPaymentsTests
{
    private const string Completed = """
        {"id":"5O1","status":"COMPLETED","payment_source":{"paypal":{"account_id":"QYR5Z8XDVJNXQ"}},"purchase_units":[{"invoice_id":"xx-1","amount":{"currency_code":"EUR","value":"79.80"},
         "payments":{"captures":[{"id":"3C6","status":"PARTIALLY_REFUNDED","amount":{"currency_code":"EUR","value":"79.80"}}],"refunds":[{"id":"1J","status":"COMPLETED","amount":{"currency_code":"EUR","value":"5.00"}}]}}]}
        """;

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_payment_with_a_stored_wallet_is_one_call_that_the_specification_allows()
    {
        await using var server = Server(_ => Reply.Of(201, Completed));
        await using var host = AdapterHost.At("PayPal", server.Address);
        var (order, key) = PaymentOrders.Stored("8kk8451t", "digitalWallet");

        var paid = (await host.Processor.PayAsync(order, key, Token)).Value;

        var text = Assert.Single(server.Texts, text => text.StartsWith("POST /v2/checkout/orders HTTP/1.1\r\n", StringComparison.Ordinal));
        Assert.Contains($"\r\nPayPal-Request-Id: {key.Value}\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nPrefer: return=representation\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer t\r\n", text, StringComparison.Ordinal);
        var body = JsonElement.Parse(text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        Assert.Equal(
            """{"reference_id":"bill-9001","amount":{"currency_code":"EUR","value":"79.80"},"description":"Bill 9001","custom_id":"P-1001,sf-001D000000IqhSLIAZ,sa-1000001","invoice_id":"ID"}""".Replace("ID", order.PaymentId, StringComparison.Ordinal),
            body.GetProperty("purchase_units")[0].GetRawText());
        Assert.Equal("""{"paypal":{"vault_id":"8kk8451t"}}""", body.GetProperty("payment_source").GetRawText());
        Assert.Equal(("5O1", "3C6", PaymentStatus.Captured, 79.80m, 5m, "xx-1"), (paid.Reference, paid.CaptureReference, paid.Status, paid.Captured, paid.Refunded, paid.PaymentId));
        Assert.Empty(OpenApiFile.Shared("paypal/paypal.openapi.json").Problems("POST", "/v2/checkout/orders", System.Text.Encoding.UTF8.GetBytes(body.GetRawText())));
    }

    [Fact]
    public async Task A_payment_without_a_stored_wallet_sends_the_payer_to_PayPal()
    {
        await using var server = Server(_ => Reply.Of(200, """
            {"id":"5O1","status":"PAYER_ACTION_REQUIRED","purchase_units":[{"amount":{"currency_code":"HUF","value":"500"}}],
             "links":[{"rel":"payer-action","href":"http://evil.example"},{"rel":"payer-action","href":"https://www.paypal.com/checkoutnow?token=5O1"}]}
            """));
        await using var host = AdapterHost.At("PayPal", server.Address);
        var (order, key) = PaymentOrders.New(new ProcessorMethod("digitalWallet", null, null), 500, "HUF");

        var waiting = (await host.Processor.PayAsync(order, key, Token)).Value;

        Assert.Equal((PaymentStatus.PendingAuthorization, "https://www.paypal.com/checkoutnow?token=5O1"), (waiting.Status, waiting.PayerActionUrl));
        Assert.Contains(server.Texts, text => text.Contains("\"value\":\"500\"", StringComparison.Ordinal) && text.Contains("\"experience_context\":{\"return_url\":\"https://payer.example/ok\",\"cancel_url\":\"https://payer.example/no\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_payments_share_one_token()
    {
        await using var server = Server(_ => Reply.Of(201, Completed));
        await using var host = AdapterHost.At("PayPal", server.Address);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var (order, key) = PaymentOrders.Stored("8kk8451t", "digitalWallet");
            Assert.True((await host.Processor.PayAsync(order, key, Token)).IsSuccess);
        }));

        Assert.Equal(1, server.Count("POST /v1/oauth2/token"));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once_and_the_call_made_again()
    {
        await using var server = new FaultServer((line, count) => line.StartsWith("POST /v1/oauth2", StringComparison.Ordinal)
            ? Reply.Of(200, $$"""{"access_token":"t{{count}}","expires_in":32400}""")
            : line.EndsWith("t0", StringComparison.Ordinal) ? Reply.Of(401, """{"error":"invalid_token"}""") : Reply.Of(201, Completed));
        await using var host = AdapterHost.At("PayPal", server.Address);
        var (order, key) = PaymentOrders.Stored("8kk8451t", "digitalWallet");

        Assert.True((await host.Processor.PayAsync(order, key, Token)).IsSuccess);
        Assert.Equal(2, server.Count("POST /v2/checkout/orders"));
    }

    [Theory]
    [InlineData(422, "INSTRUMENT_DECLINED", FaultKind.Refused)]
    [InlineData(422, "PAYER_CANNOT_PAY", FaultKind.Refused)]
    [InlineData(422, "DUPLICATE_INVOICE_ID", FaultKind.OutcomeUnknown)]
    [InlineData(422, "PREVIOUS_REQUEST_IN_PROGRESS", FaultKind.OutcomeUnknown)]
    [InlineData(409, "PREVIOUS_REQUEST_IN_PROGRESS", FaultKind.OutcomeUnknown)]
    [InlineData(422, "CURRENCY_NOT_SUPPORTED", FaultKind.Invalid)]
    [InlineData(422, "SOMETHING_NEW", FaultKind.Refused)]
    [InlineData(400, "MISSING_REQUIRED_PARAMETER", FaultKind.Refused)]
    [InlineData(404, "INVALID_RESOURCE_ID", FaultKind.Invalid)]
    [InlineData(403, "PERMISSION_DENIED", FaultKind.VendorFailed)]
    [InlineData(429, "RATE_LIMIT_REACHED", FaultKind.VendorUnavailable)]
    [InlineData(500, "INTERNAL", FaultKind.OutcomeUnknown)]
    [InlineData(503, "SERVICE", FaultKind.OutcomeUnknown)]
    public async Task An_answer_means_to_a_payment_what_the_table_says(int status, string issue, FaultKind kind)
    {
        await using var server = Server(_ => Reply.Of(status, $$"""{"name":"X","message":"SECRET","debug_id":"d","details":[{"issue":"{{issue}}","description":"SECRET","field":"/x"}]}"""));
        await using var host = AdapterHost.At("PayPal", server.Address);
        var (order, key) = PaymentOrders.Stored("8kk8451t", "digitalWallet");

        var fault = (await host.Processor.PayAsync(order, key, Token)).Fault!;

        Assert.Equal(kind, fault.Kind);
        Assert.DoesNotContain("SECRET", fault.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Texts.Where(text => text.Contains("/v2/checkout/orders", StringComparison.Ordinal)).Distinct());
    }

    [Theory]
    [InlineData("COMPLETED", "COMPLETED", PaymentStatus.Captured)]
    [InlineData("COMPLETED", "PENDING", PaymentStatus.Processing)]
    [InlineData("COMPLETED", "DECLINED", PaymentStatus.Denied)]
    [InlineData("COMPLETED", "FAILED", PaymentStatus.Failed)]
    [InlineData("COMPLETED", "REFUNDED", PaymentStatus.Captured)]
    [InlineData("APPROVED", null, PaymentStatus.Authorized)]
    [InlineData("VOIDED", null, PaymentStatus.Canceled)]
    [InlineData("CREATED", null, PaymentStatus.PendingAuthorization)]
    [InlineData("SAVED", null, PaymentStatus.PendingAuthorization)]
    [InlineData("SOMETHING_NEW", null, PaymentStatus.PendingAuthorization)]
    public async Task A_state_of_PayPal_s_is_one_of_ours(string order, string? capture, PaymentStatus expected)
    {
        var payments = capture is null ? "" : $$""","payments":{"captures":[{"id":"3C","status":"{{capture}}","amount":{"currency_code":"EUR","value":"1.00"} }] }""";
        await using var server = Server(_ => Reply.Of(200, $$"""{"id":"5O1","status":"{{order}}","purchase_units":[{"amount":{"currency_code":"EUR","value":"1.00"}{{payments}} }] }"""));
        await using var host = AdapterHost.At("PayPal", server.Address);

        Assert.Equal(expected, (await host.Processor.FindAsync("5O1", Token)).Value.Status);
    }

    [Fact]
    public async Task What_PayPal_forgot_is_unknown_unless_only_its_payer_could_have_paid_it()
    {
        await using var server = Server(_ => Reply.Of(500, ""));
        await using var host = AdapterHost.At("PayPal", server.Address, new ShiftedClock(TimeSpan.FromHours(13)));

        Assert.Equal(FaultKind.OutcomeUnknown, (await host.Processor.SettleAsync(PaymentOrders.Stored("8kk8451t", "digitalWallet").Order, new("k"), Now, Token)).Fault?.Kind);
        Assert.Equal(FaultKind.NotFound, (await host.Processor.SettleAsync(PaymentOrders.Wallet().Order, new("k"), Now, Token)).Fault?.Kind);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_second_capture_reads_what_the_first_one_did()
    {
        await using var server = Server(line => line.StartsWith("GET", StringComparison.Ordinal)
            ? Reply.Of(200, Completed)
            : Reply.Of(422, """{"name":"UNPROCESSABLE_ENTITY","details":[{"issue":"ORDER_ALREADY_CAPTURED"}]}"""));
        await using var host = AdapterHost.At("PayPal", server.Address);

        Assert.Equal("3C6", (await host.Processor.CaptureAsync("5O1", Money.Of(79.80m, "EUR"), new("k"), Token)).Value.CaptureReference);
    }

    [Fact]
    public async Task A_refund_goes_by_the_capture_with_the_recorded_body()
    {
        await using var server = Server(_ => Reply.Of(201, """{"id":"1JU","status":"COMPLETED","amount":{"currency_code":"EUR","value":"5.00"}}"""));
        await using var host = AdapterHost.At("PayPal", server.Address);
        var golden = GoldenRequests.Read("paypal").First(request => request.GetProperty("url").GetString()!.EndsWith("/refund", StringComparison.Ordinal));

        var refund = (await host.Processor.RefundAsync(new("R-1", "5O1", "2GG279541U471931P", Money.Of(5m, "EUR"), "Sorry"), new("rq-4"), Token)).Value;

        var text = server.Texts.Last();
        Assert.StartsWith($"POST {golden.GetProperty("url").GetString()} HTTP/1.1\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nPayPal-Request-Id: rq-4\r\n", text, StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(golden.GetProperty("body"), JsonElement.Parse(text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])), text);
        Assert.Equal((PaymentStatus.Done, Money.Of(5m, "EUR"), "5O1"), (refund.Status, refund.Amount, refund.PaymentReference));
    }

    [Theory]
    [InlineData("digitalWallet", "../x", "paymentMethod.id")]
    [InlineData("tokenizedCard", null, "paymentMethod.id")]
    [InlineData("bankAccountDebit", "x", "paymentMethod")]
    public async Task What_cannot_be_paid_is_told_without_a_call(string kind, string? reference, string field)
    {
        await using var host = AdapterHost.At("PayPal", Nowhere());

        Assert.Equal(field, host.Processor.Check(PaymentOrders.New(new ProcessorMethod(kind, reference, null)).Order)?.Field);
    }

    private static FaultServer Server(Func<string, Reply> answer) => new((line, _) =>
        line.StartsWith("POST /v1/oauth2", StringComparison.Ordinal) ? Reply.Of(200, """{"access_token":"t","expires_in":32400}""") : answer(line));
}

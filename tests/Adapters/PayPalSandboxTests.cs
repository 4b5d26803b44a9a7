using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class PayPalSandboxTests : IAsyncLifetime
{
    private const string Orders = "/v2/checkout/orders";
    private const string Unit = """{"reference_id":"bill-1","custom_id":"P-1001,sf-1,sa-1","invoice_id":"I-1","amount":{"currency_code":"EUR","value":"79.80"}}""";

    private static readonly (string, string) Whole = ("Prefer", "return=representation");

    private PaymentClient _merchant = null!; // set before each test

    public async ValueTask InitializeAsync() => _merchant = await PaymentClient.PayPalAsync();

    public ValueTask DisposeAsync() => _merchant.DisposeAsync();

    [Theory]
    [InlineData("""{"purchase_units":[{"amount":{"currency_code":"EUR","value":"1.00"}}]}""", 400, "MISSING_REQUIRED_PARAMETER")]
    [InlineData("""{"intent":"SELL","purchase_units":[{"amount":{"currency_code":"EUR","value":"1.00"}}]}""", 400, "INVALID_PARAMETER_VALUE")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[]}""", 400, "INVALID_ARRAY_MIN_ITEMS")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"EUR","value":1.00}}]}""", 400, "INVALID_PARAMETER_SYNTAX")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"EUR","value":"1e2"}}]}""", 400, "INVALID_PARAMETER_SYNTAX")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"EUR","value":"1.001"}}]}""", 422, "DECIMAL_PRECISION")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"JPY","value":"1.00"}}]}""", 422, "DECIMAL_PRECISION")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"XXX","value":"1.00"}}]}""", 422, "INVALID_CURRENCY_CODE")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"EUR","value":"0.00"}}]}""", 422, "CANNOT_BE_ZERO_OR_NEGATIVE")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"colour":"red","amount":{"currency_code":"EUR","value":"1.00"}}]}""", 400, "NOT_SUPPORTED")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"EUR","value":"2.00","breakdown":{"item_total":{"currency_code":"EUR","value":"1.00"}}}}]}""", 422, "AMOUNT_MISMATCH")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"EUR","value":"2.00"},"items":[{"name":"x","quantity":"1","unit_amount":{"currency_code":"EUR","value":"2.00"}}]}]}""", 422, "ITEM_TOTAL_REQUIRED")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"EUR","value":"2.00","breakdown":{"item_total":{"currency_code":"EUR","value":"2.00"}}},"items":[{"name":"x","quantity":"2","unit_amount":{"currency_code":"EUR","value":"2.00"}}]}]}""", 422, "ITEM_TOTAL_MISMATCH")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"reference_id":"a","amount":{"currency_code":"EUR","value":"1.00"}},{"reference_id":"a","amount":{"currency_code":"EUR","value":"1.00"}}]}""", 422, "DUPLICATE_REFERENCE_ID")]
    [InlineData("""{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"EUR","value":"1.00"}}],"payment_source":{"paypal":{}}}""", 400, "PAYPAL_REQUEST_ID_REQUIRED")]
    [InlineData("""{"intent":"CAPTURE","intent":"CAPTURE","purchase_units":[]}""", 400, "MALFORMED_REQUEST_JSON")]
    [InlineData("""{"intent":""", 400, "MALFORMED_REQUEST_JSON")]
    public async Task What_the_vendor_refuses_is_refused(string body, int status, string issue)
    {
        var answer = await _merchant.JsonAsync(Orders, body);

        Assert.Equal((status, issue), (answer.Status, Issue(answer)));
        Assert.Equal(answer.Text("debug_id"), answer.Headers["Paypal-Debug-Id"]);
    }

    [Fact]
    public async Task Tokens_are_needed_and_end()
    {
        await _merchant.AdminAsync("faults", """{"kind":"expireTokens"}""");

        Assert.Equal(401, (await _merchant.GetAsync($"{Orders}/X")).Status);
        await _merchant.LogInAsync();
        Assert.Equal(404, (await _merchant.GetAsync($"{Orders}/X")).Status);
        Assert.Equal(415, (await _merchant.FormAsync(Orders, "a=b")).Status);
        _merchant.Http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("sandbox-client:wrong"u8));
        Assert.Equal("invalid_client", (await _merchant.FormAsync("/v1/oauth2/token", "grant_type=client_credentials")).Text("error"));
    }

    [Fact]
    public async Task An_order_waits_for_its_payer_is_captured_once_and_refunded_to_its_last_cent()
    {
        var order = await CreateAsync("CAPTURE");
        var id = order.Text("id")!;
        Assert.Equal("PAYER_ACTION_REQUIRED", order.Text("status"));
        Assert.Contains(order.Json.GetProperty("links").EnumerateArray(), link => link.GetProperty("rel").GetString() == "payer-action");
        Assert.Equal("ORDER_NOT_APPROVED", Issue(await _merchant.JsonAsync($"{Orders}/{id}/capture")));
        Assert.Equal("ACTION_DOES_NOT_MATCH_INTENT", Issue(await _merchant.JsonAsync($"{Orders}/{id}/authorize")));
        await _merchant.AdminAsync("approve", $$"""{"order":"{{id}}"}""");

        var captured = await _merchant.JsonAsync($"{Orders}/{id}/capture", "{}", Whole);

        Assert.Equal((201, "COMPLETED"), (captured.Status, captured.Text("status")));
        var capture = captured.Json.GetProperty("purchase_units")[0].GetProperty("payments").GetProperty("captures")[0].GetProperty("id").GetString();
        Assert.Equal("ORDER_ALREADY_CAPTURED", Issue(await _merchant.JsonAsync($"{Orders}/{id}/capture")));
        var refunds = $"/v2/payments/captures/{capture}/refund";
        Assert.Equal("REFUND_AMOUNT_EXCEEDED", Issue(await _merchant.JsonAsync(refunds, """{"amount":{"currency_code":"EUR","value":"79.81"}}""")));
        Assert.Equal("REFUND_CAPTURE_CURRENCY_MISMATCH", Issue(await _merchant.JsonAsync(refunds, """{"amount":{"currency_code":"USD","value":"1.00"}}""")));
        Assert.Equal(201, (await _merchant.JsonAsync(refunds, """{"amount":{"currency_code":"EUR","value":"5.00"},"invoice_id":"R-1"}""")).Status);
        Assert.Equal("DUPLICATE_INVOICE_ID", Issue(await _merchant.JsonAsync(refunds, """{"amount":{"currency_code":"EUR","value":"5.00"},"invoice_id":"R-1"}""")));
        Assert.Equal("PARTIALLY_REFUNDED", (await _merchant.GetAsync($"/v2/payments/captures/{capture}")).Text("status"));
        var rest = await _merchant.JsonAsync(refunds, "", Whole);
        Assert.Equal("74.80", rest.Json.GetProperty("amount").GetProperty("value").GetString());
        Assert.Equal("CAPTURE_FULLY_REFUNDED", Issue(await _merchant.JsonAsync(refunds)));
        Assert.Equal([79.80m, 5.00m, 74.80m], (await _merchant.EffectsAsync()).Select(effect => effect.GetProperty("amount").GetDecimal()));
        Assert.Equal("P-1001,sf-1,sa-1", (await _merchant.EffectsAsync())[0].GetProperty("tags").GetProperty("custom_id").GetString());
    }

    [Fact]
    public async Task An_authorization_is_captured_voided_or_expires()
    {
        var clock = new MovableClock { Now = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero) };
        await using var merchant = await PaymentClient.PayPalAsync(new() { Seed = false, TokenLifetime = TimeSpan.FromDays(400), AllowsDuplicateInvoices = true }, clock);
        string[] held = [await HoldAsync(merchant), await HoldAsync(merchant), await HoldAsync(merchant)];

        var part = await merchant.JsonAsync($"{held[0]}/capture", """{"amount":{"currency_code":"EUR","value":"50.00"},"final_capture":false}""", Whole);
        Assert.Equal((201, "COMPLETED"), (part.Status, part.Text("status")));
        Assert.Equal("PARTIALLY_CAPTURED", (await merchant.GetAsync(held[0])).Text("status"));
        Assert.Equal("MAX_CAPTURE_AMOUNT_EXCEEDED", Issue(await merchant.JsonAsync($"{held[0]}/capture", """{"amount":{"currency_code":"EUR","value":"50.00"}}""")));
        Assert.Equal(201, (await merchant.JsonAsync($"{held[0]}/capture")).Status);
        Assert.Equal("AUTHORIZATION_ALREADY_CAPTURED", Issue(await merchant.JsonAsync($"{held[0]}/capture")));
        Assert.Equal("PREVIOUSLY_CAPTURED", Issue(await merchant.JsonAsync($"{held[0]}/void")));
        Assert.Equal(204, (await merchant.JsonAsync($"{held[1]}/void")).Status);
        Assert.Equal("AUTHORIZATION_VOIDED", Issue(await merchant.JsonAsync($"{held[1]}/capture")));
        Assert.Equal("REAUTHORIZATION_NOT_SUPPORTED", Issue(await merchant.JsonAsync($"{held[2]}/reauthorize", "{}")));
        clock.Now += TimeSpan.FromDays(30);
        Assert.Equal("AUTHORIZATION_EXPIRED", Issue(await merchant.JsonAsync($"{held[2]}/capture")));
        Assert.Equal([50.00m, 29.80m], (await merchant.EffectsAsync()).Select(effect => effect.GetProperty("amount").GetDecimal()));
    }

    [Fact]
    public async Task A_stored_method_pays_at_once_and_a_declined_one_does_not()
    {
        var good = await StoreCardAsync("Jane Doe");
        var bad = await StoreCardAsync("CCREJECT-REFUSED");

        var paid = await PayAsync(good, "rq-1");
        var declined = await PayAsync(bad, "rq-2");

        Assert.Equal((201, "COMPLETED"), (paid.Status, paid.Text("status")));
        Assert.Equal("DUPLICATE_INVOICE_ID", Issue(await PayAsync(good, "rq-3")));
        Assert.Equal("DUPLICATE_INVOICE_ID", Issue(declined));
        Assert.Equal("INSTRUMENT_DECLINED", Issue(await PayAsync(bad, "rq-4", "I-2")));
        Assert.Equal(201, (await PayAsync(good, "rq-4", "I-2")).Status);
        Assert.Equal(2, (await _merchant.EffectsAsync()).Length);
    }

    [Fact]
    public async Task A_request_id_replays_what_succeeded_and_is_for_one_request()
    {
        var method = await StoreCardAsync("Jane Doe");
        var first = await PayAsync(method, "rq-1");
        var second = await PayAsync(method, "rq-1");
        Assert.Equal((201, 200, first.Body), (first.Status, second.Status, second.Body));
        Assert.Equal("INCOMPATIBLE_PARAMETER_VALUE", Issue(await PayAsync(method, "rq-1", "I-2")));
        var capture = first.Json.GetProperty("purchase_units")[0].GetProperty("payments").GetProperty("captures")[0].GetProperty("id").GetString();

        var refund = await _merchant.JsonAsync($"/v2/payments/captures/{capture}/refund", "", ("PayPal-Request-Id", "rq-1"));
        var again = await _merchant.JsonAsync($"/v2/payments/captures/{capture}/refund", "{}", ("PayPal-Request-Id", "rq-1"));

        Assert.Equal((201, 201, refund.Body), (refund.Status, again.Status, again.Body));
        Assert.Equal(2, (await _merchant.EffectsAsync()).Length);
        Assert.Equal("INVALID_STRING_LENGTH", Issue(await PayAsync(method, new string('k', 109))));
    }

    [Theory]
    [InlineData("commitThenError")]
    [InlineData("commitThenSavedError")]
    public async Task An_error_after_the_work_leaves_an_answer_for_the_same_request_id(string kind)
    {
        var method = await StoreCardAsync("Jane Doe");
        await _merchant.AdminAsync("faults", $$"""{"kind":"{{kind}}"}""");

        Assert.Equal("INTERNAL_SERVER_ERROR", (await PayAsync(method, "rq-1")).Text("name"));

        Assert.Equal("COMPLETED", (await PayAsync(method, "rq-1")).Text("status"));
        Assert.Single(await _merchant.EffectsAsync());
    }

    [Fact]
    public async Task A_declined_instrument_sends_the_payer_back_and_a_pending_one_settles_later()
    {
        var id = (await CreateAsync("CAPTURE")).Text("id");
        await _merchant.AdminAsync("approve", $$"""{"order":"{{id}}","outcome":"declined"}""");
        Assert.Equal("INSTRUMENT_DECLINED", Issue(await _merchant.JsonAsync($"{Orders}/{id}/capture")));
        Assert.Equal("PAYER_ACTION_REQUIRED", (await _merchant.GetAsync($"{Orders}/{id}")).Text("status"));

        await _merchant.AdminAsync("approve", $$"""{"order":"{{id}}","outcome":"pending"}""");
        var captured = await _merchant.JsonAsync($"{Orders}/{id}/capture", "", Whole);
        var capture = captured.Json.GetProperty("purchase_units")[0].GetProperty("payments").GetProperty("captures")[0];
        Assert.Equal("PENDING", capture.GetProperty("status").GetString());
        Assert.Equal("PENDING_CAPTURE", Issue(await _merchant.JsonAsync($"/v2/payments/captures/{capture.GetProperty("id")}/refund")));
        Assert.Empty(await _merchant.EffectsAsync());

        await _merchant.AdminAsync("settle", $$"""{"capture":"{{capture.GetProperty("id")}}"}""");
        Assert.Single(await _merchant.EffectsAsync());
    }

    [Fact]
    public async Task An_order_is_patched_until_it_is_paid()
    {
        var id = (await CreateAsync("CAPTURE")).Text("id");
        const string Patch = """[{"op":"replace","path":"/purchase_units/@reference_id=='bill-1'/amount","value":{"currency_code":"EUR","value":"10.00"}}]""";

        Assert.Equal(204, (await _merchant.SendAsync("PATCH", $"{Orders}/{id}", Patch, "application/json")).Status);
        Assert.Equal("REFERENCE_ID_NOT_FOUND", Issue(await _merchant.SendAsync("PATCH", $"{Orders}/{id}", Patch.Replace("bill-1", "bill-2"), "application/json")));
        Assert.Equal("NOT_PATCHABLE", Issue(await _merchant.SendAsync("PATCH", $"{Orders}/{id}", Patch.Replace("/amount", "/payee"), "application/json")));
        await _merchant.AdminAsync("approve", $$"""{"order":"{{id}}"}""");
        await _merchant.JsonAsync($"{Orders}/{id}/capture");
        Assert.Equal(10.00m, (await _merchant.EffectsAsync())[0].GetProperty("amount").GetDecimal());
        Assert.Equal("ORDER_ALREADY_COMPLETED", Issue(await _merchant.SendAsync("PATCH", $"{Orders}/{id}", Patch, "application/json")));
    }

    [Fact]
    public async Task The_vault_needs_a_request_id_keeps_no_number_and_lists_by_customer()
    {
        Assert.Equal("MISSING_REQUIRED_PARAMETER", Issue(await _merchant.JsonAsync("/v3/vault/setup-tokens", """{"payment_source":{"paypal":{}}}""")));
        var wallet = await _merchant.JsonAsync("/v3/vault/setup-tokens", """{"customer":{"id":"sf-000001"},"payment_source":{"paypal":{"usage_type":"MERCHANT"}}}""", ("PayPal-Request-Id", "w"));
        var token = $$$"""{"payment_source":{"token":{"id":"{{{wallet.Text("id")}}}","type":"SETUP_TOKEN"} } }""";
        Assert.Equal("SETUP_TOKEN_NOT_APPROVED", Issue(await _merchant.JsonAsync("/v3/vault/payment-tokens", token, ("PayPal-Request-Id", "t"))));
        await _merchant.AdminAsync("approve", $$"""{"setup_token":"{{wallet.Text("id")}}"}""");
        var stored = (await _merchant.JsonAsync("/v3/vault/payment-tokens", token, ("PayPal-Request-Id", "t"))).Text("id");
        await StoreCardAsync("Jane Doe");

        var list = await _merchant.GetAsync("/v3/vault/payment-tokens?customer_id=sf-000001&page_size=1&total_required=true");

        Assert.Equal(("2", "2"), (list.Text("total_items"), list.Text("total_pages")));
        Assert.DoesNotContain("4111111111111111", (await _merchant.GetAsync("/v3/vault/payment-tokens?customer_id=sf-000001")).Body);
        Assert.Equal("INVALID_STRING_LENGTH", Issue(await _merchant.GetAsync("/v3/vault/payment-tokens?customer_id=short")));
        Assert.Equal(204, (await _merchant.SendAsync("DELETE", $"/v3/vault/payment-tokens/{stored}", null, "")).Status);
        Assert.Equal(404, (await _merchant.GetAsync($"/v3/vault/payment-tokens/{stored}")).Status);
    }

    [Fact]
    public async Task Demo_payments_are_those_that_are_told_to_the_gateway()
    {
        await using var merchant = await PaymentClient.PayPalAsync(new());

        foreach (var payment in SeededPayments.All.Where(payment => payment.Vendor == "PayPal"))
        {
            var order = await merchant.GetAsync($"{Orders}/{payment.PaymentId}");
            Assert.Equal(payment.Status, order.Text("status"));
            Assert.Equal($"{payment.PartnerId},{payment.PartyId},{payment.AccountId}", order.Json.GetProperty("purchase_units")[0].GetProperty("custom_id").GetString());
            Assert.Equal(200, (await merchant.GetAsync($"/v3/vault/payment-tokens/{payment.MethodId}")).Status);
            Assert.Equal(201, (await merchant.JsonAsync($"/v2/payments/captures/{payment.CaptureId}/refund", "{}")).Status);
        }

        Assert.Equal(4, (await merchant.EffectsAsync()).Length);
    }

    private static string? Issue(SandboxAnswer answer) => answer.Json.GetProperty("details")[0].GetProperty("issue").GetString();

    private static async Task<string> HoldAsync(PaymentClient merchant)
    {
        var order = await merchant.JsonAsync(Orders, $$"""{"intent":"AUTHORIZE","purchase_units":[{{Unit}}]}""");
        await merchant.AdminAsync("approve", $$"""{"order":"{{order.Text("id")}}"}""");
        var held = await merchant.JsonAsync($"{Orders}/{order.Text("id")}/authorize", "", Whole);
        return $"/v2/payments/authorizations/{held.Json.GetProperty("purchase_units")[0].GetProperty("payments").GetProperty("authorizations")[0].GetProperty("id")}";
    }

    private Task<SandboxAnswer> CreateAsync(string intent) => _merchant.JsonAsync(
        Orders, $$$"""{"intent":"{{{intent}}}","purchase_units":[{{{Unit}}}],"payment_source":{"paypal":{"experience_context":{"return_url":"https://example.at/ok","cancel_url":"https://example.at/no"} } } }""", ("PayPal-Request-Id", Guid.NewGuid().ToString()));

    private async Task<string> StoreCardAsync(string name)
    {
        var card = $$$"""{"customer":{"id":"sf-000001"},"payment_source":{"card":{"name":"{{{name}}}","number":"4111111111111111","expiry":"2039-02"} } }""";
        var setup = await _merchant.JsonAsync("/v3/vault/setup-tokens", card, ("PayPal-Request-Id", Guid.NewGuid().ToString()));
        var token = $$$"""{"payment_source":{"token":{"id":"{{{setup.Text("id")}}}","type":"SETUP_TOKEN"} } }""";
        return (await _merchant.JsonAsync("/v3/vault/payment-tokens", token, ("PayPal-Request-Id", Guid.NewGuid().ToString()))).Text("id")!;
    }

    private Task<SandboxAnswer> PayAsync(string method, string requestId, string invoice = "I-1") => _merchant.JsonAsync(
        Orders,
        $$$"""{"intent":"CAPTURE","purchase_units":[{{{Unit.Replace("I-1", invoice)}}}],"payment_source":{"card":{"vault_id":"{{{method}}}"} } }""",
        ("PayPal-Request-Id", requestId),
        Whole);

    private sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

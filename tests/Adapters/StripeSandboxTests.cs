using System.Text.Json;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Stripe;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class StripeSandboxTests : IAsyncLifetime
{
    private const string Payments = "/v1/payment_intents";
    private const string Card = "amount=7980&currency=eur&payment_method_types[]=card&confirm=true";

    private PaymentClient _account = null!; // set before each test

    public async ValueTask InitializeAsync() => _account = await PaymentClient.StripeAsync();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Theory]
    [InlineData(Payments, "amount=100", 400, "parameter_missing", "currency")]
    [InlineData(Payments, "currency=eur", 400, "parameter_missing", "amount")]
    [InlineData(Payments, "amount=20.00&currency=eur", 400, "parameter_invalid_integer", "amount")]
    [InlineData(Payments, "amount=100&currency=eur&colour=red", 400, "parameter_unknown", "colour")]
    [InlineData(Payments, "amount=100&currency=eur&automatic_payment_methods[on]=true", 400, "parameter_unknown", "automatic_payment_methods[on]")]
    [InlineData(Payments, "amount=49&currency=eur", 400, "amount_too_small", "amount")]
    [InlineData(Payments, "amount=100000000&currency=eur", 400, "amount_too_large", "amount")]
    [InlineData(Payments, "amount=100&currency=EUR", 400, null, "currency")]
    [InlineData(Payments, "amount=1001&currency=kwd", 400, "parameter_invalid_integer", "amount")]
    [InlineData(Payments, "amount=100&currency=eur&confirm=yes", 400, null, "confirm")]
    [InlineData(Payments, "amount=100&currency=eur&capture_method=later", 400, null, "capture_method")]
    [InlineData(Payments, "amount=&currency=eur", 400, "parameter_invalid_empty", "amount")]
    [InlineData(Payments, "amount=100&currency=eur&customer=cus_nobody", 400, "resource_missing", "customer")]
    [InlineData(Payments, "amount=100&currency=eur&payment_method=pm_card_visa&confirm=true", 400, null, "return_url")]
    [InlineData(Payments, "amount=100&currency=eur&expand[]=nonsense", 400, null, "expand")]
    [InlineData(Payments + "/pi_1", "metadata[a]=b", 404, "resource_missing", "intent")]
    [InlineData("/v1/refunds", "amount=1", 400, "parameter_missing", "payment_intent")]
    [InlineData("/v1/customers", "email=nobody", 400, "email_invalid", "email")]
    [InlineData("/v1/customers", "metadata[a]=%FF", 400, null, "")]
    [InlineData("/v1/payment_methods", "type=card&card[token]=tok_nonsense", 400, "resource_missing", "card[token]")]
    [InlineData("/v1/payment_methods", "type=card&card[number]=4242424242424242", 402, null, null)]
    public async Task What_the_vendor_refuses_is_refused(string target, string form, int status, string? code, string? param)
    {
        var answer = await _account.FormAsync(target, form);

        var error = answer.Json.GetProperty("error");
        Assert.Equal((status, code, param), (answer.Status, Text(error, "code"), Text(error, "param")));
        Assert.StartsWith("req_", answer.Headers["Request-Id"]);
    }

    [Theory]
    [InlineData("Bearer sk_test_other", "2023-08-16", 401)]
    [InlineData("Basic c2tfdGVzdF9zYW5kYm94Og==", "2023-08-16", 200)]
    [InlineData("Bearer sk_test_sandbox", "2019-01-01", 400)]
    public async Task Key_and_version_are_checked(string authorization, string version, int status)
    {
        _account.Http.DefaultRequestHeaders.Clear();

        Assert.Equal(status, (await _account.SendAsync("GET", "/v1/balance", null, "", ("Authorization", authorization), ("Stripe-Version", version))).Status);
    }

    [Fact]
    public async Task Metadata_is_limited_merged_and_removed()
    {
        Assert.Equal(400, (await _account.FormAsync("/v1/customers", $"metadata[{new string('k', 41)}]=v")).Status);
        Assert.Equal(400, (await _account.FormAsync("/v1/customers", $"metadata[k]={new string('v', 501)}")).Status);
        Assert.Equal(400, (await _account.FormAsync("/v1/customers", string.Join('&', Enumerable.Range(0, 51).Select(index => $"metadata[k{index}]=v")))).Status);
        var id = (await _account.FormAsync("/v1/customers", "metadata[party_id]=P-1&metadata[tier]=gold")).Text("id");

        var updated = await _account.FormAsync($"/v1/customers/{id}", "metadata[tier]=&metadata[more]=x");

        Assert.Equal("""{"party_id":"P-1","more":"x"}""", updated.Json.GetProperty("metadata").GetRawText());
    }

    [Fact]
    public async Task A_hold_is_captured_in_part_and_refunded_to_its_last_cent()
    {
        var held = await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_visa&capture_method=manual&metadata[bill_id]=9001&expand[]=latest_charge");
        var id = held.Text("id");
        Assert.Equal(("requires_capture", "7980"), (held.Text("status"), held.Text("amount_capturable")));
        Assert.Equal("4242", held.Json.GetProperty("latest_charge").GetProperty("payment_method_details").GetProperty("card").GetProperty("last4").GetString());
        Assert.Equal("payment_intent_unexpected_state", Code(await _account.FormAsync("/v1/refunds", $"payment_intent={id}")));
        Assert.Equal("amount_too_large", Code(await _account.FormAsync($"{Payments}/{id}/capture", "amount_to_capture=7981")));

        var captured = await _account.FormAsync($"{Payments}/{id}/capture", "amount_to_capture=5000");
        var part = await _account.FormAsync("/v1/refunds", $"payment_intent={id}&amount=1500&reason=requested_by_customer");

        Assert.Equal(("succeeded", "5000", "0"), (captured.Text("status"), captured.Text("amount_received"), captured.Text("amount_capturable")));
        Assert.Equal("succeeded", part.Text("status"));
        Assert.Equal("payment_intent_unexpected_state", Code(await _account.FormAsync($"{Payments}/{id}/capture")));
        Assert.Equal("amount_too_large", Code(await _account.FormAsync("/v1/refunds", $"payment_intent={id}&amount=3501")));
        Assert.Equal("3500", (await _account.FormAsync("/v1/refunds", $"payment_intent={id}")).Text("amount"));
        Assert.Equal("charge_already_refunded", Code(await _account.FormAsync("/v1/refunds", $"payment_intent={id}&amount=1")));
        Assert.Equal(["capture", "refund", "refund"], (await _account.EffectsAsync()).Select(effect => effect.GetProperty("kind").GetString()));
        Assert.Equal("9001", (await _account.EffectsAsync())[0].GetProperty("tags").GetProperty("bill_id").GetString());
        Assert.Equal([50.00m, 15.00m, 35.00m], (await _account.EffectsAsync()).Select(effect => effect.GetProperty("amount").GetDecimal()));
    }

    [Fact]
    public async Task A_cancelled_hold_moves_no_money_and_cannot_be_captured()
    {
        var id = (await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_visa&capture_method=manual")).Text("id");

        Assert.Equal("canceled", (await _account.FormAsync($"{Payments}/{id}/cancel", "cancellation_reason=requested_by_customer")).Text("status"));

        Assert.Equal("payment_intent_unexpected_state", Code(await _account.FormAsync($"{Payments}/{id}/capture")));
        Assert.Empty(await _account.EffectsAsync());
    }

    [Theory]
    [InlineData("pm_card_chargeDeclined", "card_declined", "generic_decline")]
    [InlineData("pm_card_visa_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds")]
    [InlineData("pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card")]
    [InlineData("pm_card_chargeDeclinedProcessingError", "processing_error", "processing_error")]
    public async Task A_declined_card_answers_402_with_the_intent_that_can_be_tried_again(string method, string code, string declineCode)
    {
        var declined = await _account.FormAsync(Payments, $"{Card}&payment_method={method}");

        var error = declined.Json.GetProperty("error");
        Assert.Equal((402, "card_error", code, declineCode), (declined.Status, Text(error, "type"), Text(error, "code"), Text(error, "decline_code")));
        var intent = error.GetProperty("payment_intent");
        Assert.Equal(("requires_payment_method", code), (Text(intent, "status"), Text(intent.GetProperty("last_payment_error"), "code")));
        Assert.Empty(await _account.EffectsAsync());
        Assert.Equal("succeeded", (await _account.FormAsync($"{Payments}/{Text(intent, "id")}/confirm", "payment_method=pm_card_visa")).Text("status"));
        Assert.Single(await _account.EffectsAsync());
    }

    [Fact]
    public async Task A_card_that_asks_its_holder_waits_for_him_or_fails_when_he_is_away()
    {
        var away = await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_authenticationRequired&off_session=true");
        var here = await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_authenticationRequired&return_url=https%3A%2F%2Fexample.at");

        Assert.Equal((402, "authentication_required"), (away.Status, Code(away)));
        Assert.Equal("requires_action", here.Text("status"));
        Assert.StartsWith("https://", here.Json.GetProperty("next_action").GetProperty("redirect_to_url").GetProperty("url").GetString());
        await _account.AdminAsync("authenticate", $$"""{"id":"{{here.Text("id")}}"}""");
        Assert.Equal("succeeded", (await _account.GetAsync($"{Payments}/{here.Text("id")}")).Text("status"));
        Assert.Single(await _account.EffectsAsync());
    }

    [Fact]
    public async Task The_same_key_replays_the_first_answer_and_does_nothing_again()
    {
        var first = await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_visa", ("Idempotency-Key", "k-1"));
        var second = await _account.FormAsync(Payments, $"payment_method=pm_card_visa&{Card}", ("Idempotency-Key", "k-1"));
        var declined = await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_chargeDeclined", ("Idempotency-Key", "k-2"));
        var again = await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_chargeDeclined", ("Idempotency-Key", "k-2"));

        Assert.Equal(first.Body, second.Body);
        Assert.Equal("true", second.Headers["Idempotent-Replayed"]);
        Assert.Equal(first.Headers["Request-Id"], second.Headers["Original-Request"]);
        Assert.False(first.Headers.ContainsKey("Idempotent-Replayed"));
        Assert.Equal((402, declined.Body), (again.Status, again.Body));
        Assert.Single(await _account.EffectsAsync());
    }

    [Fact]
    public async Task A_key_is_for_one_set_of_parameters_and_stays_free_after_a_failed_validation()
    {
        Assert.Equal(400, (await _account.FormAsync(Payments, "amount=x&currency=eur", ("Idempotency-Key", "k-1"))).Status);
        Assert.Equal(200, (await _account.FormAsync(Payments, "amount=100&currency=eur", ("Idempotency-Key", "k-1"))).Status);

        var other = await _account.FormAsync(Payments, "amount=101&currency=eur", ("Idempotency-Key", "k-1"));

        Assert.Equal((400, "idempotency_error"), (other.Status, Text(other.Json.GetProperty("error"), "type")));
        Assert.Equal(400, (await _account.FormAsync(Payments, "amount=100&currency=eur", ("Idempotency-Key", new string('k', 256)))).Status);
    }

    [Fact]
    public async Task A_key_in_use_is_a_conflict_until_its_first_call_is_over()
    {
        await _account.AdminAsync("faults", """{"kind":"hang"}""");
        using var impatient = new CancellationTokenSource();
        using var first = new HttpRequestMessage(HttpMethod.Post, Payments) { Content = new StringContent("amount=100&currency=eur", null, "application/x-www-form-urlencoded") };
        first.Headers.Add("Idempotency-Key", "k-1");
        var hanging = _account.Http.SendAsync(first, impatient.Token);
        while ((await _account.GetAsync("/__sandbox/calls?match=POST")).Json.GetProperty("count").GetInt32() == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        var meanwhile = await _account.FormAsync(Payments, "amount=100&currency=eur", ("Idempotency-Key", "k-1"));

        Assert.Equal((409, "idempotency_key_in_use"), (meanwhile.Status, Code(meanwhile)));
        Assert.Equal("true", meanwhile.Headers["Stripe-Should-Retry"]);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
        SandboxAnswer later;
        do
        {
            later = await _account.FormAsync(Payments, "amount=100&currency=eur", ("Idempotency-Key", "k-1"));
        }
        while (later.Status == 409);

        Assert.Equal(200, later.Status);
    }

    [Theory]
    [InlineData("commitThenError", 200, 1)]
    [InlineData("commitThenSavedError", 500, 1)]
    [InlineData("status", 200, 0)]
    public async Task An_error_after_the_work_is_told_apart_from_one_before_it(string kind, int replayed, int effects)
    {
        await _account.AdminAsync("faults", $$"""{"kind":"{{kind}}","status":500}""");

        var failed = await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_visa", ("Idempotency-Key", "k-1"));

        Assert.Equal(500, failed.Status);
        Assert.Equal(effects, (await _account.EffectsAsync()).Length);
        Assert.Equal(replayed, (await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_visa", ("Idempotency-Key", "k-1"))).Status);
        Assert.Single(await _account.EffectsAsync());
    }

    [Theory]
    [InlineData("reset", 0)]
    [InlineData("resetAfterCommit", 1)]
    public async Task A_connection_is_cut_before_or_after_the_work(string kind, int effects)
    {
        await _account.AdminAsync("faults", $$"""{"kind":"{{kind}}"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_visa", ("Idempotency-Key", "k-1")));

        Assert.Equal(effects, (await _account.EffectsAsync()).Length);
        Assert.Equal(200, (await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_visa", ("Idempotency-Key", "k-1"))).Status);
        Assert.Single(await _account.EffectsAsync());
    }

    [Fact]
    public async Task A_method_belongs_to_one_customer_and_is_spent_when_it_is_detached()
    {
        var owner = (await _account.FormAsync("/v1/customers", "name=A")).Text("id");
        var other = (await _account.FormAsync("/v1/customers", "name=B")).Text("id");
        var method = (await _account.FormAsync("/v1/payment_methods", "type=card&card[token]=tok_visa")).Text("id");

        Assert.Equal(owner, (await _account.FormAsync($"/v1/payment_methods/{method}/attach", $"customer={owner}")).Text("customer"));
        Assert.Equal(400, (await _account.FormAsync($"/v1/payment_methods/{method}/attach", $"customer={other}")).Status);
        Assert.Equal(400, (await _account.FormAsync(Payments, $"{Card}&payment_method={method}&customer={other}")).Status);
        Assert.Equal(400, (await _account.FormAsync(Payments, $"{Card}&payment_method={method}")).Status);
        Assert.Equal(1, (await _account.GetAsync($"/v1/payment_methods?customer={owner}&type=card")).Json.GetProperty("data").GetArrayLength());
        Assert.Equal(200, (await _account.FormAsync($"/v1/payment_methods/{method}/detach")).Status);
        Assert.Equal(400, (await _account.FormAsync($"/v1/payment_methods/{method}/attach", $"customer={owner}")).Status);
        Assert.Equal(402, (await _account.FormAsync("/v1/payment_methods/pm_card_chargeDeclined/attach", $"customer={owner}")).Status);
    }

    [Fact]
    public async Task A_setup_intent_keeps_a_card_for_payments_while_its_holder_is_away()
    {
        var customer = (await _account.FormAsync("/v1/customers", "name=A")).Text("id");
        var setup = await _account.FormAsync("/v1/setup_intents", $"customer={customer}&payment_method_types[]=card&usage=off_session&payment_method=pm_card_authenticationRequiredOnSetup&confirm=true");
        Assert.Equal("requires_action", setup.Text("status"));
        await _account.AdminAsync("authenticate", $$"""{"id":"{{setup.Text("id")}}"}""");

        var paid = await _account.FormAsync(Payments, $"{Card}&customer={customer}&payment_method={setup.Text("payment_method")}&off_session=true");

        Assert.Equal("succeeded", paid.Text("status"));
        Assert.Equal("succeeded", (await _account.GetAsync($"/v1/setup_intents/{setup.Text("id")}")).Text("status"));
    }

    [Fact]
    public async Task A_debit_settles_later_a_hold_lapses_and_search_lags()
    {
        var clock = new MovableClock { Now = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero) };
        await using var account = await PaymentClient.StripeAsync(
            new() { Seed = false, DebitSettlement = TimeSpan.FromDays(2), IndexLag = TimeSpan.FromMinutes(1) }, clock);
        const string Billing = "type=sepa_debit&billing_details[name]=Jane&billing_details[email]=jane%40example.at&sepa_debit[iban]=";
        const string Debit = "amount=500&currency=eur&payment_method_types[]=sepa_debit&confirm=true&payment_method=";
        var good = await account.FormAsync(Payments, Debit + (await account.FormAsync("/v1/payment_methods", Billing + "AT611904300234573201")).Text("id"));
        var bad = await account.FormAsync(Payments, Debit + (await account.FormAsync("/v1/payment_methods", Billing + "AT861904300235473202")).Text("id"));
        var held = await account.FormAsync(Payments, $"{Card}&payment_method=pm_card_visa&capture_method=manual&metadata[bill_id]=B");
        const string Search = $"{Payments}/search?query=metadata['bill_id']:'B'";

        Assert.Equal(("processing", "processing"), (good.Text("status"), bad.Text("status")));
        Assert.Empty(await account.EffectsAsync());
        Assert.Equal(0, (await account.GetAsync(Search)).Json.GetProperty("data").GetArrayLength());
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, (await account.GetAsync(Search)).Json.GetProperty("data").GetArrayLength());
        clock.Now += TimeSpan.FromDays(2);
        Assert.Equal("succeeded", (await account.GetAsync($"{Payments}/{good.Text("id")}")).Text("status"));
        Assert.Equal("requires_payment_method", (await account.GetAsync($"{Payments}/{bad.Text("id")}")).Text("status"));
        Assert.Equal("requires_capture", (await account.GetAsync($"{Payments}/{held.Text("id")}")).Text("status"));
        clock.Now += TimeSpan.FromDays(5);
        Assert.Equal("canceled", (await account.GetAsync($"{Payments}/{held.Text("id")}")).Text("status"));
        Assert.Equal("charge", Text(Assert.Single(await account.EffectsAsync()), "kind"));
    }

    [Fact]
    public async Task A_deleted_customer_answers_200_as_deleted()
    {
        var id = (await _account.FormAsync("/v1/customers", "email=jane@example.at")).Text("id");
        Assert.Equal(1, (await _account.GetAsync("/v1/customers?email=jane%40example.at")).Json.GetProperty("data").GetArrayLength());

        Assert.Equal("True", (await _account.SendAsync("DELETE", $"/v1/customers/{id}", null, "")).Text("deleted"));

        Assert.Equal((200, "True"), ((await _account.GetAsync($"/v1/customers/{id}")).Status, (await _account.GetAsync($"/v1/customers/{id}")).Text("deleted")));
        Assert.Equal(400, (await _account.FormAsync(Payments, $"amount=100&currency=eur&customer={id}")).Status);
        Assert.Equal(0, (await _account.GetAsync("/v1/customers?email=jane%40example.at")).Json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task A_list_pages_newest_first_and_expands_what_it_holds()
    {
        for (var index = 0; index < 5; index++)
        {
            await _account.FormAsync(Payments, $"{Card}&payment_method=pm_card_visa&metadata[n]={index}");
        }

        var first = await _account.GetAsync($"{Payments}?limit=2&expand[]=data.latest_charge");
        var ids = first.Json.GetProperty("data").EnumerateArray().Select(one => Text(one, "id")).ToArray();
        var second = await _account.GetAsync($"{Payments}?limit=3&starting_after={ids[1]}");

        Assert.True(first.Json.GetProperty("has_more").GetBoolean());
        Assert.Equal("charge", Text(first.Json.GetProperty("data")[0].GetProperty("latest_charge"), "object"));
        Assert.Equal(["2", "1", "0"], second.Json.GetProperty("data").EnumerateArray().Select(one => Text(one.GetProperty("metadata"), "n")));
        Assert.False(second.Json.GetProperty("has_more").GetBoolean());
        Assert.Equal(ids, (await _account.GetAsync($"{Payments}?limit=2&ending_before={Text(second.Json.GetProperty("data")[0], "id")}")).Json.GetProperty("data").EnumerateArray().Select(one => Text(one, "id")));
        Assert.Equal(400, (await _account.GetAsync($"{Payments}?limit=101")).Status);
        Assert.Equal(400, (await _account.GetAsync($"{Payments}?starting_after=pi_none")).Status);
        Assert.Equal(0, (await _account.GetAsync($"{Payments}?created[lt]=1000")).Json.GetProperty("data").GetArrayLength());
    }

    [Theory]
    [InlineData("metadata['party_id']:'P-1'", 1)]
    [InlineData("metadata['party_id']:'P-1' OR metadata['party_id']:'P-2'", 2)]
    [InlineData("-metadata['party_id']:'P-1' AND name~'jane'", 1)]
    [InlineData("email:'none@example.at'", 0)]
    [InlineData("name:'Jane' AND email:'x@y' OR name:'Joe'", -1)]
    [InlineData("colour:'red'", -1)]
    [InlineData("name~'ja'", -1)]
    [InlineData("created>1", 2)]
    [InlineData("", -1)]
    public async Task Search_follows_the_query_language(string query, int count)
    {
        await _account.FormAsync("/v1/customers", "name=Jane&metadata[party_id]=P-1");
        await _account.FormAsync("/v1/customers", "name=Janet&metadata[party_id]=P-2");

        var answer = await _account.GetAsync($"/v1/customers/search?query={Uri.EscapeDataString(query)}");

        Assert.Equal(count < 0 ? 400 : 200, answer.Status);
        Assert.True(count < 0 || answer.Json.GetProperty("data").GetArrayLength() == count, answer.Body);
    }

    [Fact]
    public async Task Demo_payments_are_those_that_are_told_to_the_gateway()
    {
        await using var account = await PaymentClient.StripeAsync(new() { IndexLag = TimeSpan.FromMinutes(1) });

        foreach (var payment in SeededPayments.All.Where(payment => payment.Vendor == "Stripe"))
        {
            var read = await account.GetAsync($"{Payments}/{payment.PaymentId}?expand[]=latest_charge.refunds&expand[]=customer");
            Assert.Equal((payment.Status, payment.MethodId), (read.Text("status"), read.Text("payment_method")));
            Assert.Equal((long)(payment.Amount * 100), read.Json.GetProperty("amount").GetInt64());
            Assert.Equal((long)(payment.Refunded * 100), read.Json.GetProperty("latest_charge").GetProperty("amount_refunded").GetInt64());
            Assert.Equal(payment.RefundIds.Count, read.Json.GetProperty("latest_charge").GetProperty("refunds").GetProperty("data").GetArrayLength());
            Assert.Equal(payment.PartyId, Text(read.Json.GetProperty("customer").GetProperty("metadata"), "party_id"));
        }

        Assert.Equal(36, SeededPayments.All.Count(payment => payment.Vendor == "Stripe"));
        Assert.Equal(1, (await account.GetAsync($"/v1/customers/search?query=metadata['party_id']:'{SeededPayments.All[0].PartyId}'")).Json.GetProperty("data").GetArrayLength());
        Assert.Empty(await account.EffectsAsync());
    }

    private static string? Code(SandboxAnswer answer) => Text(answer.Json.GetProperty("error"), "code");

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : null;

    private sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Requests recorded from the vendors' own clients are taken, and answers are as the vendors' own files say.</summary>
public sealed class PaymentSandboxGoldenTests
{
    private static readonly Dictionary<string, string> StripeSchemas = new()
    {
        ["customers"] = "customer", ["payment_intents"] = "payment_intent", ["refunds"] = "refund", ["payment_methods"] = "payment_method",
        ["setup_intents"] = "setup_intent", ["webhook_endpoints"] = "webhook_endpoint", ["events"] = "event", ["charges"] = "charge",
    };

    [Fact]
    public async Task Requests_of_the_Stripe_client_are_taken_and_answers_keep_to_its_file()
    {
        var file = OpenApiFile.Shared("stripe/stripe-2023-08-16.openapi.json");
        await using var account = await PaymentClient.StripeAsync();
        var replayed = 0;

        foreach (var request in GoldenRequests.Read("stripe").Where(request => IsServed(Url(request))))
        {
            var names = await PrepareAsync(account, Url(request));
            var (url, body) = (Fill(Url(request), names), request.GetProperty("body").GetString() is { } text ? Fill(text, names) : null);
            var answer = await account.SendAsync(request.GetProperty("method").GetString()!, url, body, "application/x-www-form-urlencoded");

            Assert.True(answer.Status == 200, $"{url} {body}: {answer.Status} {answer.Body}");
            var schema = StripeSchemas[url.Split('/', '?')[2]];
            foreach (var one in answer.Json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array ? data.EnumerateArray().ToArray() : [answer.Json])
            {
                // The object of an event may be of any kind, and the file leaves it open.
                Assert.All(file.Problems(schema, one), problem => Assert.StartsWith("$.data.object.", problem));
            }

            replayed++;
        }

        Assert.Equal(21, replayed);
        Assert.Empty(file.Problems("balance", (await account.GetAsync("/v1/balance")).Json));
        var declined = await account.FormAsync("/v1/payment_intents", "amount=100&currency=eur&payment_method_types[]=card&confirm=true&payment_method=pm_card_chargeDeclined");
        Assert.Empty(file.Problems("error", declined.Json));
        foreach (var charge in (await account.GetAsync("/v1/charges?limit=100")).Json.GetProperty("data").EnumerateArray())
        {
            Assert.Empty(file.Problems("charge", charge));
        }
    }

    [Fact]
    public async Task Requests_of_the_PayPal_client_are_taken_and_answers_keep_to_its_file()
    {
        var file = OpenApiFile.Shared("paypal/paypal.openapi.json");
        await using var merchant = await PaymentClient.PayPalAsync();
        var names = new Dictionary<string, string>();
        var replayed = 0;

        foreach (var request in GoldenRequests.Read("paypal").Where(request => !Url(request).Contains("/oauth2/") && !Url(request).Contains("/invoicing/")))
        {
            await PreparePayPalAsync(merchant, Url(request), names);
            var (method, url) = (request.GetProperty("method").GetString()!, Fill(Url(request), names));
            var body = request.GetProperty("body").ValueKind == JsonValueKind.Null ? null : Fill(request.GetProperty("body").GetRawText(), names);
            (string, string)[] headers = [.. request.GetProperty("headers").EnumerateObject()
                .Where(header => header.Name is "paypal-request-id" or "prefer").Select(header => (header.Name, header.Value.GetString()!))];
            var answer = await merchant.SendAsync(method, url, body, "application/json", headers);

            // The recording server said 200 and 204 where the vendor's file has 201 and 204 as well.
            Assert.True(answer.Status is 200 or 201 or 204, $"{method} {url}: {answer.Status} {answer.Body}");
            if (SchemaOf(method, url) is { } schema && answer.Status != 204)
            {
                Assert.Empty(file.Problems(schema, answer.Json));
            }

            Learn(url, answer, names);
            replayed++;
        }

        Assert.Equal(16, replayed);
    }

    private static bool IsServed(string url) => StripeSchemas.ContainsKey(url.Split('/', '?')[2]);

    private static string Url(JsonElement request) => request.GetProperty("url").GetString()!;

    private static string Fill(string text, Dictionary<string, string> names) => names.Aggregate(text, (filled, name) => filled.Replace(name.Key, name.Value));

    private static async Task<Dictionary<string, string>> PrepareAsync(PaymentClient account, string url)
    {
        var customer = (await account.FormAsync("/v1/customers", "email=jane%40example.com")).Text("id")!;
        var payment = url switch
        {
            _ when url.EndsWith("/capture", StringComparison.Ordinal) => "&confirm=true&capture_method=manual&payment_method=pm_card_visa",
            _ when url.EndsWith("/confirm", StringComparison.Ordinal) || url.EndsWith("/cancel", StringComparison.Ordinal) => "",
            _ => "&confirm=true&payment_method=pm_card_visa",
        };
        var intent = await account.FormAsync("/v1/payment_intents", $"amount=7980&currency=eur&payment_method_types[]=card{payment}");
        var method = (await account.FormAsync("/v1/payment_methods", "type=card&card[token]=tok_visa")).Text("id")!;
        if (url.EndsWith("/detach", StringComparison.Ordinal))
        {
            await account.FormAsync($"/v1/payment_methods/{method}/attach", $"customer={customer}");
        }

        var names = new Dictionary<string, string> { ["cus_123"] = customer, ["pi_123"] = intent.Text("id")!, ["pm_123"] = method, ["starting_after=cus_1"] = $"starting_after={customer}" };
        if (url.Contains("/re_123"))
        {
            names["re_123"] = (await account.FormAsync("/v1/refunds", $"payment_intent={intent.Text("id")}")).Text("id")!;
        }

        return names;
    }

    private static async Task PreparePayPalAsync(PaymentClient merchant, string url, Dictionary<string, string> names)
    {
        if (url.EndsWith("5O190127TN364715T/capture", StringComparison.Ordinal))
        {
            await merchant.AdminAsync("approve", $$"""{"order":"{{names["5O190127TN364715T"]}}"}""");
            return;
        }

        // The recording reads and patches one order: the patch needs one that is not paid, the authorization one of its own intent.
        var isPatch = url.EndsWith("5O190127TN364715T", StringComparison.Ordinal);
        var isHeld = url.Contains("authorizations/");
        if (!isPatch && !isHeld && !url.EndsWith("/authorize", StringComparison.Ordinal))
        {
            return;
        }

        var intent = isPatch ? "CAPTURE" : "AUTHORIZE";
        var order = await merchant.JsonAsync("/v2/checkout/orders", $$"""{"intent":"{{intent}}","purchase_units":[{"reference_id":"bill-9001","amount":{"currency_code":"EUR","value":"79.80"} }]}""");
        names["5O190127TN364715T"] = order.Text("id")!;
        if (!isPatch)
        {
            await merchant.AdminAsync("approve", $$"""{"order":"{{order.Text("id")}}"}""");
        }

        if (isHeld)
        {
            var held = await merchant.JsonAsync($"/v2/checkout/orders/{order.Text("id")}/authorize", "", ("Prefer", "return=representation"));
            names["0VF52814937998046"] = held.Json.GetProperty("purchase_units")[0].GetProperty("payments").GetProperty("authorizations")[0].GetProperty("id").GetString()!;
        }
    }

    private static string? SchemaOf(string method, string url) => (method, url.Split('?')[0]) switch
    {
        (_, var path) when path.EndsWith("/authorize", StringComparison.Ordinal) => "orders_order_authorize_response",
        (_, var path) when path.Contains("/checkout/orders") => "orders_order",
        (_, var path) when path.EndsWith("/refund", StringComparison.Ordinal) || path.Contains("/refunds/") => "payments_refund",
        (_, var path) when path.Contains("/captures/") || path.EndsWith("/capture", StringComparison.Ordinal) => "payments_capture-2",
        (_, var path) when path.Contains("/authorizations/") => "payments_authorization-2",
        (_, var path) when path.EndsWith("/setup-tokens", StringComparison.Ordinal) => "vault_setup_token_response",
        ("GET", var path) when path.EndsWith("/payment-tokens", StringComparison.Ordinal) => "vault_customer_vault_payment_tokens_response",
        (_, var path) when path.Contains("/payment-tokens") => "vault_payment_token_response",
        _ => null,
    };

    private static void Learn(string url, SandboxAnswer answer, Dictionary<string, string> names)
    {
        if (url.EndsWith("/checkout/orders", StringComparison.Ordinal))
        {
            names["5O190127TN364715T"] = answer.Text("id")!;
        }
        else if (url.Contains("/checkout/orders/") && url.EndsWith("/capture", StringComparison.Ordinal))
        {
            names["2GG279541U471931P"] = answer.Json.GetProperty("purchase_units")[0].GetProperty("payments").GetProperty("captures")[0].GetProperty("id").GetString()!;
        }
        else if (url.EndsWith("/refund", StringComparison.Ordinal))
        {
            names["1JU08902781691411"] = answer.Text("id")!;
        }
        else if (url.EndsWith("/setup-tokens", StringComparison.Ordinal))
        {
            names["5C991763VB2781612"] = answer.Text("id")!;
        }
        else if (url.EndsWith("/payment-tokens", StringComparison.Ordinal))
        {
            names["8kk8451t"] = answer.Json.TryGetProperty("id", out var id) ? id.GetString()! : "8kk8451t";
        }
    }
}

using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>Setup tokens and the payment tokens made of them.</summary>
internal sealed class PayPalVault(PayPalStore store)
{
    public JsonObject CreateSetup(JsonObject body)
    {
        PayPalShapes.SetupToken.Check(body);
        var source = (JsonObject)body["payment_source"]!;
        if (source.Count != 1)
        {
            throw PayPalRefusal.Invalid("INVALID_PARAMETER_VALUE", "One payment source is to be named.", "/payment_source");
        }

        var id = store.NextId('5');
        var card = source["card"] as JsonObject;
        var json = new JsonObject
        {
            ["id"] = id,
            ["status"] = card is null ? "PAYER_ACTION_REQUIRED" : "APPROVED",
            ["customer"] = new JsonObject { ["id"] = body["customer"].Text("id") ?? $"cust{id[..12]}" },
            ["payment_source"] = card is null ? PayPal() : Card(card),
        };
        var setup = new PayPalObject(id, json, store.Now)
        {
            Instrument = card?.Text("name")?.StartsWith("CCREJECT-", StringComparison.Ordinal) is true ? "declined" : "approved",
        };
        store.SetupTokens.Add(id, setup);
        return RenderSetup(id);
    }

    public JsonObject RenderSetup(string id)
    {
        var setup = PayPalStore.Get(store.SetupTokens, id);
        var json = (JsonObject)setup.Json.DeepClone();
        var links = new JsonArray(store.Link($"/v3/vault/setup-tokens/{id}", "self"));
        links.Add((JsonNode)(setup.Json.Text("status") == "APPROVED"
            ? store.Link("/v3/vault/payment-tokens", "confirm", "POST")
            : new JsonObject { ["href"] = $"https://www.sandbox.paypal.com/agreements/approve?approval_session_id={id}", ["rel"] = "approve", ["method"] = "GET" }));
        json["links"] = links;
        return json;
    }

    public bool Approve(string id)
    {
        if (!store.SetupTokens.TryGetValue(id, out var setup) || setup.Json.Text("status") != "PAYER_ACTION_REQUIRED")
        {
            return false;
        }

        setup.Json["status"] = "APPROVED";
        return true;
    }

    public JsonObject CreateToken(JsonObject body)
    {
        PayPalShapes.PaymentToken.Check(body);
        var named = body["payment_source"]!["token"]!;
        if (named.Text("type") != "SETUP_TOKEN")
        {
            throw PayPalRefusal.Unprocessable("INVALID_PARAMETER_VALUE", "The sandbox merchant has no billing agreements.", "/payment_source/token/type");
        }

        var setup = PayPalStore.Get(store.SetupTokens, named.Text("id")!);
        if (setup.Json.Text("status") != "APPROVED")
        {
            throw PayPalRefusal.Unprocessable("SETUP_TOKEN_NOT_APPROVED", "The setup token has not been approved by its payer, or has been used.", "/payment_source/token/id");
        }

        setup.Json["status"] = "VAULTED";
        var token = Add($"vt{store.NextId('8')}", setup.Json["customer"].Text("id")!, (JsonObject)setup.Json["payment_source"]!.DeepClone(), setup.Instrument);
        store.Events.Emit("VAULT.PAYMENT-TOKEN.CREATED", "payment_token", token.Json);
        return token.Json;
    }

    public PayPalObject Add(string id, string customerId, JsonObject source, string instrument)
    {
        var json = new JsonObject
        {
            ["id"] = id,
            ["customer"] = new JsonObject { ["id"] = customerId },
            ["payment_source"] = source,
            ["links"] = new JsonArray(store.Link($"/v3/vault/payment-tokens/{id}", "self"), store.Link($"/v3/vault/payment-tokens/{id}", "delete", "DELETE")),
        };
        var token = new PayPalObject(id, json, store.Now) { CustomerId = customerId, Instrument = instrument };
        store.PaymentTokens.Add(id, token);
        return token;
    }

    public void Delete(string id)
    {
        var token = PayPalStore.Get(store.PaymentTokens, id);
        store.PaymentTokens.Remove(id);
        store.Events.Emit("VAULT.PAYMENT-TOKEN.DELETED", "payment_token", new JsonObject { ["id"] = token.Id });
    }

    public JsonObject List(string? customerId, int page, int size, bool hasTotals)
    {
        if (customerId is not { Length: >= 7 and <= 36 })
        {
            throw PayPalRefusal.Invalid(
                customerId is null ? "MISSING_REQUIRED_PARAMETER" : "INVALID_STRING_LENGTH", "The customer_id is to have 7 to 36 characters.", "/customer_id");
        }

        var all = store.PaymentTokens.Values.Where(token => token.CustomerId == customerId).ToList();
        var pages = (all.Count + size - 1) / size;
        var json = new JsonObject
        {
            ["customer"] = new JsonObject { ["id"] = customerId },
            ["payment_tokens"] = new JsonArray([.. all.Skip((page - 1) * size).Take(size).Select(token => token.Json.DeepClone())]),
        };
        if (hasTotals)
        {
            (json["total_items"], json["total_pages"]) = (all.Count, pages);
        }

        var links = new JsonArray(Page(customerId, page, size, "self"));
        if (page < pages)
        {
            links.Add((JsonNode)Page(customerId, page + 1, size, "next"));
        }

        json["links"] = links;
        return json;
    }

    public static JsonObject PayPal() => new()
    {
        ["paypal"] = new JsonObject
        {
            ["email_address"] = "jane@example.com",
            ["account_id"] = "SANDBXPAYER23",
            ["name"] = new JsonObject { ["given_name"] = "Jane", ["surname"] = "Doe" },
        },
    };

    public static JsonObject Card(string brand, string lastDigits, string expiry) => new()
    {
        ["card"] = new JsonObject { ["brand"] = brand, ["last_digits"] = lastDigits, ["expiry"] = expiry, ["name"] = "Jane Doe" },
    };

    private JsonObject Page(string customerId, int page, int size, string rel) =>
        store.Link($"/v3/vault/payment-tokens?customer_id={customerId}&page={page}&page_size={size}", rel);

    private JsonObject Card(JsonObject card)
    {
        var (number, expiry) = (card.Text("number") ?? "", card.Text("expiry") ?? "");
        if (number.Length < 13 || !IsLuhn(number))
        {
            throw PayPalRefusal.Unprocessable("INVALID_PARAMETER_VALUE", "The card number is invalid.", "/payment_source/card/number");
        }

        if (expiry.Length != 7 || string.CompareOrdinal(expiry, store.Now.ToString("yyyy-MM")) < 0)
        {
            throw PayPalRefusal.Unprocessable("CARD_EXPIRED", "The card is expired.", "/payment_source/card/expiry");
        }

        var kept = Card(number[0] switch { '3' => "AMEX", '5' => "MASTERCARD", '6' => "DISCOVER", _ => "VISA" }, number[^4..], expiry);
        kept["card"]!["name"] = card.Text("name") ?? "Jane Doe";
        return kept;
    }

    private static bool IsLuhn(string number)
    {
        var sum = 0;
        for (var index = 0; index < number.Length; index++)
        {
            var digit = number[^(index + 1)] - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            var doubled = index % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}

using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Tests.Conformance.Payments;

/// <summary>Payments and refunds that tests wish for.</summary>
internal static class PaymentWishes
{
    public static JsonObject Plain(string account, string value, string token = "pm_card_visa") => new()
    {
        ["account"] = new JsonObject { ["id"] = account },
        ["totalAmount"] = Money(value),
        ["paymentMethod"] = new JsonObject { ["name"] = "Card", ["token"] = token, ["type"] = "tokenizedCard" },
    };

    /// <summary>A payment with every attribute that callers can say.</summary>
    public static JsonObject Rich(string account) => new()
    {
        ["correlatorId"] = $"PAY-{Guid.NewGuid():N}",
        ["description"] = "Bill & \"more\" <4711> 😀",
        ["name"] = "October",
        ["account"] = new JsonObject { ["id"] = account, ["name"] = "Main", ["referredType"] = "BillingAccount" },
        ["amount"] = Money("66.50"),
        ["taxAmount"] = Money("13.30"),
        ["totalAmount"] = Money("79.80"),
        ["paymentMethod"] = new JsonObject { ["name"] = "Card", ["token"] = "pm_card_visa", ["type"] = "tokenizedCard" },
        ["channel"] = new JsonObject { ["id"] = "web", ["name"] = "Web shop" },
        ["payer"] = new JsonObject { ["role"] = "payer", ["partyOrPartyRole"] = new JsonObject { ["id"] = "party-1", ["name"] = "Ada", ["referredType"] = "Individual" } },
        ["paymentItem"] = new JsonArray(new JsonObject
        {
            ["id"] = "1", ["totalAmount"] = Money("79.80"), ["item"] = new JsonObject { ["id"] = "sa-90000001", ["referredType"] = "CustomerBill" },
        }),
    };

    public static JsonObject Refund(string account, string payment, string value) => new()
    {
        ["description"] = "Outage",
        ["account"] = new JsonObject { ["id"] = account },
        ["totalAmount"] = Money(value),
        ["payment"] = new JsonObject { ["id"] = payment },
        ["paymentMethod"] = new JsonObject { ["name"] = "Card" },
    };

    /// <summary>What is told of a wish: no token, and what the processor knows of its card.</summary>
    public static JsonObject Told(JsonObject wish)
    {
        var told = wish.DeepClone().AsObject();
        told["paymentMethod"] = new JsonObject { ["name"] = "Card", ["brand"] = "visa", ["lastFourDigits"] = "4242" };
        return told;
    }

    private static JsonObject Money(string value) => new() { ["unit"] = "EUR", ["value"] = value };
}

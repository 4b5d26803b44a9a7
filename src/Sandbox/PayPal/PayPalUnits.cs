using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>The sums and references of purchase units.</summary>
internal static class PayPalUnits
{
    private static readonly (string Name, int Sign)[] Parts =
    [
        ("item_total", 1), ("tax_total", 1), ("shipping", 1), ("handling", 1), ("insurance", 1), ("shipping_discount", -1), ("discount", -1),
    ];

    public static void Check(JsonArray units)
    {
        var references = new HashSet<string>();
        string? currency = null;
        for (var index = 0; index < units.Count; index++)
        {
            var (unit, at) = ((JsonObject)units[index]!, $"/purchase_units/{index}");
            var amount = CheckAmount(unit["amount"]!, $"{at}/amount");
            if ((currency ??= amount.Currency) != amount.Currency)
            {
                throw PayPalRefusal.Unprocessable("MULTI_CURRENCY_ORDER", "Multiple differing values of currency_code are not supported.", at);
            }

            if (unit.Text("reference_id") is null && units.Count > 1)
            {
                throw PayPalRefusal.Unprocessable("REFERENCE_ID_REQUIRED", "`reference_id` is required for each `purchase_unit` if multiple are provided.", at);
            }

            if (!references.Add(unit.Text("reference_id") ?? "default"))
            {
                throw PayPalRefusal.Unprocessable("DUPLICATE_REFERENCE_ID", "`reference_id` must be unique if multiple `purchase_unit` are provided.", at);
            }

            CheckItems(unit, at);
        }
    }

    public static PayPalMoney CheckAmount(JsonNode amount, string at)
    {
        var whole = PayPalMoney.Read(amount, at);
        if (amount["breakdown"] is not JsonObject breakdown)
        {
            return whole;
        }

        var sum = 0m;
        foreach (var (name, sign) in Parts)
        {
            if (breakdown[name] is { } part)
            {
                var money = PayPalMoney.Read(part, $"{at}/breakdown/{name}", mayBeZero: true);
                sum += money.Currency == whole.Currency ? sign * money.Value : throw PayPalRefusal.Unprocessable("MULTI_CURRENCY_ORDER", "Multiple differing values of currency_code are not supported.", at);
            }
        }

        return sum == whole.Value ? whole : throw PayPalRefusal.Unprocessable(
            "AMOUNT_MISMATCH", "Should equal item_total + tax_total + shipping + handling + insurance - shipping_discount - discount.", $"{at}/value");
    }

    private static void CheckItems(JsonObject unit, string at)
    {
        if (unit["items"] is not JsonArray items)
        {
            return;
        }

        CheckSum(unit, items, "unit_amount", "item_total", "ITEM_TOTAL", at);
        if (items.Any(item => item!["tax"] is not null))
        {
            CheckSum(unit, items, "tax", "tax_total", "TAX_TOTAL", at);
        }
    }

    private static void CheckSum(JsonObject unit, JsonArray items, string part, string total, string issue, string at)
    {
        if (unit["amount"]!["breakdown"]?[total] is not { } stated)
        {
            throw PayPalRefusal.Unprocessable($"{issue}_REQUIRED", $"{total} is required when items have {part}.", $"{at}/amount/breakdown/{total}");
        }

        var sum = items.Where(item => item![part] is not null)
            .Sum(item => PayPalMoney.Read(item![part]!, $"{at}/items/{part}", mayBeZero: true).Value * long.Parse(item.Text("quantity")!));
        if (sum != PayPalMoney.Read(stated, at, mayBeZero: true).Value)
        {
            throw PayPalRefusal.Unprocessable($"{issue}_MISMATCH", $"Should equal sum of ({part} * quantity) across all items.", $"{at}/amount/breakdown/{total}");
        }
    }
}

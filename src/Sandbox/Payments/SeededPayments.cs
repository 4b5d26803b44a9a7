using TeleCo.Gateway.Sandbox.Salesforce;

namespace TeleCo.Gateway.Sandbox.Payments;

/// <summary>The payments that the demo accounts start with, so that a gateway's own store can start with the same.</summary>
public static class SeededPayments
{
    internal const int CustomersOfPartner = 12;
    internal const int PayPalOrdersOfPartner = 2;

    internal static readonly string[] Partners = ["P-1001", "P-1002"];

    private static readonly DateTimeOffset Start = new(2026, 1, 12, 9, 30, 0, TimeSpan.Zero);
    private static readonly decimal[] Amounts = [39.90m, 79.80m, 24.50m, 129.00m, 59.90m, 19.99m, 349.00m];

    /// <summary>Every seeded payment, oldest first.</summary>
    public static IReadOnlyList<SeededPayment> All { get; } = [.. Stripe().Concat(PayPal()).OrderBy(payment => payment.Created)];

    internal static string PartyId(int partner, int index) => $"sf-{SalesforceId.Make("001", 101 + (partner * 100) + index)}";

    internal static string StripeCustomerId(int partner, int index) => $"cus_SeedP{1001 + partner}C{index:00}";

    internal static string StripeMethodId(int partner, int index) => $"pm_1SeedP{1001 + partner}C{index:00}M0";

    internal static string PayPalTokenId(int partner, int index) => $"vt{1001 + partner}m{index:00}seed";

    private static IEnumerable<SeededPayment> Stripe() =>
        from partner in Enumerable.Range(0, Partners.Length)
        from index in Enumerable.Range(0, CustomersOfPartner)
        from number in Enumerable.Range(0, 1 + (index % 2))
        select StripePayment(partner, index, number);

    private static SeededPayment StripePayment(int partner, int index, int number)
    {
        var key = $"SeedP{1001 + partner}C{index:00}N{number}";
        var isHeld = index == 3 && number == 1;
        var isRefunded = index == 5 && number == 1;
        return new SeededPayment
        {
            Vendor = "Stripe",
            PaymentId = $"pi_3{key}",
            CaptureId = $"ch_3{key}",
            RefundIds = isRefunded ? [$"re_3{key}"] : [],
            Refunded = isRefunded ? 5.00m : 0m,
            MethodId = StripeMethodId(partner, index),
            CustomerId = StripeCustomerId(partner, index),
            Amount = Amounts[(index + number) % Amounts.Length],
            PartnerId = Partners[partner],
            PartyId = PartyId(partner, index),
            AccountId = AccountId(partner, index),
            BillId = $"bill-{9001 + (partner * 100) + (index * 2) + number}",
            Created = Start.AddHours((partner * 7) + (index * 24) + (number * 31)),
            Status = isHeld ? "requires_capture" : "succeeded",
        };
    }

    private static IEnumerable<SeededPayment> PayPal() =>
        from partner in Enumerable.Range(0, Partners.Length)
        from index in Enumerable.Range(0, PayPalOrdersOfPartner)
        select new SeededPayment
        {
            Vendor = "PayPal",
            PaymentId = $"5SEED{1001 + partner}RDER{index:0000}",
            CaptureId = $"3SEED{1001 + partner}CAPT{index:0000}",
            MethodId = PayPalTokenId(partner, index),
            CustomerId = PartyId(partner, index),
            Amount = Amounts[index + 2],
            PartnerId = Partners[partner],
            PartyId = PartyId(partner, index),
            AccountId = AccountId(partner, index),
            BillId = $"bill-{9501 + (partner * 100) + index}",
            Created = Start.AddHours((partner * 5) + (index * 48) + 3),
            Status = "COMPLETED",
        };

    private static string AccountId(int partner, int index) => $"sa-{1_000_001 + (partner * 100) + index}";
}

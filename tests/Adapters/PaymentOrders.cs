using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Payments to be made, for tests of processors.</summary>
internal static class PaymentOrders
{
    private static int _number;

    /// <summary>A key and payment id that no other test uses.</summary>
    public static EffectKeyed New(ProcessorMethod method, decimal amount = 79.80m, string currency = "EUR")
    {
        var id = $"{Interlocked.Increment(ref _number)}-{Guid.NewGuid():N}"[..24];
        return new(new() { PaymentId = $"xx-{id}", Amount = Money.Of(amount, currency), Method = method, AccountId = "sa-1000001", CustomerId = "sf-001D000000IqhSLIAZ", PartnerId = "P-1001", BillId = "bill-9001", Description = "Bill 9001" }, new($"k-{id}"));
    }

    public static EffectKeyed Card(string token, decimal amount = 79.80m, string currency = "EUR") => New(new("tokenizedCard", null, token), amount, currency);

    public static EffectKeyed Stored(string id, string kind = "tokenizedCard", decimal amount = 79.80m) => New(new(kind, id, null), amount);

    public static EffectKeyed Wallet(decimal amount = 79.80m) => New(new("digitalWallet", null, null), amount);

    /// <summary>An order with its key.</summary>
    internal sealed record EffectKeyed(PaymentOrder Order, Schema.EffectKey Key);
}

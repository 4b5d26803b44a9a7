using System.Collections.Concurrent;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Unit.Payments;

/// <summary>How a call of the processor goes.</summary>
public enum Way
{
    Fine,

    /// <summary>The processor was never reached, and the adapter knows.</summary>
    NotReached,

    /// <summary>The answer is lost, and nothing was done.</summary>
    LostBefore,

    /// <summary>It was done, and the answer is lost.</summary>
    LostAfter,

    /// <summary>It was done, and the adapter throws.</summary>
    ThrowsAfter,

    /// <summary>The payer's bank says no.</summary>
    Declined,
}

/// <summary>A processor in memory that does each thing once for a key, as Stripe does, and counts what it did for which order.</summary>
internal sealed class CountingProcessor : IPaymentProcessor
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _references = [];
    private readonly Dictionary<string, ProcessorRefund> _refunds = [];
    private int _last;

    /// <summary>Payments by the processor's reference.</summary>
    public Dictionary<string, ProcessorPayment> Payments { get; } = [];

    /// <summary>Effects by the gateway's id of the payment or refund.</summary>
    public ConcurrentDictionary<string, int> Effects { get; } = [];

    /// <summary>The payment or refund of each caller's wish, by its words: two orders for one wish are two effects.</summary>
    public ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> OrdersOfWish { get; } = [];

    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>Says how the next call goes, by its name.</summary>
    public Func<string, Way> OnCall { get; set; } = _ => Way.Fine;

    /// <summary>Runs within a call, after its effect.</summary>
    public Func<string, Task> Within { get; set; } = _ => Task.CompletedTask;

    /// <summary>What new payments are at first.</summary>
    public PaymentStatus First { get; set; } = PaymentStatus.Captured;

    public Fault? CheckAnswer { get; set; }

    public Fault? Check(PaymentOrder order) => CheckAnswer;

    public Task<Outcome<ProcessorPayment>> PayAsync(PaymentOrder order, EffectKey key, CancellationToken cancellationToken) =>
        CallAsync("pay", () => Pay(order, key), () => Decline(order, key));

    public Task<Outcome<ProcessorPayment>> SettleAsync(PaymentOrder order, EffectKey key, DateTime firstAttempt, CancellationToken cancellationToken) =>
        CallAsync("settle", () => Pay(order, key), () => Decline(order, key));

    public Task<Outcome<ProcessorPayment>> FindAsync(string reference, CancellationToken cancellationToken) => CallAsync("find", () => Find(reference));

    public Task<Outcome<ProcessorPayment>> CaptureAsync(string reference, Money amount, EffectKey key, CancellationToken cancellationToken) =>
        CallAsync<ProcessorPayment>("capture", () => Payments[reference] = Payments[reference] with { Status = PaymentStatus.Captured, Captured = amount.Value });

    public Task<Outcome<ProcessorPayment>> CancelAsync(string reference, EffectKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<ProcessorRefund>> RefundAsync(RefundOrder order, EffectKey key, CancellationToken cancellationToken) => CallAsync("refund", () => Refund(order, key));

    public Task<Outcome<ProcessorRefund>> SettleRefundAsync(RefundOrder order, EffectKey key, DateTime firstAttempt, CancellationToken cancellationToken) =>
        CallAsync("settleRefund", () => Refund(order, key));

    public Task<Outcome<ProcessorRefund>> FindRefundAsync(string reference, CancellationToken cancellationToken) =>
        CallAsync("findRefund", () => _refunds.Values.FirstOrDefault(refund => refund.Reference == reference) is { } found ? found : (Outcome<ProcessorRefund>)Fault.NotFound("refund"));

    /// <summary>Something happens at the processor without the gateway.</summary>
    public void Change(string reference, Func<ProcessorPayment, ProcessorPayment> change)
    {
        lock (_lock)
        {
            Payments[reference] = change(Payments[reference]);
        }
    }

    private async Task<Outcome<T>> CallAsync<T>(string name, Func<Outcome<T>> act, Func<Outcome<T>>? decline = null)
    {
        Calls.Enqueue(name);
        await Task.Yield();
        var way = OnCall(name);
        if (way == Way.NotReached)
        {
            return new Fault(FaultKind.VendorUnavailable, "Not reached.");
        }

        if (way == Way.LostBefore)
        {
            return new Fault(FaultKind.OutcomeUnknown, "Lost.");
        }

        Outcome<T> done;
        lock (_lock)
        {
            done = way == Way.Declined && decline is not null ? decline() : act();
        }

        await Within(name);
        return way == Way.LostAfter ? new Fault(FaultKind.OutcomeUnknown, "Lost.")
            : way == Way.ThrowsAfter ? throw new InvalidOperationException("The adapter is broken.")
            : done;
    }

    private Outcome<ProcessorPayment> Pay(PaymentOrder order, EffectKey key)
    {
        if (_references.TryGetValue(key.Value, out var known))
        {
            return known.Length == 0 ? new Fault(FaultKind.Refused, "The card was declined.") : Payments[known];
        }

        var reference = $"pi_{++_last}";
        _references[key.Value] = reference;
        Count(order.PaymentId, order.CorrelatorId);
        return Payments[reference] = new()
        {
            Reference = reference,
            Status = First,
            Amount = order.Amount,
            Captured = First == PaymentStatus.Captured ? order.Amount.Value : 0,
            PayerActionUrl = First == PaymentStatus.PendingAuthorization ? "https://pay.example/approve" : null,
            PaymentId = order.PaymentId,
        };
    }

    private Outcome<ProcessorPayment> Decline(PaymentOrder order, EffectKey key)
    {
        _references.TryAdd(key.Value, "");
        return Pay(order, key);
    }

    private Outcome<ProcessorPayment> Find(string reference) => Payments.TryGetValue(reference, out var found) ? found : Fault.NotFound("payment");

    private Outcome<ProcessorRefund> Refund(RefundOrder order, EffectKey key)
    {
        if (_refunds.TryGetValue(key.Value, out var known))
        {
            return known;
        }

        var payment = Payments[order.PaymentReference];
        if (payment.Captured - payment.Refunded < order.Amount.Value)
        {
            return new Fault(FaultKind.Refused, "There is not that much left.");
        }

        Payments[order.PaymentReference] = payment with { Refunded = payment.Refunded + order.Amount.Value };
        Count(order.RefundId, order.Reason);
        return _refunds[key.Value] = new() { Reference = $"re_{++_last}", PaymentReference = order.PaymentReference, Status = PaymentStatus.Done, Amount = order.Amount };
    }

    private void Count(string id, string? wish)
    {
        Effects.AddOrUpdate(id, 1, (_, count) => count + 1);
        OrdersOfWish.GetOrAdd(wish ?? "", _ => new())[id] = true;
    }
}

using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Payments and refunds by Stripe. Its idempotency keys make each of them happen once, however often it is asked for within a day; after that it is looked for.</summary>
internal sealed class StripePayments(
    StripeClient client, StripeIntents intents, StripeMethods methods, StripeLookup lookup, StripeAmounts amounts, TimeProvider time) : IPaymentProcessor
{
    /// <summary>How long a key is sent again: Stripe keeps it 24 hours at least, and clocks differ.</summary>
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(23);

    /// <summary>After what time no attempt can still be on its way.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private static readonly StripeWireContext Json = StripeWireContext.Default;

    private static readonly Fault NoPayment = Fault.NotFound("payment");

    private static readonly Fault NoRefund = Fault.NotFound("refund");

    public Fault? Check(PaymentOrder order) => StripeMethods.Check(order.Method) ?? (order is { Method.Kind: "bankAccountDebit", Amount.Unit: not "EUR" }
        ? Fault.Invalid("totalAmount.unit", "A bank account is debited in EUR only.")
        : amounts.Check(order.Amount));

    public async Task<Outcome<ProcessorPayment>> PayAsync(PaymentOrder order, EffectKey key, CancellationToken cancellationToken)
    {
        if (Check(order) is { } wrong)
        {
            return wrong;
        }

        var deadline = client.Deadline();
        var resolved = await methods.ResolveAsync(order.Method, key, deadline, cancellationToken);
        if (!resolved.TryGet(out var method, out var fault))
        {
            return fault;
        }

        var request = intents.Pay(order, method, key);
        request.Deadline = deadline;
        var paid = await PaymentAsync(request, cancellationToken);

        // Whatever it is that Stripe does not find, it is not the payment: that one was to be made.
        return paid.Fault?.Kind == FaultKind.NotFound ? Fault.Invalid("paymentMethod", "The payment method cannot be used.") : paid;
    }

    public async Task<Outcome<ProcessorPayment>> SettleAsync(PaymentOrder order, EffectKey key, DateTime firstAttempt, CancellationToken cancellationToken)
    {
        var age = time.GetUtcNow().UtcDateTime - firstAttempt;
        Fault? last = null;
        if (age < KeyLife && Check(order) is null)
        {
            var again = await PayAsync(order, key, cancellationToken);
            if (again.TryGet(out _, out last) || last.Kind == FaultKind.Refused || IsPassing(last))
            {
                return again;
            }
        }

        var found = await lookup.FindAsync(order, firstAttempt, cancellationToken);
        return found.TryGet(out var intent, out var fault)
            ? intent?.ToPayment(amounts) ?? (Outcome<ProcessorPayment>)(IsOver(last, age) ? NoPayment : VendorFaults.Unknown)
            : fault;
    }

    public async Task<Outcome<ProcessorPayment>> FindAsync(string reference, CancellationToken cancellationToken) => StripeMethods.IsId(reference, "pi_")
        ? await PaymentAsync(intents.Find(reference), cancellationToken)
        : NoPayment;

    public async Task<Outcome<ProcessorPayment>> CaptureAsync(string reference, Money amount, EffectKey key, CancellationToken cancellationToken) =>
        !StripeMethods.IsId(reference, "pi_") ? NoPayment
        : amounts.Check(amount) is { } wrong ? wrong
        : await MoveAsync(reference, intents.Capture(reference, amount, key), cancellationToken);

    public async Task<Outcome<ProcessorPayment>> CancelAsync(string reference, EffectKey key, CancellationToken cancellationToken) =>
        StripeMethods.IsId(reference, "pi_") ? await MoveAsync(reference, intents.Cancel(reference, key), cancellationToken) : NoPayment;

    public async Task<Outcome<ProcessorRefund>> RefundAsync(RefundOrder order, EffectKey key, CancellationToken cancellationToken) =>
        !StripeMethods.IsId(order.PaymentReference, "pi_") ? NoPayment
        : amounts.Check(order.Amount) is { } wrong ? wrong
        : await RefundAsync(intents.Refund(order, key), NoPayment, cancellationToken);

    public async Task<Outcome<ProcessorRefund>> SettleRefundAsync(RefundOrder order, EffectKey key, DateTime firstAttempt, CancellationToken cancellationToken)
    {
        if (!StripeMethods.IsId(order.PaymentReference, "pi_"))
        {
            return NoRefund;
        }

        var age = time.GetUtcNow().UtcDateTime - firstAttempt;
        Fault? last = null;
        if (age < KeyLife && amounts.Check(order.Amount) is null)
        {
            var again = await RefundAsync(order, key, cancellationToken);
            if (again.TryGet(out _, out last) || IsPassing(last))
            {
                return again;
            }
        }

        // A refusal is looked up too: "given back already" may well have been by this very refund, long ago.
        var found = await lookup.FindAsync(order, cancellationToken);
        return !found.TryGet(out var refund, out var fault) ? fault
            : refund?.ToRefund(amounts) ?? (Outcome<ProcessorRefund>)(
                last?.Kind == FaultKind.Refused ? last : IsOver(last, age) ? NoRefund : VendorFaults.Unknown);
    }

    public async Task<Outcome<ProcessorRefund>> FindRefundAsync(string reference, CancellationToken cancellationToken) =>
        StripeMethods.IsId(reference, "re_") || StripeMethods.IsId(reference, "pyr_")
            ? await RefundAsync(intents.FindRefund(reference), NoRefund, cancellationToken)
            : NoRefund;

    /// <summary>Whether another try later may tell more than looking now.</summary>
    private static bool IsPassing(Fault fault) =>
        fault.Kind is FaultKind.VendorUnavailable or FaultKind.VendorTimeout or FaultKind.VendorFailed
        || (fault.Kind == FaultKind.OutcomeUnknown && !ReferenceEquals(fault, StripeFaults.Ended) && !ReferenceEquals(fault, StripeFaults.OtherParameters));

    /// <summary>Whether nothing can be made under the key any more: Stripe has ended it, or no attempt can still be on its way.</summary>
    private static bool IsOver(Fault? last, TimeSpan age) => ReferenceEquals(last, StripeFaults.Ended) || age > Quiet;

    /// <summary>Moves a payment on; where its state does not allow that, an earlier attempt may have done it, so that the state is the answer.</summary>
    private async Task<Outcome<ProcessorPayment>> MoveAsync(string reference, VendorRequest request, CancellationToken cancellationToken)
    {
        var moved = await PaymentAsync(request, cancellationToken);
        return moved.Fault?.Kind == FaultKind.Conflict ? await FindAsync(reference, cancellationToken) : moved;
    }

    private async Task<Outcome<ProcessorPayment>> PaymentAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(request, Json.StripePaymentIntent, cancellationToken);
        return sent.TryGet(out var intent, out var fault)
            ? intent.ToPayment(amounts) ?? (Outcome<ProcessorPayment>)Unreadable(request)
            : fault.Kind == FaultKind.NotFound ? NoPayment : fault;
    }

    private async Task<Outcome<ProcessorRefund>> RefundAsync(VendorRequest request, Fault absent, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(request, Json.StripeRefund, cancellationToken);
        return sent.TryGet(out var refund, out var fault)
            ? refund.ToRefund(amounts) ?? (Outcome<ProcessorRefund>)Unreadable(request)
            : fault.Kind == FaultKind.NotFound ? absent : fault;
    }

    private static Fault Unreadable(VendorRequest request)
    {
        request.NoteLostAnswer();
        return VendorFaults.Settle(VendorFaults.Garbled, request);
    }
}

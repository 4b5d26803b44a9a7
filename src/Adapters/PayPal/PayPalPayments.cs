using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Payments and refunds by PayPal. Request ids make each happen once while PayPal remembers them; PayPal lists no orders, so that after that only what we know can be looked at.</summary>
internal sealed class PayPalPayments(PayPalClient client, PayPalOrders orders, PayPalRefunds refunds, TimeProvider time) : IPaymentProcessor
{
    /// <summary>How long an order's request id is sent again: PayPal keeps it 6 hours.</summary>
    private static readonly TimeSpan OrderKeyLife = TimeSpan.FromMinutes(330);

    /// <summary>After what time an order that nobody approved is gone for certain: it lives 6 hours at most, counted from the last repetition.</summary>
    private static readonly TimeSpan OrderLife = TimeSpan.FromHours(12);

    private static readonly Fault NoPayment = Fault.NotFound("payment");

    private static readonly PayPalWireContext Json = PayPalWireContext.Default;

    public Fault? Check(PaymentOrder order) => order.Method switch
    {
        { Kind: not ("digitalWallet" or "tokenizedCard") } => Fault.Invalid("paymentMethod", "The payment processor takes digitalWallet and stored cards."),
        { Reference: { } id } when !PayPalClient.IsId(id) => Fault.Invalid("paymentMethod.id", "There is no such payment method."),
        { Reference: null, Kind: "tokenizedCard" } => Fault.Invalid("paymentMethod.id", "A card has to be stored with the payment processor first."),
        _ => PayPalAmounts.Check(order.Amount),
    };

    public async Task<Outcome<ProcessorPayment>> PayAsync(PaymentOrder order, EffectKey key, CancellationToken cancellationToken)
    {
        if (Check(order) is { } wrong)
        {
            return wrong;
        }

        var deadline = client.Deadline();
        var request = orders.Create(order, key);
        request.Deadline = deadline;
        var made = await PaymentAsync(request, cancellationToken);
        if (made.Fault?.Kind is FaultKind.NotFound or FaultKind.Conflict)
        {
            // Whatever it is that PayPal does not find or waits for, it is not the payment: that one was to be made.
            return made.Fault.Kind == FaultKind.NotFound
                ? Fault.Invalid("paymentMethod", "There is no such payment method.")
                : new Fault(FaultKind.Refused, "The payment was declined: the payer has to approve it.");
        }

        return made.TryGet(out var payment, out _) && payment is { Status: PaymentStatus.Authorized, CaptureReference: null } && order.Method.Reference is not null
            ? await TakeAsync(payment, key, deadline, cancellationToken)
            : made;
    }

    public async Task<Outcome<ProcessorPayment>> SettleAsync(PaymentOrder order, EffectKey key, DateTime firstAttempt, CancellationToken cancellationToken)
    {
        var age = time.GetUtcNow().UtcDateTime - firstAttempt;
        if (age < OrderKeyLife)
        {
            return await PayAsync(order, key, cancellationToken);
        }

        // What only its payer can approve, and whose address nobody was told, was never paid and lapses by itself.
        return order.Method.Reference is null && age > OrderLife ? NoPayment : VendorFaults.Unknown;
    }

    public async Task<Outcome<ProcessorPayment>> FindAsync(string reference, CancellationToken cancellationToken) =>
        PayPalClient.IsId(reference) ? await PaymentAsync(PayPalOrders.Find(reference), cancellationToken) : NoPayment;

    public async Task<Outcome<ProcessorPayment>> CaptureAsync(string reference, Money amount, EffectKey key, CancellationToken cancellationToken)
    {
        if (!PayPalClient.IsId(reference))
        {
            return NoPayment;
        }

        var captured = await PaymentAsync(PayPalOrders.Capture(reference, key), cancellationToken);
        if (captured.IsSuccess || captured.Fault.Kind is not (FaultKind.Conflict or FaultKind.Refused))
        {
            return captured;
        }

        var found = await FindAsync(reference, cancellationToken);
        return captured.Fault.Kind == FaultKind.Conflict ? found
            : found.TryGet(out var payment, out _) && payment is { Status: PaymentStatus.PendingAuthorization, PayerActionUrl: not null } ? payment // pays by other means
            : captured;
    }

    /// <summary>PayPal's orders cannot be called off: one that is not captured lapses.</summary>
    public async Task<Outcome<ProcessorPayment>> CancelAsync(string reference, EffectKey key, CancellationToken cancellationToken)
    {
        var found = await FindAsync(reference, cancellationToken);
        return found.TryGet(out var payment, out _) && payment.Status is PaymentStatus.PendingAuthorization or PaymentStatus.Authorized
            ? new Fault(FaultKind.Unsupported, "The payment processor has no way to call a payment off; one that is not approved lapses by itself.")
            : found;
    }

    public Task<Outcome<ProcessorRefund>> RefundAsync(RefundOrder order, EffectKey key, CancellationToken cancellationToken) =>
        refunds.RefundAsync(order, key, cancellationToken);

    public Task<Outcome<ProcessorRefund>> SettleRefundAsync(RefundOrder order, EffectKey key, DateTime firstAttempt, CancellationToken cancellationToken) =>
        refunds.SettleAsync(order, key, firstAttempt, cancellationToken);

    public Task<Outcome<ProcessorRefund>> FindRefundAsync(string reference, CancellationToken cancellationToken) => refunds.FindAsync(reference, cancellationToken);

    /// <summary>Takes the money of an order that needed nobody's approval.</summary>
    private async Task<Outcome<ProcessorPayment>> TakeAsync(ProcessorPayment payment, EffectKey key, long deadline, CancellationToken cancellationToken)
    {
        var request = PayPalOrders.Capture(payment.Reference, key);
        request.Deadline = deadline;
        var taken = await PaymentAsync(request, cancellationToken);
        return taken.Fault?.Kind switch
        {
            FaultKind.Conflict => await FindAsync(payment.Reference, cancellationToken),
            null or FaultKind.Refused => taken,
            _ => payment, // the order stands, and is captured later
        };
    }

    private async Task<Outcome<ProcessorPayment>> PaymentAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(request, Json.PayPalOrder, cancellationToken);
        return sent.TryGet(out var order, out var fault) ? order.ToPayment() ?? (Outcome<ProcessorPayment>)Unreadable(request)
            : fault.Kind == FaultKind.NotFound ? NoPayment : fault;
    }

    private static Fault Unreadable(VendorRequest request)
    {
        request.NoteLostAnswer();
        return VendorFaults.Settle(VendorFaults.Garbled, request);
    }
}

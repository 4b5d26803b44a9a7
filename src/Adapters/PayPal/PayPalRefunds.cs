using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Money back: by the capture, once for a request id; after its life by what the order says of its refunds.</summary>
internal sealed class PayPalRefunds(PayPalClient client, TimeProvider time)
{
    /// <summary>How long a request id is sent again: PayPal keeps it 45 days.</summary>
    private static readonly TimeSpan RefundKeyLife = TimeSpan.FromDays(44);

    private static readonly Fault NoPayment = Fault.NotFound("payment");

    private static readonly Fault NoRefund = Fault.NotFound("refund");

    private static readonly PayPalWireContext Json = PayPalWireContext.Default;

    public async Task<Outcome<ProcessorRefund>> RefundAsync(RefundOrder order, EffectKey key, CancellationToken cancellationToken)
    {
        if (PayPalAmounts.Check(order.Amount) is { } wrong)
        {
            return wrong;
        }

        var capture = await CaptureOfAsync(order, cancellationToken);
        if (!capture.TryGet(out var id, out var fault))
        {
            return fault;
        }

        var request = PayPalOrders.Refund(id, order, key);
        var sent = await client.SendAsync(request, Json.PayPalRefund, cancellationToken);
        return sent.TryGet(out var refund, out fault) ? refund.ToRefund(order.PaymentReference) ?? (Outcome<ProcessorRefund>)Unreadable(request)
            : fault.Kind == FaultKind.NotFound ? NoPayment : fault;
    }

    public async Task<Outcome<ProcessorRefund>> SettleAsync(RefundOrder order, EffectKey key, DateTime firstAttempt, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow().UtcDateTime - firstAttempt < RefundKeyLife)
        {
            var again = await RefundAsync(order, key, cancellationToken);
            if (again.IsSuccess || !(again.Fault.Kind == FaultKind.Refused || ReferenceEquals(again.Fault, PayPalFaults.Duplicate)))
            {
                return again.Fault?.Kind == FaultKind.NotFound ? NoRefund : again;
            }

            return await EarlierAsync(order, again.Fault, cancellationToken);
        }

        return await EarlierAsync(order, NoRefund, cancellationToken);
    }

    public async Task<Outcome<ProcessorRefund>> FindAsync(string reference, CancellationToken cancellationToken)
    {
        if (!PayPalClient.IsId(reference))
        {
            return NoRefund;
        }

        var sent = await client.SendAsync(PayPalOrders.FindRefund(reference), Json.PayPalRefund, cancellationToken);
        return sent.TryGet(out var refund, out var fault) ? refund.ToRefund(null) ?? (Outcome<ProcessorRefund>)VendorFaults.Garbled
            : fault.Kind == FaultKind.NotFound ? NoRefund : fault;
    }

    private async Task<Outcome<string>> CaptureOfAsync(RefundOrder order, CancellationToken cancellationToken)
    {
        if (order.CaptureReference is { } known && PayPalClient.IsId(known))
        {
            return known;
        }

        if (!PayPalClient.IsId(order.PaymentReference))
        {
            return NoPayment;
        }

        var found = await client.SendAsync(PayPalOrders.Find(order.PaymentReference), Json.PayPalOrder, cancellationToken);
        return !found.TryGet(out var payment, out var fault) ? fault.Kind == FaultKind.NotFound ? NoPayment : fault
            : payment.ToPayment()?.CaptureReference is { } id ? id : new Fault(FaultKind.Refused, "The payment's money has not been taken.");
    }

    /// <summary>The refund that an earlier attempt made, or what to say when there is none.</summary>
    private async Task<Outcome<ProcessorRefund>> EarlierAsync(RefundOrder order, Fault absent, CancellationToken cancellationToken)
    {
        if (!PayPalClient.IsId(order.PaymentReference))
        {
            return absent;
        }

        var sent = await client.SendAsync(PayPalOrders.Find(order.PaymentReference), Json.PayPalOrder, cancellationToken);
        if (!sent.TryGet(out var found, out var fault))
        {
            return fault.Kind == FaultKind.NotFound ? VendorFaults.Unknown : fault;
        }

        var refunds = found.PurchaseUnits?.SelectMany(unit => unit.Payments?.Refunds ?? []) ?? [];
        return refunds.FirstOrDefault(refund => refund.InvoiceId == order.RefundId)?.ToRefund(order.PaymentReference) ?? (Outcome<ProcessorRefund>)absent;
    }

    private static Fault Unreadable(VendorRequest request)
    {
        request.NoteLostAnswer();
        return VendorFaults.Settle(VendorFaults.Garbled, request);
    }
}

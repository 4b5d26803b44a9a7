using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>Gives money of a captured payment back, at most once for each key, and never more than was captured.</summary>
internal sealed class CreateRefund(
    OperationPipeline pipeline, VendorRouter<IPaymentProcessor> processors, PaymentLedger payments, PaymentAttempts attempts, AttemptOrders orders, ProcessorCalls calls, RefundLedger ledger, Resumption resumption)
    : CreateOperation<Refund, Refund>(pipeline)
{
    public override OperationInfo Info { get; } = new("refunds.create", Refund.ResourceName, Scopes.PaymentsWrite, Effect.Creates);

    protected internal override JsonTypeInfo<Refund> RequestJson => ModelJson.Default.Refund;

    protected internal override JsonTypeInfo<Refund> ResultJson => ModelJson.Default.Refund;

    protected internal override string? ObjectOf(Refund request, Outcome<Refund> outcome) => AuditObject.Of(outcome);

    // What only the gateway says of a refund is not part of the wish.
    protected internal override Refund InOneWording(Refund request) => request with
    {
        Id = default,
        Type = request.Type ?? "Refund", // REST names the class; SOAP and GraphQL may leave it to us
        Status = default,
        StatusDate = null,
        RefundDate = null,
        Failure = null,
        CustomerId = null,
        Partner = null,
        LastModified = null,
    };

    protected internal override Fault? Validate(Refund request, CallContext call) => PaymentRules.Check(request) ?? PaymentRules.NoCards(request, RequestJson);

    protected internal override async Task<Outcome<Refund>> HandleAsync(Refund request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken)
    {
        var wish = InOneWording(request);
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wish, RequestJson)));
        if (await attempts.FindByKeyAsync(key.Value, cancellationToken) is { } earlier)
        {
            return await resumption.ResumeAsync(earlier, hash, ledger.Store, cancellationToken);
        }

        var found = await PaymentAsync(wish, call, cancellationToken);
        if (!found.TryGet(out var payment, out var fault))
        {
            return fault;
        }

        var paid = await attempts.FindAsync(AttemptKind.Payment, payment.Id.Value, cancellationToken);
        if (paid?.VendorReference is not { } reference || !processors.TryFind(payment.Id.Vendor, out var processor))
        {
            return new Fault(FaultKind.Conflict, "The payment cannot be refunded here.");
        }

        var row = Row(wish, payment, PaymentIds.Of(paid.Vendor, key));
        var order = new RefundOrder(row.Id.Value, reference, paid.CaptureReference, row.TotalAmount, row.Description);
        var attempt = attempts.New(AttemptKind.Refund, row.Id.Value, paid.Vendor, key.Value, hash, orders.Protect(order), call.TraceId);
        if (await ledger.BeginAsync(row, payment.Id, attempt, CancellationToken.None) is not { } pending) // The write decides whether there is something to settle: it is waited for.
        {
            return new Fault(FaultKind.Conflict, "The payment has less left than is to be given back.");
        }

        var answer = await calls.AskAsync(pending.Id.Value, token => processor.RefundAsync(order, key, token), cancellationToken);
        return Conclude(pending, answer, changes);
    }

    /// <summary>The payment to give back. Unknown and foreign answer alike.</summary>
    private async Task<Outcome<Payment>> PaymentAsync(Refund wish, CallContext call, CancellationToken cancellationToken)
    {
        var found = await payments.Store.FindAsync(new Id<Payment>(wish.Payment!.Id!), cancellationToken); // validation saw to it that there is one
        return !found.TryGet(out var payment, out _) || !call.Caller.Sees(payment) ? Fault.Invalid("payment.id", "payment.id names no payment.")
            : wish.Account.Id != payment.Account.Id ? Fault.Invalid("account.id", "account.id is not the account of the payment.")
            : wish.TotalAmount.Unit != payment.TotalAmount.Unit ? Fault.Invalid("totalAmount.unit", "totalAmount.unit is not the currency of the payment.")
            : payment.Status != PaymentStatus.Captured ? new Fault(FaultKind.Conflict, "The payment is not captured, so there is nothing to give back.")
            : payment;
    }

    /// <summary>The ledger's row: money goes back the way it came.</summary>
    private Refund Row(Refund wish, Payment payment, string id) => wish with
    {
        Id = new(id),
        Status = PaymentStatus.Pending,
        StatusDate = ledger.Now,
        RefundDate = ledger.Now,
        PaymentMethod = payment.PaymentMethod,
        CustomerId = payment.CustomerId,
        Partner = payment.Partner,
    };

    private Outcome<Refund> Conclude(Refund pending, Outcome<ProcessorRefund> answer, Changes changes)
    {
        var (id, now) = (pending.Id.Value, ledger.Now);
        if (answer.TryGet(out var seen, out var fault))
        {
            return Record(pending, row => Progress.After(row, seen, now), new(IsKnown: true, seen.Reference), changes);
        }

        switch (Certainties.OfCall(fault))
        {
            case Certainty.Refused:
                Record(pending, row => Progress.Lost(row, PaymentStatus.Denied, fault.Message, now), new(IsKnown: true), changes);
                return fault;
            case Certainty.NotTaken:
                changes.Store((db, token) => ledger.ForgetAsync(db, id, token));
                return fault;
            default:
                return Record(pending, row => row, new(IsKnown: false, Wait: fault.RetryAfter), changes);
        }
    }

    private Refund Record(Refund pending, Func<Refund, Refund> step, Answer answer, Changes changes)
    {
        changes.Store((db, token) => ledger.RecordAsync(db, pending.Id.Value, step, answer, token));
        return step(pending);
    }
}

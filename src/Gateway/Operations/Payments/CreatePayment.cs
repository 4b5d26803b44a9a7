using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>Takes a payment, at most once for each key. It stands in the ledger before the processor is asked; when the answer is lost it is pending, and settled later.</summary>
internal sealed class CreatePayment(
    OperationPipeline pipeline, PaymentCheckout checkout, PaymentAttempts attempts, AttemptOrders orders, ProcessorCalls calls, PaymentLedger ledger, Resumption resumption)
    : CreateOperation<Payment, Payment>(pipeline)
{
    public override OperationInfo Info { get; } = new("payments.create", Payment.ResourceName, Scopes.PaymentsWrite, Effect.Creates);

    protected internal override JsonTypeInfo<Payment> RequestJson => ModelJson.Default.Payment;

    protected internal override JsonTypeInfo<Payment> ResultJson => ModelJson.Default.Payment;

    protected internal override string? ObjectOf(Payment request, Outcome<Payment> outcome) => AuditObject.Of(outcome);

    // What only the gateway says of a payment is not part of the wish.
    protected internal override Payment InOneWording(Payment request) => request with
    {
        Id = default,
        Type = request.Type ?? "Payment", // REST names the class; SOAP and GraphQL may leave it to us
        Status = default,
        StatusDate = null,
        PaymentDate = null,
        Captured = 0,
        Refunded = 0,
        PayerActionUrl = null,
        Failure = null,
        CustomerId = null,
        Partner = null,
        LastModified = null,
    };

    protected internal override Fault? Validate(Payment request, CallContext call) => PaymentRules.Check(request) ?? PaymentRules.NoCards(request, RequestJson);

    protected internal override async Task<Outcome<Payment>> HandleAsync(Payment request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken)
    {
        var wish = InOneWording(request);
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wish, RequestJson)));
        if (await attempts.FindByKeyAsync(key.Value, cancellationToken) is { } earlier)
        {
            return await resumption.ResumeAsync(earlier, hash, ledger.Store, cancellationToken);
        }

        var prepared = await checkout.PrepareAsync(wish, call, key, cancellationToken);
        if (!prepared.TryGet(out var ready, out var fault))
        {
            return fault;
        }

        var vendor = ready.Payment.Id.Vendor.ToString();
        var attempt = attempts.New(AttemptKind.Payment, ready.Payment.Id.Value, vendor, key.Value, hash, orders.Protect(ready.Order), call.TraceId);
        var pending = await ledger.BeginAsync(ready.Payment, attempt, CancellationToken.None); // The write decides whether there is something to settle: it is waited for.
        var answer = await calls.AskAsync(pending.Id.Value, token => ready.Processor.PayAsync(ready.Order, key, token), cancellationToken);
        return Conclude(pending, answer, changes);
    }

    private Outcome<Payment> Conclude(Payment pending, Outcome<ProcessorPayment> answer, Changes changes)
    {
        var (id, now) = (pending.Id.Value, ledger.Now);
        if (answer.TryGet(out var seen, out var fault))
        {
            return Record(pending, row => Progress.After(row, seen, now), new(IsKnown: true, seen.Reference, seen.CaptureReference), changes);
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

    private Payment Record(Payment pending, Func<Payment, Payment> step, Answer answer, Changes changes)
    {
        changes.Store((db, token) => ledger.RecordAsync(db, pending.Id.Value, step, answer, token));
        return step(pending);
    }
}

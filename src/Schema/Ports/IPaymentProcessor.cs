using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Schema.Ports;

/// <summary>A payment service provider: moves money, at most once for each effect key.</summary>
public interface IPaymentProcessor
{
    /// <summary>What cannot be paid this way, told without a call: a currency, an amount, a method that the processor does not take. Null when nothing is wrong.</summary>
    Fault? Check(PaymentOrder order);

    /// <summary>Takes a payment. <see cref="FaultKind.Refused"/> when it was declined; <see cref="FaultKind.OutcomeUnknown"/> when it may or may not have happened.</summary>
    Task<Outcome<ProcessorPayment>> PayAsync(PaymentOrder order, EffectKey key, CancellationToken cancellationToken);

    /// <summary>Finds out what became of an earlier <see cref="PayAsync"/>: looks it up, and where the processor's own idempotency makes it safe, does it again under the same key. <see cref="FaultKind.NotFound"/> says for certain that it never happened and never will.</summary>
    /// <param name="order">What was to be paid.</param>
    /// <param name="key">The key of the attempts.</param>
    /// <param name="firstAttempt">When the first attempt was made (UTC): processors forget keys after a time.</param>
    /// <param name="cancellationToken">Ends with the call's time.</param>
    Task<Outcome<ProcessorPayment>> SettleAsync(PaymentOrder order, EffectKey key, DateTime firstAttempt, CancellationToken cancellationToken);

    /// <summary>A payment as the processor has it now.</summary>
    Task<Outcome<ProcessorPayment>> FindAsync(string reference, CancellationToken cancellationToken);

    /// <summary>Takes money that is held, or that the payer has approved.</summary>
    Task<Outcome<ProcessorPayment>> CaptureAsync(string reference, Money amount, EffectKey key, CancellationToken cancellationToken);

    /// <summary>Calls a payment off before its money is taken.</summary>
    Task<Outcome<ProcessorPayment>> CancelAsync(string reference, EffectKey key, CancellationToken cancellationToken);

    /// <summary>Gives money back.</summary>
    Task<Outcome<ProcessorRefund>> RefundAsync(RefundOrder order, EffectKey key, CancellationToken cancellationToken);

    /// <summary>As <see cref="SettleAsync"/>, for a refund.</summary>
    Task<Outcome<ProcessorRefund>> SettleRefundAsync(RefundOrder order, EffectKey key, DateTime firstAttempt, CancellationToken cancellationToken);

    /// <summary>A refund as the processor has it now.</summary>
    Task<Outcome<ProcessorRefund>> FindRefundAsync(string reference, CancellationToken cancellationToken);
}

/// <summary>What shall be paid.</summary>
public sealed record PaymentOrder
{
    /// <summary>The canonical id of the payment; goes along as the processor's metadata, so that people can find one by the other.</summary>
    public required string PaymentId { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>By what: a stored method's id with the processor, or a token.</summary>
    public required ProcessorMethod Method { get; init; }

    /// <summary>The billing account's canonical id.</summary>
    public required string AccountId { get; init; }

    /// <summary>The CRM customer's canonical id.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The partner's number.</summary>
    public string? PartnerId { get; init; }

    /// <summary>The first bill paid.</summary>
    public string? BillId { get; init; }

    /// <summary>The caller's own id.</summary>
    public string? CorrelatorId { get; init; }

    /// <summary>In words.</summary>
    public string? Description { get; init; }
}

/// <summary>A means of payment in the processor's own words.</summary>
/// <param name="Kind">TMF670's class: <c>tokenizedCard</c>, <c>bankAccountDebit</c>, <c>digitalWallet</c>.</param>
/// <param name="Reference">The processor's id of a stored method; null when it is not stored.</param>
/// <param name="Token">A token for one use; null when a stored method is named, or for a wallet whose owner approves by himself.</param>
public sealed record ProcessorMethod(string Kind, string? Reference, string? Token);

/// <summary>What shall be given back.</summary>
/// <param name="RefundId">The canonical id of the refund.</param>
/// <param name="PaymentReference">The processor's id of the payment.</param>
/// <param name="CaptureReference">The processor's id of what was captured, where it differs.</param>
/// <param name="Amount">How much.</param>
/// <param name="Reason">In words.</param>
public sealed record RefundOrder(string RefundId, string PaymentReference, string? CaptureReference, Money Amount, string? Reason);

/// <summary>A payment as the processor sees it.</summary>
public sealed record ProcessorPayment
{
    /// <summary>The processor's id.</summary>
    public required string Reference { get; init; }

    /// <summary>The processor's id of what was captured, where refunds go by it.</summary>
    public string? CaptureReference { get; init; }

    /// <summary>Where it stands.</summary>
    public required PaymentStatus Status { get; init; }

    /// <summary>The sum and its currency.</summary>
    public required Money Amount { get; init; }

    /// <summary>What was captured, in the same currency.</summary>
    public decimal Captured { get; init; }

    /// <summary>What was given back.</summary>
    public decimal Refunded { get; init; }

    /// <summary>Where the payer has to go to approve (https).</summary>
    public string? PayerActionUrl { get; init; }

    /// <summary>The processor's authorization code.</summary>
    public string? AuthorizationCode { get; init; }

    /// <summary>Why it failed, in words for the caller.</summary>
    public string? Failure { get; init; }

    /// <summary>What is known of the means of payment.</summary>
    public PaymentMethodDetail? Method { get; init; }

    /// <summary>Our own payment id that went along, where the processor says it.</summary>
    public string? PaymentId { get; init; }
}

/// <summary>A refund as the processor sees it.</summary>
public sealed record ProcessorRefund
{
    /// <summary>The processor's id.</summary>
    public required string Reference { get; init; }

    /// <summary>The processor's id of the payment, where it says so.</summary>
    public string? PaymentReference { get; init; }

    /// <summary>Where it stands.</summary>
    public required PaymentStatus Status { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>Why it failed, in words for the caller.</summary>
    public string? Failure { get; init; }
}

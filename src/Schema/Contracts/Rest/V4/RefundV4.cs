using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF676 version 4: Refund.</summary>
public sealed record RefundV4 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The refund's address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>The processor's authorization.</summary>
    public string? AuthorizationCode { get; init; }

    /// <summary>The caller's own id for it.</summary>
    public string? CorrelatorId { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>A name for it.</summary>
    public string? Name { get; init; }

    /// <summary>When it was made.</summary>
    public DateTime? RefundDate { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Status { get; init; }

    /// <summary>Since when it stands there.</summary>
    public DateTime? StatusDate { get; init; }

    /// <summary>Why it failed; an extension of TMF676.</summary>
    public string? StatusReason { get; init; }

    /// <summary>The billing account.</summary>
    public EntityReference? Account { get; init; }

    /// <summary>The sum before tax.</summary>
    public Money? Amount { get; init; }

    /// <summary>The channel that it came by.</summary>
    public EntityReference? Channel { get; init; }

    /// <summary>Who asked for it.</summary>
    public RelatedPartyV4? Requestor { get; init; }

    /// <summary>The payment given back.</summary>
    public EntityReference? Payment { get; init; }

    /// <summary>How it is paid.</summary>
    public PaymentMethodRefOrValueV4? PaymentMethod { get; init; }

    /// <summary>The tax in the sum.</summary>
    public Money? TaxAmount { get; init; }

    /// <summary>The sum that moves.</summary>
    public Money? TotalAmount { get; init; }

    /// <summary>The refund as version 4 shows it.</summary>
    public static RefundV4 From(Refund refund, Links links) => new()
    {
        Id = refund.Id.Value,
        Href = links.To(refund.Id.Value),
        Type = refund.Type ?? "Refund",
        BaseType = refund.BaseType,
        SchemaLocation = refund.SchemaLocation,
        AuthorizationCode = refund.AuthorizationCode,
        CorrelatorId = refund.CorrelatorId,
        Description = refund.Description,
        Name = refund.Name,
        RefundDate = refund.RefundDate,
        Status = PaymentShapes.Statuses.NameOf(refund.Status),
        StatusDate = refund.StatusDate,
        StatusReason = refund.Failure,
        Account = refund.Account.As("AccountRef"),
        Amount = refund.Amount,
        Channel = refund.Channel.As("ChannelRef"),
        Requestor = refund.Requestor is { } party && RelatedPartyV4.From([party]) is [var shown] ? shown : null,
        Payment = refund.Payment.As("PaymentRef"),
        PaymentMethod = PaymentMethodRefOrValueV4.From(refund.PaymentMethod),
        TaxAmount = refund.TaxAmount,
        TotalAmount = refund.TotalAmount,
    };

    /// <summary>The canonical refund that this describes; where it stands is the processor's to say.</summary>
    public Outcome<Refund> ToModel(Refund? current) =>
        current is not null ? new Fault(FaultKind.Unsupported, "A refund cannot be changed.")
        : PaymentShapes.Check(Account, Channel, PaymentMethod, TotalAmount) is { } fault ? fault
        : string.IsNullOrEmpty(Payment?.Id) ? Fault.Invalid("payment.id", "payment.id is mandatory.")
        : RelatedPartyV4.Check(Requestor is null ? null : [Requestor]) is { } party ? party
        : new Refund
        {
            Type = Type ?? "Refund",
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            AuthorizationCode = AuthorizationCode,
            CorrelatorId = CorrelatorId,
            Description = Description,
            Name = Name,
            Account = Account!,
            Amount = Amount,
            Channel = Channel,
            Requestor = Requestor is null ? null : RelatedPartyV4.ToModel([Requestor], current: null)![0],
            Payment = Payment,
            PaymentMethod = PaymentMethod!.ToModel(),
            TaxAmount = TaxAmount,
            TotalAmount = TotalAmount!,
        };
}

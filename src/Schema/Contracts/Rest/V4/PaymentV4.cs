using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF676 version 4: Payment.</summary>
public sealed record PaymentV4 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The payment's address in this version.</summary>
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
    public DateTime? PaymentDate { get; init; }

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

    /// <summary>Who pays.</summary>
    public RelatedPartyV4? Payer { get; init; }

    /// <summary>Where the payer has to go to approve it (https); an extension of TMF676.</summary>
    public string? PayerActionUrl { get; init; }

    /// <summary>What is paid for.</summary>
    public PaymentItem[]? PaymentItem { get; init; }

    /// <summary>How it is paid.</summary>
    public PaymentMethodRefOrValueV4? PaymentMethod { get; init; }

    /// <summary>The tax in the sum.</summary>
    public Money? TaxAmount { get; init; }

    /// <summary>The sum that moves.</summary>
    public Money? TotalAmount { get; init; }

    /// <summary>The payment as version 4 shows it.</summary>
    public static PaymentV4 From(Payment payment, Links links) => new()
    {
        Id = payment.Id.Value,
        Href = links.To(payment.Id.Value),
        Type = payment.Type ?? "Payment",
        BaseType = payment.BaseType,
        SchemaLocation = payment.SchemaLocation,
        AuthorizationCode = payment.AuthorizationCode,
        CorrelatorId = payment.CorrelatorId,
        Description = payment.Description,
        Name = payment.Name,
        PaymentDate = payment.PaymentDate,
        Status = PaymentShapes.Statuses.NameOf(payment.Status),
        StatusDate = payment.StatusDate,
        StatusReason = payment.Failure,
        Account = payment.Account.As("AccountRef"),
        Amount = payment.Amount,
        Channel = payment.Channel.As("ChannelRef"),
        Payer = payment.Payer is { } party && RelatedPartyV4.From([party]) is [var shown] ? shown : null,
        PayerActionUrl = payment.PayerActionUrl,
        PaymentItem = payment.PaymentItem.Map(PaymentShapes.Show),
        PaymentMethod = PaymentMethodRefOrValueV4.From(payment.PaymentMethod),
        TaxAmount = payment.TaxAmount,
        TotalAmount = payment.TotalAmount,
    };

    /// <summary>The canonical payment that this describes; where it stands is the processor's to say.</summary>
    public Outcome<Payment> ToModel(Payment? current) =>
        current is not null ? new Fault(FaultKind.Unsupported, "A payment cannot be changed.")
        : Lists.Check(("paymentItem", PaymentItem)) is { } hole ? hole
        : Array.Exists(PaymentItem ?? [], item => string.IsNullOrEmpty(item.Item?.Id)) ? Fault.Invalid("paymentItem.item", "paymentItem needs an item with an id.")
        : PaymentShapes.Check(Account, Channel, PaymentMethod, TotalAmount) is { } fault ? fault
        : RelatedPartyV4.Check(Payer is null ? null : [Payer]) is { } party ? party
        : new Payment
        {
            Type = Type ?? "Payment",
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            AuthorizationCode = AuthorizationCode,
            CorrelatorId = CorrelatorId,
            Description = Description,
            Name = Name,
            Account = Account!,
            Amount = Amount,
            Channel = Channel,
            Payer = Payer is null ? null : RelatedPartyV4.ToModel([Payer], current: null)![0],
            PaymentItem = PaymentItem,
            PaymentMethod = PaymentMethod!.ToModel(),
            TaxAmount = TaxAmount,
            TotalAmount = TotalAmount!,
        };
}

using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Payments;

/// <summary>A means of payment, stored with the processor (TMF670). Its class is <c>@type</c>: <c>tokenizedCard</c>, <c>bankAccountDebit</c>, <c>digitalWallet</c>.</summary>
public sealed record PaymentMethod : Extensible, IResource<PaymentMethod>
{
    /// <inheritdoc/>
    public static string ResourceName => "paymentMethod";

    /// <inheritdoc/>
    public Id<PaymentMethod> Id { get; init; }

    /// <summary>The name that the customer knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>A note on it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is used first.</summary>
    public bool? IsPreferred { get; init; }

    /// <summary>The processor's authorization to use it.</summary>
    public string? AuthorizationCode { get; init; }

    /// <summary>Where it stands, such as <c>active</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Since when.</summary>
    public DateTime? StatusDate { get; init; }

    /// <summary>Why.</summary>
    public string? StatusReason { get; init; }

    /// <summary>When it can be used.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>Whose it is.</summary>
    public RelatedParty? RelatedParty { get; init; }

    /// <summary>The place that it is bound to.</summary>
    public RelatedPlace? RelatedPlace { get; init; }

    /// <summary>The billing accounts that it pays for.</summary>
    public EntityReference[]? Account { get; init; }

    /// <summary>What its class adds.</summary>
    public PaymentMethodDetail? Detail { get; init; }

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }

    /// <inheritdoc/>
    public DateTime? LastModified { get; init; }
}

/// <summary>What a class of payment methods adds; never a whole card number, never a security code.</summary>
public sealed record PaymentMethodDetail
{
    /// <summary>The card's brand.</summary>
    public string? Brand { get; init; }

    /// <summary>The kind of card: <c>credit</c>, <c>debit</c>.</summary>
    public string? CardType { get; init; }

    /// <summary>The last four digits of the card or account.</summary>
    public string? LastFourDigits { get; init; }

    /// <summary>Until when it can be used.</summary>
    public DateTime? ExpirationDate { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>The kind of token.</summary>
    public string? TokenType { get; init; }

    /// <summary>The processor's token; taken in, never given out.</summary>
    public string? Token { get; init; }

    /// <summary>The wallet's provider: <c>paypal</c>.</summary>
    public string? Service { get; init; }

    /// <summary>The wallet's id with its provider.</summary>
    public string? WalletId { get; init; }

    /// <summary>The bank.</summary>
    public string? Bank { get; init; }

    /// <summary>The bank's code (ISO 9362).</summary>
    [JsonPropertyName("BIC")]
    public string? Bic { get; init; }

    /// <summary>The account's owner.</summary>
    public string? Owner { get; init; }
}

/// <summary>The payment method of one payment: a stored one by its id, or one given for this payment alone by the processor's token.</summary>
public sealed record PaymentMethodRefOrValue : EntityReference
{
    /// <summary>Whether it is used first.</summary>
    public bool? IsPreferred { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Status { get; init; }

    /// <summary>Since when.</summary>
    public DateTime? StatusDate { get; init; }

    /// <summary>When it can be used.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>Whose it is.</summary>
    public RelatedParty? RelatedParty { get; init; }

    /// <summary>The accounts that it pays for.</summary>
    public EntityReference[]? Account { get; init; }

    /// <summary>What its class adds, such as the token.</summary>
    public PaymentMethodDetail? Detail { get; init; }
}

using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF676 version 4: PaymentMethodRefOrValue: a stored means of payment by its id, or one for this payment alone by the processor's token.</summary>
public sealed record PaymentMethodRefOrValueV4 : Extensible
{
    /// <summary>The id of a stored means of payment.</summary>
    public string? Id { get; init; }

    /// <summary>Its address.</summary>
    public string? Href { get; init; }

    /// <summary>A note on it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is used first.</summary>
    public bool? IsPreferred { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Status { get; init; }

    /// <summary>Since when.</summary>
    public DateTime? StatusDate { get; init; }

    /// <summary>The accounts that it pays for.</summary>
    public EntityReference[]? Account { get; init; }

    /// <summary>Whose it is.</summary>
    public RelatedPartyV4? RelatedParty { get; init; }

    /// <summary>When it can be used.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>The class behind the reference.</summary>
    [JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }

    /// <summary>The processor's token (TMF670 TokenizedCard); taken in, never shown.</summary>
    public string? Token { get; init; }

    /// <summary>The kind of token.</summary>
    public string? TokenType { get; init; }

    /// <summary>The card's brand.</summary>
    public string? Brand { get; init; }

    /// <summary>The last four digits of the card or account.</summary>
    public string? LastFourDigits { get; init; }

    /// <summary>The wallet's provider (TMF670 DigitalWallet).</summary>
    public string? Service { get; init; }

    /// <summary>The wallet's id with its provider.</summary>
    public string? WalletId { get; init; }

    /// <summary>The means of payment as version 4 shows it.</summary>
    public static PaymentMethodRefOrValueV4 From(PaymentMethodRefOrValue method) => new()
    {
        Id = method.Id,
        Href = method.Href,
        Type = method.Type ?? (method.Id is null ? "PaymentMethod" : "PaymentMethodRef"),
        BaseType = method.BaseType,
        SchemaLocation = method.SchemaLocation,
        Description = method.Description,
        IsPreferred = method.IsPreferred,
        Name = method.Name,
        Status = method.Status,
        StatusDate = method.StatusDate,
        Account = method.Account.As("AccountRef"),
        RelatedParty = method.RelatedParty is { } party && RelatedPartyV4.From([party]) is [var shown] ? shown : null,
        ValidFor = method.ValidFor,
        ReferredType = method.ReferredType,
        Brand = method.Detail?.Brand,
        LastFourDigits = method.Detail?.LastFourDigits,
        Service = method.Detail?.Service,
    };

    /// <summary>What is missing in it, or null.</summary>
    internal Fault? Check() =>
        Lists.Check(("paymentMethod.account", Account))
        ?? (Array.Exists(Account ?? [], account => string.IsNullOrEmpty(account.Id)) ? Fault.Invalid("paymentMethod.account", "paymentMethod.account needs an id.") : null)
        ?? RelatedPartyV4.Check(RelatedParty is null ? null : [RelatedParty]);

    /// <summary>The canonical means of payment that this describes.</summary>
    public PaymentMethodRefOrValue ToModel() => new()
    {
        Id = Id,
        Href = Href,
        Type = Type,
        BaseType = BaseType,
        SchemaLocation = SchemaLocation,
        Description = Description,
        IsPreferred = IsPreferred,
        Name = Name,
        Status = Status,
        StatusDate = StatusDate,
        Account = Account,
        RelatedParty = RelatedParty is null ? null : RelatedPartyV4.ToModel([RelatedParty], current: null)![0],
        ValidFor = ValidFor,
        ReferredType = ReferredType,
        Detail = Token is null && Service is null && WalletId is null && Brand is null && LastFourDigits is null ? null : new()
        {
            Token = Token,
            TokenType = TokenType,
            Brand = Brand,
            LastFourDigits = LastFourDigits,
            Service = Service,
            WalletId = WalletId,
        },
    };
}

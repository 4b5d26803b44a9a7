using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF670 version 4: PaymentMethod with what its classes add. A card's number and code are no part of it.</summary>
public sealed record PaymentMethodV4 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>Its address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>The name that the customer knows it by.</summary>
    public string? Name { get; init; }

    /// <summary>A note on it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is used first.</summary>
    public bool? IsPreferred { get; init; }

    /// <summary>The processor's authorization to use it.</summary>
    public string? AuthorizationCode { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Status { get; init; }

    /// <summary>Since when.</summary>
    public DateTime? StatusDate { get; init; }

    /// <summary>Why.</summary>
    public string? StatusReason { get; init; }

    /// <summary>When it can be used.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>Whose it is.</summary>
    public RelatedPartyV4? RelatedParty { get; init; }

    /// <summary>The place that it is bound to.</summary>
    public RelatedPlaceV4? RelatedPlace { get; init; }

    /// <summary>The billing accounts that it pays for.</summary>
    public EntityReference[]? Account { get; init; }

    /// <summary>The card's brand.</summary>
    public string? Brand { get; init; }

    /// <summary>The kind of card.</summary>
    public string? CardType { get; init; }

    /// <summary>The last four digits of the card or account.</summary>
    public string? LastFourDigits { get; init; }

    /// <summary>Until when it can be used.</summary>
    public DateTime? ExpirationDate { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>The kind of token.</summary>
    public string? TokenType { get; init; }

    /// <summary>The processor's token; taken in, never shown.</summary>
    public string? Token { get; init; }

    /// <summary>The wallet's provider.</summary>
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

    /// <summary>The means of payment as version 4 shows it.</summary>
    public static PaymentMethodV4 From(PaymentMethod method, Links links) => new()
    {
        Id = method.Id.Value,
        Href = links.To(method.Id.Value),
        Type = method.Type ?? "tokenizedCard",
        BaseType = method.BaseType ?? "PaymentMethod",
        SchemaLocation = method.SchemaLocation,
        Name = method.Name,
        Description = method.Description,
        IsPreferred = method.IsPreferred,
        AuthorizationCode = method.AuthorizationCode,
        Status = method.Status,
        StatusDate = method.StatusDate,
        StatusReason = method.StatusReason,
        ValidFor = method.ValidFor,
        RelatedParty = method.RelatedParty is { } party && RelatedPartyV4.From([party]) is [var shown] ? shown : null,
        RelatedPlace = method.RelatedPlace is { } place ? RelatedPlaceV4.From(place) : null,
        Account = method.Account.As("AccountRef"),
        Brand = method.Detail?.Brand,
        CardType = method.Detail?.CardType,
        LastFourDigits = method.Detail?.LastFourDigits,
        ExpirationDate = method.Detail?.ExpirationDate,
        Issuer = method.Detail?.Issuer,
        TokenType = method.Detail?.TokenType,
        Service = method.Detail?.Service,
        WalletId = method.Detail?.WalletId,
        Bank = method.Detail?.Bank,
        Bic = method.Detail?.Bic,
        Owner = method.Detail?.Owner,
    };

    /// <summary>The canonical means of payment that this describes.</summary>
    public Outcome<PaymentMethod> ToModel(PaymentMethod? current) =>
        Lists.Check(("account", Account)) is { } hole ? hole
        : Name is null ? Fault.Invalid("name", "name is mandatory.")
        : Type is null ? Fault.Invalid("@type", "@type is mandatory.")
        : Array.Exists(Account ?? [], account => string.IsNullOrEmpty(account.Id)) ? Fault.Invalid("account.id", "account needs an id.")
        : RelatedPartyV4.Check(RelatedParty is null ? null : [RelatedParty]) is { } fault ? fault
        : new PaymentMethod
        {
            Id = current?.Id ?? default,
            Partner = current?.Partner,
            LastModified = current?.LastModified,
            Type = Type,
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            Name = Name,
            Description = Description,
            IsPreferred = IsPreferred,
            AuthorizationCode = AuthorizationCode,
            Status = Status,
            StatusDate = StatusDate,
            StatusReason = StatusReason,
            ValidFor = ValidFor,
            RelatedParty = RelatedParty is null ? null : RelatedPartyV4.ToModel([RelatedParty], current?.RelatedParty is { } known ? [known] : null)![0],
            RelatedPlace = RelatedPlace?.ToModel(),
            Account = Account,
            Detail = DetailOf(current?.Detail),
        };

    // The token that is not shown is still the one: a change of the name does not take it away.
    private PaymentMethodDetail DetailOf(PaymentMethodDetail? current) => new()
    {
        Brand = Brand,
        CardType = CardType,
        LastFourDigits = LastFourDigits,
        ExpirationDate = ExpirationDate,
        Issuer = Issuer,
        TokenType = TokenType,
        Token = Token ?? current?.Token,
        Service = Service,
        WalletId = WalletId,
        Bank = Bank,
        Bic = Bic,
        Owner = Owner,
    };
}

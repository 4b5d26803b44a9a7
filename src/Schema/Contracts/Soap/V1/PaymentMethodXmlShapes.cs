using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>Means of payment as elements. A token is taken in and never written.</summary>
internal static class PaymentMethodXmlShapes
{
    public static PaymentMethod Blank() => new() { Id = new(""), Name = "" };

    /// <summary>The means of one payment: a stored one by its id, or one for this payment alone by the processor's token.</summary>
    public static XmlShape<PaymentMethodRefOrValue> Used(string ns, CommonShapes common) => new XmlShape<PaymentMethodRefOrValue>(ns, () => new())
        .Text("id", m => m.Id, (m, v) => m with { Id = v })
        .Text("href", m => m.Href, (m, v) => m with { Href = v })
        .Text("name", m => m.Name, (m, v) => m with { Name = v })
        .Text("description", m => m.Description, (m, v) => m with { Description = v })
        .Text("referredType", m => m.ReferredType, (m, v) => m with { ReferredType = v })
        .Boolean("isPreferred", m => m.IsPreferred, (m, v) => m with { IsPreferred = v })
        .Text("status", m => m.Status, (m, v) => m with { Status = v })
        .Time("statusDate", m => m.StatusDate, (m, v) => m with { StatusDate = v })
        .Child("validFor", common.TimePeriod, m => m.ValidFor, (m, v) => m with { ValidFor = v })
        .Child("relatedParty", common.RelatedParty, m => m.RelatedParty, (m, v) => m with { RelatedParty = v })
        .List("account", common.EntityReference, m => m.Account, (m, v) => m with { Account = v })
        .Text("token", _ => null, (m, v) => m with { Detail = Of(m.Detail) with { Token = v } })
        .Text("tokenType", _ => null, (m, v) => m with { Detail = Of(m.Detail) with { TokenType = v } })
        .Text("brand", m => m.Detail?.Brand, (m, v) => m with { Detail = Of(m.Detail) with { Brand = v } })
        .Text("lastFourDigits", m => m.Detail?.LastFourDigits, (m, v) => m with { Detail = Of(m.Detail) with { LastFourDigits = v } })
        .Text("service", m => m.Detail?.Service, (m, v) => m with { Detail = Of(m.Detail) with { Service = v } })
        .Text("walletId", _ => null, (m, v) => m with { Detail = Of(m.Detail) with { WalletId = v } })
        .Extensible();

    /// <summary>A stored means of payment (TMF670).</summary>
    public static XmlShape<PaymentMethod> Stored(string ns, CommonShapes common) => new XmlShape<PaymentMethod>(ns, Blank)
        .Text("id", m => m.Id.Value is { Length: > 0 } id ? id : null, (m, v) => m with { Id = new(v) })
        .Text("name", m => m.Name, (m, v) => m with { Name = v })
        .Text("description", m => m.Description, (m, v) => m with { Description = v })
        .Boolean("isPreferred", m => m.IsPreferred, (m, v) => m with { IsPreferred = v })
        .Text("authorizationCode", m => m.AuthorizationCode, (m, v) => m with { AuthorizationCode = v })
        .Text("status", m => m.Status, (m, v) => m with { Status = v })
        .Time("statusDate", m => m.StatusDate, (m, v) => m with { StatusDate = v })
        .Text("statusReason", m => m.StatusReason, (m, v) => m with { StatusReason = v })
        .Child("validFor", common.TimePeriod, m => m.ValidFor, (m, v) => m with { ValidFor = v })
        .Child("relatedParty", common.RelatedParty, m => m.RelatedParty, (m, v) => m with { RelatedParty = v })
        .List("account", common.EntityReference, m => m.Account, (m, v) => m with { Account = v })
        .Text("brand", m => m.Detail?.Brand, (m, v) => m with { Detail = Of(m.Detail) with { Brand = v } })
        .Text("cardType", m => m.Detail?.CardType, (m, v) => m with { Detail = Of(m.Detail) with { CardType = v } })
        .Text("lastFourDigits", m => m.Detail?.LastFourDigits, (m, v) => m with { Detail = Of(m.Detail) with { LastFourDigits = v } })
        .Time("expirationDate", m => m.Detail?.ExpirationDate, (m, v) => m with { Detail = Of(m.Detail) with { ExpirationDate = v } })
        .Text("issuer", m => m.Detail?.Issuer, (m, v) => m with { Detail = Of(m.Detail) with { Issuer = v } })
        .Text("tokenType", m => m.Detail?.TokenType, (m, v) => m with { Detail = Of(m.Detail) with { TokenType = v } })
        .Text("service", m => m.Detail?.Service, (m, v) => m with { Detail = Of(m.Detail) with { Service = v } })
        .Text("walletId", m => m.Detail?.WalletId, (m, v) => m with { Detail = Of(m.Detail) with { WalletId = v } })
        .Text("bank", m => m.Detail?.Bank, (m, v) => m with { Detail = Of(m.Detail) with { Bank = v } })
        .Text("BIC", m => m.Detail?.Bic, (m, v) => m with { Detail = Of(m.Detail) with { Bic = v } })
        .Text("owner", m => m.Detail?.Owner, (m, v) => m with { Detail = Of(m.Detail) with { Owner = v } })
        .Extensible();

    private static PaymentMethodDetail Of(PaymentMethodDetail? detail) => detail ?? new();
}

using System.Collections.Frozen;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>What must hold of a means of payment, stored or used once.</summary>
internal static class PaymentMethodRules
{
    public const string Card = "tokenizedCard";
    public const string Debit = "bankAccountDebit";
    public const string Wallet = "digitalWallet";

    private const string PayPal = "paypal";

    private static readonly FrozenDictionary<string, string> Kinds = new[] { Card, Debit, Wallet }.ToFrozenDictionary(kind => kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>TMF670's class in its own spelling; null for one that no processor takes.</summary>
    public static string? KindOf(string? type) => type is not null && Kinds.TryGetValue(type, out var kind) ? kind : null;

    /// <summary>How routing rules name it: a wallet by its provider, anything else by its class.</summary>
    public static string RouteOf(string kind, PaymentMethodDetail? detail) => kind == Wallet ? detail?.Service?.ToLowerInvariant() ?? PayPal : kind;

    /// <summary>A stored means of payment.</summary>
    public static Fault? Check(PaymentMethod method) =>
        Rules.Text("name", method.Name, 255)
        ?? Rules.OptionalText("description", method.Description, 255)
        ?? Rules.OptionalText("authorizationCode", method.AuthorizationCode, 100)
        ?? Rules.OptionalText("status", method.Status, 80)
        ?? Rules.OptionalText("statusReason", method.StatusReason, 255)
        ?? Rules.Period("validFor", method.ValidFor)
        ?? Rules.Entries(("account", method.Account))
        ?? Kind("@type", method.Type)
        ?? Detail(method.Detail);

    /// <summary>The means of payment of one payment: a stored one, or one with a token.</summary>
    public static Fault? CheckUse(PaymentMethodRefOrValue method) =>
        Rules.OptionalText("paymentMethod.name", method.Name, 255)
        ?? (method.Id is not null
            ? Rules.Text("paymentMethod.id", method.Id, Id<PaymentMethod>.MaxLength)
            : Kind("paymentMethod.@type", method.Type) ?? Detail(method.Detail) ?? Token(method));

    private static Fault? Kind(string field, string? type) =>
        Rules.Text(field, type, 80)
        ?? (KindOf(type) is null ? Fault.Invalid(field, $"{field} is none of {Card}, {Debit}, {Wallet}.") : null);

    private static Fault? Token(PaymentMethodRefOrValue method) => KindOf(method.Type) == Wallet ? null : Rules.Text("paymentMethod.token", method.Detail?.Token, 255);

    private static Fault? Detail(PaymentMethodDetail? detail) =>
        Rules.OptionalText("token", detail?.Token, 255)
        ?? Rules.OptionalText("brand", detail?.Brand, 80)
        ?? Rules.OptionalText("issuer", detail?.Issuer, 255)
        ?? Rules.OptionalText("service", detail?.Service, 80)
        ?? Rules.OptionalText("walletId", detail?.WalletId, 255)
        ?? Rules.OptionalText("bank", detail?.Bank, 255)
        ?? Rules.OptionalText("owner", detail?.Owner, 255)
        ?? (detail?.LastFourDigits is { } digits && (digits.Length != 4 || !digits.All(char.IsAsciiDigit))
            ? Fault.Invalid("lastFourDigits", "lastFourDigits has to be four digits.")
            : null);
}

using System.Buffers;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>Checks that many resources share. Each gives the first thing that is wrong, or null.</summary>
internal static class Rules
{
    /// <summary>The most entries that a list can have.</summary>
    private const int MaxEntries = 500;

    private const int MaxMedia = 100;

    // More than any bill, and far less than where a backend's own decimals end.
    private const decimal MaxAmount = 999_999_999_999m;

    // What XML 1.0 has no way to say: SOAP could not show it, and many backends cut a text at it.
    private static readonly SearchValues<char> NoText =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n', '\r']), '\uFFFE', '\uFFFF']);

    public static Fault? Text(string field, string? value, int maxLength) =>
        string.IsNullOrWhiteSpace(value) ? Fault.Invalid(field, $"{field} is mandatory and must not be empty.") : OptionalText(field, value, maxLength);

    public static Fault? OptionalText(string field, string? value, int maxLength) =>
        value?.Length > maxLength ? Fault.Invalid(field, $"{field} has {value.Length} characters; at most {maxLength} are allowed.")
        : value.AsSpan().ContainsAny(NoText) ? Fault.Invalid(field, $"{field} holds a control character.")
        : null;

    /// <summary>An amount of a currency that there is, and no finer than it.</summary>
    public static Fault? Amount(string field, Money money) =>
        Currency.Decimals(money.Unit) is not { } decimals ? Fault.Invalid($"{field}.unit", $"{field}.unit is no currency of ISO 4217.")
        : !Currency.IsExact(money) ? Fault.Invalid($"{field}.value", $"{field}.value has more decimals than the {decimals} of {money.Unit}.")
        : Math.Abs(money.Value) > MaxAmount ? Fault.Invalid($"{field}.value", $"{field}.value is greater than can be.")
        : null;

    public static Fault? OptionalAmount(string field, Money? money) => money is null ? null : Amount(field, money);

    public static Fault? Entries(params ReadOnlySpan<(string Field, object?[]? List)> lists)
    {
        foreach (var (field, list) in lists)
        {
            if (list?.Length > MaxEntries)
            {
                return Fault.Invalid(field, $"{field} has {list.Length} entries; at most {MaxEntries} are allowed.");
            }
        }

        return null;
    }

    public static Fault? Period(string field, TimePeriod? period) =>
        period?.StartDateTime > period?.EndDateTime ? Fault.Invalid(field, $"{field} ends before it starts.") : null;

    public static Fault? Media(ContactMedium[]? media)
    {
        if (media?.Length > MaxMedia)
        {
            return Fault.Invalid("contactMedium", $"contactMedium has {media.Length} entries; at most {MaxMedia} are allowed.");
        }

        return media?.Select(Medium).FirstOrDefault(fault => fault is not null);
    }

    private static Fault? Medium(ContactMedium medium) =>
        OptionalText("contactMedium.emailAddress", medium.EmailAddress, 254)
        ?? (medium.EmailAddress is { } email && !LooksLikeEmail(email) ? Fault.Invalid("contactMedium.emailAddress", "contactMedium.emailAddress is not an e-mail address.") : null)
        ?? OptionalText("contactMedium.phoneNumber", medium.PhoneNumber, 40)
        ?? Period("contactMedium.validFor", medium.ValidFor);

    // Only what no mail system could take is refused; whether the address exists, only a mail can tell.
    private static bool LooksLikeEmail(string email)
    {
        var at = email.LastIndexOf('@');
        return at > 0 && at < email.Length - 1 && !email.AsSpan().ContainsAny(' ', '\r', '\n');
    }
}

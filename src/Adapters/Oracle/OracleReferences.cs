using TeleCo.Gateway.Adapters.Erp;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>
/// Whose an organization is, in its references to source systems: <c>TELECO</c> has the customer, <c>TELECO_PARTNER</c> partner and
/// customer, <c>TELECO_PARTY</c> the same for a party account. What we make has the mark of its creation behind them, since a value is
/// unique in its source system.
/// </summary>
/// <param name="Partner">The owning partner.</param>
/// <param name="Customer">The customer's number (<see cref="CustomerNumber"/>).</param>
/// <param name="IsParty">Whether it is a party account.</param>
internal sealed record OracleReferences(string? Partner, string? Customer, bool IsParty)
{
    public const string CustomerSystem = "TELECO";
    public const string PartnerSystem = "TELECO_PARTNER";
    public const string PartySystem = "TELECO_PARTY";

    private const string System = "SourceSystemReference.SourceSystem";
    private const string Value = "SourceSystemReference.SourceSystemReferenceValue";

    public static OracleReferences Of(OracleOrganization organization)
    {
        var references = organization.SourceSystemReference ?? [];
        var owner = Array.Find(references, reference => reference.SourceSystem is PartnerSystem or PartySystem);
        var parts = owner?.SourceSystemReferenceValue?.Split('/') ?? [];
        var customer = Array.Find(references, reference => reference.SourceSystem == CustomerSystem)?.SourceSystemReferenceValue;
        return new(
            parts is [{ Length: > 0 } partner, ..] ? partner : null,
            customer ?? (parts is [_, { Length: > 0 } named, ..] ? named : null),
            owner?.SourceSystem == PartySystem);
    }

    /// <summary>The value of a new reference.</summary>
    public static string New(PartnerId? partner, string? customer, string mark) => $"{partner?.Value}/{customer}/{mark}";

    /// <summary>Accounts of a kind, of a partner or of all.</summary>
    public static string Scope(PartnerId? partner, bool isParty) => partner is { } owner
        ? $"{System} = '{SystemOf(isParty)}' and {Value} like {OracleQuery.Text($"{owner.Value}/%")}"
        : $"{System} = '{SystemOf(isParty)}'";

    /// <summary>Accounts of a customer, however his number got there.</summary>
    public static string ByCustomer(string number) =>
        $"({Value} = {OracleQuery.Text(number)} or {Value} like {OracleQuery.Text($"%/{number}")} or {Value} like {OracleQuery.Text($"%/{number}/%")})";

    public static string ByValue(string value) => $"{Value} = {OracleQuery.Text(value)}";

    public static string SystemOf(bool isParty) => isParty ? PartySystem : PartnerSystem;

    /// <summary>Whether a partner's number means itself in a pattern.</summary>
    public static bool IsPlain(PartnerId? partner) => partner is not { } owner || owner.Value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
}

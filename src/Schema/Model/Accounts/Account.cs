using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Model.Accounts;

/// <summary>What billing and party accounts have in common (SID PartyAccount, TMF666).</summary>
public abstract record Account : Extensible
{
    /// <summary>The account's name.</summary>
    public required string Name { get; init; }

    /// <summary>A note on the account.</summary>
    public string? Description { get; init; }

    /// <summary>The kind of account, such as <c>individual</c> or <c>business</c>.</summary>
    public string? AccountType { get; init; }

    /// <summary>Where the account stands in its life: <c>Active</c>, <c>Suspended</c>, <c>Closed</c>.</summary>
    public string? State { get; init; }

    /// <summary>Whether money is owed: <c>due</c>, <c>paid</c>, <c>in arrears</c>.</summary>
    public string? PaymentStatus { get; init; }

    /// <summary>The most that may be owed.</summary>
    public Money? CreditLimit { get; init; }

    /// <summary>The parties of the account; the role <c>customer</c> names the CRM's customer, the role <c>partner</c> the owning partner.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <summary>Balances, such as what is receivable now.</summary>
    public AccountBalance[]? AccountBalance { get; init; }

    /// <summary>Relations to other accounts.</summary>
    public AccountRelationship[]? AccountRelationship { get; init; }

    /// <summary>Proofs that tax is not to be paid.</summary>
    public TaxExemptionCertificate[]? TaxExemption { get; init; }

    /// <summary>Whom to ask about the account.</summary>
    public AccountContact[]? Contact { get; init; }

    /// <summary>Plans by which a sum is paid in parts.</summary>
    public PaymentPlan[]? PaymentPlan { get; init; }

    /// <summary>How bills are presented.</summary>
    public BillStructure? BillStructure { get; init; }

    /// <summary>The account in the ledger behind this one.</summary>
    public EntityReference? FinancialAccount { get; init; }

    /// <summary>How bills are paid unless something else is said.</summary>
    public EntityReference? DefaultPaymentMethod { get; init; }

    /// <summary>The partner that owns the account; null for the operator's own.</summary>
    public PartnerId? Partner { get; init; }

    /// <summary>When the account was last changed (UTC); <c>lastUpdate</c>, in v4 <c>lastModified</c>.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>The customer that the account is of, where a related party says so.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? CustomerId => RelatedParty?.FirstOrDefault(party => party.Role is "customer")?.Party?.Id;
}

/// <summary>The account that a customer's bills are made for (SID BillingAccount, TMF666).</summary>
public sealed record BillingAccount : Account, IResource<BillingAccount>
{
    /// <inheritdoc/>
    public static string ResourceName => "billingAccount";

    /// <inheritdoc/>
    public Id<BillingAccount> Id { get; init; }

    /// <summary>Whether usage is paid before or after it; v5 only.</summary>
    public string? RatingType { get; init; }
}

/// <summary>An account that a party holds with the operator (SID PartyAccount, TMF666).</summary>
public sealed record PartyAccount : Account, IResource<PartyAccount>
{
    /// <inheritdoc/>
    public static string ResourceName => "partyAccount";

    /// <inheritdoc/>
    public Id<PartyAccount> Id { get; init; }
}

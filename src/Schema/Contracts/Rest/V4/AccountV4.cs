using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF666 version 4: Account, what billing and party accounts have in common.</summary>
public abstract record AccountV4 : Extensible
{
    /// <summary>An empty account.</summary>
    protected AccountV4()
    {
    }

    /// <summary>What version 4 shows of any account.</summary>
    protected AccountV4(Account account, string id, string type, Links links)
    {
        ArgumentNullException.ThrowIfNull(account);
        Id = id;
        Href = links.To(id);
        Type = account.Type ?? type;
        BaseType = account.BaseType;
        SchemaLocation = account.SchemaLocation;
        AccountType = account.AccountType;
        Description = account.Description;
        LastModified = account.LastModified;
        Name = account.Name;
        PaymentStatus = account.PaymentStatus;
        State = account.State;
        AccountBalance = AccountShapesV4.Show(account.AccountBalance);
        AccountRelationship = account.AccountRelationship.Map(AccountShapesV4.Show);
        BillStructure = BillStructureV4.From(account.BillStructure);
        Contact = account.Contact.Map(AccountContactV4.From);
        CreditLimit = account.CreditLimit;
        DefaultPaymentMethod = account.DefaultPaymentMethod.As("PaymentMethodRef");
        FinancialAccount = account.FinancialAccount.As("FinancialAccountRef");
        PaymentPlan = account.PaymentPlan.Map(AccountShapesV4.Show);
        RelatedParty = AccountPartyV4.From(account.RelatedParty);
        TaxExemption = account.TaxExemption.Map(AccountShapesV4.Show);
    }

    /// <summary>The canonical id.</summary>
    [JsonPropertyOrder(-2)]
    public string? Id { get; init; }

    /// <summary>The account's address in this version.</summary>
    [JsonPropertyOrder(-1)]
    public string? Href { get; init; }

    /// <summary>The kind of account.</summary>
    public string? AccountType { get; init; }

    /// <summary>A note on the account.</summary>
    public string? Description { get; init; }

    /// <summary>When the account was last changed.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>The account's name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether money is owed.</summary>
    public string? PaymentStatus { get; init; }

    /// <summary>Where the account stands in its life.</summary>
    public string? State { get; init; }

    /// <summary>Balances.</summary>
    public AccountBalance[]? AccountBalance { get; init; }

    /// <summary>Relations to other accounts.</summary>
    public AccountRelationship[]? AccountRelationship { get; init; }

    /// <summary>How bills are presented.</summary>
    public BillStructureV4? BillStructure { get; init; }

    /// <summary>Whom to ask about the account.</summary>
    public AccountContactV4[]? Contact { get; init; }

    /// <summary>The most that may be owed.</summary>
    public Money? CreditLimit { get; init; }

    /// <summary>How bills are paid unless something else is said.</summary>
    public EntityReference? DefaultPaymentMethod { get; init; }

    /// <summary>The account in the ledger.</summary>
    public EntityReference? FinancialAccount { get; init; }

    /// <summary>Plans by which a sum is paid in parts.</summary>
    public PaymentPlan[]? PaymentPlan { get; init; }

    /// <summary>The parties of the account.</summary>
    public RelatedPartyV4[]? RelatedParty { get; init; }

    /// <summary>Proofs that a tax is not to be paid.</summary>
    public TaxExemptionCertificate[]? TaxExemption { get; init; }

    /// <summary>A canonical account with what version 4 says, and of the account as it is what version 4 cannot say.</summary>
    private protected T Fill<T>(T account, Account? current, string type)
        where T : Account => account with
        {
            Partner = current?.Partner,
            Type = Type ?? type,
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            AccountType = AccountType,
            Description = Description,
            LastModified = current?.LastModified,
            PaymentStatus = PaymentStatus,
            State = State,
            AccountBalance = AccountShapesV4.ToModel(AccountBalance, current?.AccountBalance),
            AccountRelationship = Kept.Merge(
                AccountRelationship, current?.AccountRelationship, (known, item) => AccountShapesV4.Show(known) == item, (known, item) => known.Account?.Id == item.Account?.Id, (item, known) => item with { Id = known?.Id, Href = known?.Href }),
            BillStructure = BillStructure?.ToModel(current?.BillStructure),
            Contact = Kept.Merge(Contact, current?.Contact, (known, item) => item.IsAsShown(known), (known, item) => known.ContactName == item.ContactName, (item, known) => item.ToModel(known)),
            CreditLimit = CreditLimit,
            DefaultPaymentMethod = DefaultPaymentMethod,
            FinancialAccount = FinancialAccount,
            PaymentPlan = Kept.Merge(PaymentPlan, current?.PaymentPlan, (known, item) => AccountShapesV4.Show(known) == item, (known, item) => known.PlanType == item.PlanType, (item, known) => item with { Id = known?.Id }),
            RelatedParty = AccountPartyV4.ToModel(RelatedParty, current?.RelatedParty),
            TaxExemption = Kept.Merge(
                TaxExemption, current?.TaxExemption, (known, item) => AccountShapesV4.Show(known) == item, (known, item) => known.CertificateNumber == item.CertificateNumber,
                (item, known) => item with { Id = known?.Id, TaxDefinition = known?.TaxDefinition, Attachment = known?.Attachment }),
        };

    /// <summary>What is wrong with the attributes of any account, or null.</summary>
    private protected Fault? Check() =>
        Lists.Check(
            ("accountBalance", AccountBalance), ("accountRelationship", AccountRelationship), ("contact", Contact), ("paymentPlan", PaymentPlan),
            ("relatedParty", RelatedParty), ("taxExemption", TaxExemption))
        ?? (Name is null ? Fault.Invalid("name", "name is mandatory.")
            : RelatedParty is null or [] ? Fault.Invalid("relatedParty", "relatedParty is mandatory.")
            : Array.Exists(AccountBalance ?? [], balance => balance.Amount is null || balance.BalanceType is null || balance.ValidFor is null)
                ? Fault.Invalid("accountBalance", "accountBalance needs amount, balanceType and validFor.")
            : Array.Exists(AccountRelationship ?? [], relation => relation.RelationshipType is null || relation.ValidFor is null)
                ? Fault.Invalid("accountRelationship", "accountRelationship needs relationshipType and validFor.")
            : Array.Exists(TaxExemption ?? [], proof => proof.IssuingJurisdiction is null || proof.ValidFor is null)
                ? Fault.Invalid("taxExemption", "taxExemption needs issuingJurisdiction and validFor.")
            : AccountPartyV4.Check(RelatedParty) ?? AccountContactV4.Check(Contact) ?? BillStructure?.Check());
}

/// <summary>TMF666 version 4: BillingAccount.</summary>
public sealed record BillingAccountV4 : AccountV4
{
    /// <summary>An empty account.</summary>
    public BillingAccountV4()
    {
    }

    private BillingAccountV4(BillingAccount account, Links links)
        : base(account, account.Id.Value, "BillingAccount", links)
    {
    }

    /// <summary>The account as version 4 shows it.</summary>
    public static BillingAccountV4 From(BillingAccount account, Links links) => new(account, links);

    /// <summary>The canonical account that this describes.</summary>
    public Outcome<BillingAccount> ToModel(BillingAccount? current) => Check() is { } fault
        ? fault
        : Fill(new BillingAccount { Name = Name!, Id = current?.Id ?? default, RatingType = current?.RatingType }, current, "BillingAccount");
}

/// <summary>TMF666 version 4: PartyAccount.</summary>
public sealed record PartyAccountV4 : AccountV4
{
    /// <summary>An empty account.</summary>
    public PartyAccountV4()
    {
    }

    private PartyAccountV4(PartyAccount account, Links links)
        : base(account, account.Id.Value, "PartyAccount", links)
    {
    }

    /// <summary>The account as version 4 shows it.</summary>
    public static PartyAccountV4 From(PartyAccount account, Links links) => new(account, links);

    /// <summary>The canonical account that this describes.</summary>
    public Outcome<PartyAccount> ToModel(PartyAccount? current) =>
        Check() is { } fault ? fault : Fill(new PartyAccount { Name = Name!, Id = current?.Id ?? default }, current, "PartyAccount");
}

using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>TMF666 version 5: Account, what billing and party accounts have in common.</summary>
public abstract record AccountV5 : Extensible
{
    /// <summary>An empty account.</summary>
    protected AccountV5()
    {
    }

    /// <summary>What version 5 shows of any account.</summary>
    protected AccountV5(Account account, string id, string type, Links links)
    {
        ArgumentNullException.ThrowIfNull(account);
        Id = id;
        Href = links.To(id);
        Type = account.Type ?? type;
        BaseType = account.BaseType;
        SchemaLocation = account.SchemaLocation;
        AccountType = account.AccountType;
        Description = account.Description;
        LastUpdate = account.LastModified;
        Name = account.Name;
        PaymentStatus = account.PaymentStatus;
        State = account.State;
        AccountBalance = account.AccountBalance.Map(balance => balance with { Type = balance.Type ?? "AccountBalance" });
        AccountRelationship = account.AccountRelationship.Map(Show);
        BillStructure = AccountShapes.Show(account.BillStructure);
        Contact = account.Contact.Map(Show);
        CreditLimit = account.CreditLimit;
        DefaultPaymentMethod = account.DefaultPaymentMethod.As("PaymentMethodRef");
        FinancialAccount = account.FinancialAccount.As("FinancialAccountRef");
        PaymentPlan = account.PaymentPlan.Map(plan => plan with { Type = plan.Type ?? "PaymentPlan", PaymentMethod = plan.PaymentMethod.As("PaymentMethodRef") });
        RelatedParty = BillShapes.Parties(account.RelatedParty);
        TaxExemption = account.TaxExemption.Map(Show);
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
    public DateTime? LastUpdate { get; init; }

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
    public BillStructure? BillStructure { get; init; }

    /// <summary>Whom to ask about the account.</summary>
    public AccountContact[]? Contact { get; init; }

    /// <summary>The most that may be owed.</summary>
    public Money? CreditLimit { get; init; }

    /// <summary>How bills are paid unless something else is said.</summary>
    public EntityReference? DefaultPaymentMethod { get; init; }

    /// <summary>The account in the ledger.</summary>
    public EntityReference? FinancialAccount { get; init; }

    /// <summary>Plans by which a sum is paid in parts.</summary>
    public PaymentPlan[]? PaymentPlan { get; init; }

    /// <summary>The parties of the account.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <summary>Proofs that a tax is not to be paid.</summary>
    public TaxExemptionCertificate[]? TaxExemption { get; init; }

    /// <summary>A canonical account with what version 5 says.</summary>
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
            AccountBalance = AccountBalance,
            AccountRelationship = AccountRelationship,
            BillStructure = BillStructure,
            Contact = Kept.Merge(
                Contact, current?.Contact, IsAsShown, (known, contact) => known.Id == contact.Id && known.ContactName == contact.ContactName,
                (contact, known) => contact with { ContactMedium = ContactMedia.ToModel(contact.ContactMedium, known?.ContactMedium) }),
            CreditLimit = CreditLimit,
            DefaultPaymentMethod = DefaultPaymentMethod,
            FinancialAccount = FinancialAccount,
            PaymentPlan = PaymentPlan,
            RelatedParty = Kept.Merge(RelatedParty, current?.RelatedParty, (known, party) => BillShapes.Parties([known])![0] == party, (_, _) => false, (party, _) => party),
            TaxExemption = TaxExemption,
        };

    /// <summary>What is wrong with the attributes of any account, or null.</summary>
    private protected Fault? Check() =>
        Lists.Check(
            ("accountBalance", AccountBalance), ("accountRelationship", AccountRelationship), ("contact", Contact), ("paymentPlan", PaymentPlan),
            ("relatedParty", RelatedParty), ("taxExemption", TaxExemption), ("billStructure.presentationMedia", BillStructure?.PresentationMedia))
        ?? (Name is null ? Fault.Invalid("name", "name is mandatory.")
            : RelatedParty is null or [] ? Fault.Invalid("relatedParty", "relatedParty is mandatory.")
            : PartyChecks.Certificates(TaxExemption));

    private static AccountRelationship Show(AccountRelationship relationship) =>
        relationship with { Type = relationship.Type ?? "AccountRelationship", Account = relationship.Account.As("AccountRef") };

    private static AccountContact Show(AccountContact contact) => contact with
    {
        Type = contact.Type ?? "Contact",
        ContactMedium = ContactMedia.Show(contact.ContactMedium),
        RelatedParty = contact.RelatedParty is { } party ? BillShapes.Parties([party])![0] : null,
    };

    private static bool IsAsShown(AccountContact known, AccountContact contact)
    {
        var shown = Show(known);
        return shown with { ContactMedium = null } == contact with { ContactMedium = null }
            && (shown.ContactMedium ?? []).AsSpan().SequenceEqual(contact.ContactMedium ?? []);
    }

    private static TaxExemptionCertificate Show(TaxExemptionCertificate proof) =>
        PartyShapes.Show(proof.Type is "AccountTaxExemption" ? proof with { Type = null } : proof);
}

/// <summary>TMF666 version 5: BillingAccount.</summary>
public sealed record BillingAccountV5 : AccountV5
{
    /// <summary>An empty account.</summary>
    public BillingAccountV5()
    {
    }

    private BillingAccountV5(BillingAccount account, Links links)
        : base(account, account.Id.Value, "BillingAccount", links) => RatingType = account.RatingType;

    /// <summary>Whether usage is paid before or after it.</summary>
    public string? RatingType { get; init; }

    /// <summary>The account as version 5 shows it.</summary>
    public static BillingAccountV5 From(BillingAccount account, Links links) => new(account, links);

    /// <summary>The canonical account that this describes.</summary>
    public Outcome<BillingAccount> ToModel(BillingAccount? current) => Check() is { } fault
        ? fault
        : Fill(new BillingAccount { Name = Name!, Id = current?.Id ?? default, RatingType = RatingType }, current, "BillingAccount");
}

/// <summary>TMF666 version 5: PartyAccount.</summary>
public sealed record PartyAccountV5 : AccountV5
{
    /// <summary>An empty account.</summary>
    public PartyAccountV5()
    {
    }

    private PartyAccountV5(PartyAccount account, Links links)
        : base(account, account.Id.Value, "PartyAccount", links)
    {
    }

    /// <summary>The account as version 5 shows it.</summary>
    public static PartyAccountV5 From(PartyAccount account, Links links) => new(account, links);

    /// <summary>The canonical account that this describes.</summary>
    public Outcome<PartyAccount> ToModel(PartyAccount? current) =>
        Check() is { } fault ? fault : Fill(new PartyAccount { Name = Name!, Id = current?.Id ?? default }, current, "PartyAccount");
}

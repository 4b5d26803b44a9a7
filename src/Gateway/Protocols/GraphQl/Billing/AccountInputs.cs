using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl.Billing;

/// <summary>The input types of billing accounts, and what they say.</summary>
internal sealed class AccountInputs
{
    public AccountInputs(CommonTypes common)
    {
        var parties = CommonTypes.ListOf(common.RelatedPartyInput);
        Create = new InputObjectGraphType { Name = "CreateBillingAccountInput", Description = "A new billing account." };
        Create.Add("name", new NonNullGraphType(common.Text), "The account's name.");
        Create.Add("relatedParty", new NonNullGraphType(parties), "The parties of the account; the role customer names whose it is.");
        var shared = new Shared(common);
        shared.AddTo(Create);
        Create.Add("idempotencyKey", common.Text, "Names the wish: sent again with the same key, it has no second effect.");

        Update = new InputObjectGraphType { Name = "UpdateBillingAccountInput", Description = "A change of a billing account." };
        Update.Add("id", new NonNullGraphType(new IdGraphType()), "Which account.");
        Update.Add("name", common.Text, "The account's name.");
        Update.Add("relatedParty", parties, "The parties of the account.");
        shared.AddTo(Update);

        Delete = new InputObjectGraphType { Name = "DeleteBillingAccountInput", Description = "Which billing account to remove." };
        Delete.Add("id", new NonNullGraphType(new IdGraphType()), "Which account.");
    }

    public InputObjectGraphType Create { get; }

    public InputObjectGraphType Update { get; }

    public InputObjectGraphType Delete { get; }

    public static InputObjectGraphType Filter(CommonTypes common)
    {
        var filter = new InputObjectGraphType { Name = "BillingAccountFilter", Description = "Several values of one field mean any of them; several fields must all match." };
        filter.Add("name", CommonTypes.ListOf(common.Text), "The account's name.");
        filter.Add("state", CommonTypes.ListOf(common.Text), "The account's state.");
        filter.Add("relatedPartyId", CommonTypes.ListOf(common.Text), "The id of a related party, such as the customer.");
        return filter;
    }

    public static IReadOnlyList<Condition<BillingAccount>> Conditions(IResolveFieldContext context) => new FilterReader<BillingAccount>(context)
        .Text("name", "name", account => account.Name)
        .Text("state", "state", account => account.State)
        .Any("relatedPartyId", "relatedParty.id", Parties)
        .Conditions;

    /// <summary>The ids of an account's parties.</summary>
    public static IEnumerable<string?> Parties(BillingAccount account) => (account.RelatedParty ?? []).Select(party => party.Party?.Id);

    public static BillingAccount Draft(InputReader input) => Change(input, new BillingAccount { Name = "" });

    public static BillingAccount Change(InputReader input, BillingAccount current) => current with
    {
        Name = input.Has("name") ? input.Text("name") ?? "" : current.Name,
        RelatedParty = input.Has("relatedParty") ? input.List("relatedParty", InputShapes.Party) : current.RelatedParty,
        Description = input.Has("description") ? input.Text("description") : current.Description,
        AccountType = input.Has("accountType") ? input.Text("accountType") : current.AccountType,
        RatingType = input.Has("ratingType") ? input.Text("ratingType") : current.RatingType,
        State = input.Has("state") ? input.Text("state") : current.State,
        PaymentStatus = input.Has("paymentStatus") ? input.Text("paymentStatus") : current.PaymentStatus,
        CreditLimit = input.Has("creditLimit") ? input.Money("creditLimit") : current.CreditLimit,
        Contact = input.Has("contact") ? input.List("contact", Contact) : current.Contact,
        AccountRelationship = input.Has("accountRelationship") ? input.List("accountRelationship", Relationship) : current.AccountRelationship,
        BillStructure = input.Has("billStructure") ? input.Object("billStructure", Structure) : current.BillStructure,
        FinancialAccount = input.Has("financialAccount") ? input.Object("financialAccount", InputShapes.Reference) : current.FinancialAccount,
        DefaultPaymentMethod = input.Has("defaultPaymentMethod") ? input.Object("defaultPaymentMethod", InputShapes.Reference) : current.DefaultPaymentMethod,
    };

    private static AccountContact Contact(InputReader input) => new()
    {
        Id = input.Text("id"),
        ContactName = input.Text("contactName"),
        ContactType = input.Text("contactType"),
        PartyRoleType = input.Text("partyRoleType"),
        ContactMedium = input.List("contactMedium", InputShapes.Medium),
        RelatedParty = input.Object("relatedParty", InputShapes.Party),
        ValidFor = input.Period("validFor"),
    };

    private static AccountRelationship Relationship(InputReader input) => new()
    {
        Id = input.Text("id"),
        RelationshipType = input.Text("relationshipType"),
        Account = input.Object("account", InputShapes.Reference),
        ValidFor = input.Period("validFor"),
    };

    private static BillStructure Structure(InputReader input) => new()
    {
        PresentationMedia = input.List("presentationMedia", Part),
        Format = input.Object("format", Part),
        CycleSpecification = input.Object("cycleSpecification", Part),
    };

    private static ReferenceOrValue Part(InputReader input) => new()
    {
        Id = input.Text("id"), Href = input.Text("href"), Name = input.Text("name"), Description = input.Text("description"), ReferredType = input.Text("referredType"),
    };

    /// <summary>The fields that a new account and a change have in common; their types are made once.</summary>
    private sealed class Shared(CommonTypes common)
    {
        private readonly InputObjectGraphType _contact = InputTypes.Of(
            "AccountContactInput", "Whom to ask about an account.",
            ("id", common.Text), ("contactName", common.Text), ("contactType", common.Text), ("partyRoleType", common.Text),
            ("contactMedium", CommonTypes.ListOf(common.ContactMediumInput)), ("relatedParty", common.RelatedPartyInput), ("validFor", common.TimePeriodInput));

        private readonly InputObjectGraphType _relationship = InputTypes.Of(
            "AccountRelationshipInput", "How one account relates to another.",
            ("id", common.Text), ("relationshipType", common.Text), ("account", common.ReferenceInput), ("validFor", common.TimePeriodInput));

        private readonly InputObjectGraphType _structure = InputTypes.Of(
            "BillStructureInput", "How bills are presented.",
            ("presentationMedia", CommonTypes.ListOf(common.ReferenceInput)), ("format", common.ReferenceInput), ("cycleSpecification", common.ReferenceInput));

        public void AddTo(InputObjectGraphType input)
        {
            input.Add("description", common.Text, "A note on the account.");
            input.Add("accountType", common.Text, "The kind of account.");
            input.Add("ratingType", common.Text, "Whether usage is paid before or after it.");
            input.Add("state", common.Text, "Where the account stands in its life.");
            input.Add("paymentStatus", common.Text, "Whether money is owed.");
            input.Add("creditLimit", common.MoneyInput, "The most that may be owed.");
            input.Add("contact", CommonTypes.ListOf(_contact), "Whom to ask about the account.");
            input.Add("accountRelationship", CommonTypes.ListOf(_relationship), "Relations to other accounts.");
            input.Add("billStructure", _structure, "How bills are presented.");
            input.Add("financialAccount", common.ReferenceInput, "The account in the ledger.");
            input.Add("defaultPaymentMethod", common.ReferenceInput, "How bills are paid unless something else is said.");
        }
    }
}

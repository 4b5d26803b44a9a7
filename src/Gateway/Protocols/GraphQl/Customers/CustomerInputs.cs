using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl.Customers;

/// <summary>The input types of customers, and what they say.</summary>
internal sealed class CustomerInputs
{
    public CustomerInputs(CommonTypes common)
    {
        Create = new InputObjectGraphType { Name = "CreateCustomerInput", Description = "A new customer." };
        Create.Add("name", new NonNullGraphType(common.Text), "The name that the customer goes by.");
        Create.Add("engagedParty", new NonNullGraphType(common.ReferenceInput), "The individual or organization that is the customer; needs id and referredType.");
        AddShared(Create, common);
        Create.Add("idempotencyKey", common.Text, "Names the wish: sent again with the same key, it has no second effect.");

        Update = new InputObjectGraphType { Name = "UpdateCustomerInput", Description = "A change of a customer." };
        Update.Add("id", new NonNullGraphType(new IdGraphType()), "Which customer.");
        Update.Add("name", common.Text, "The name that the customer goes by.");
        Update.Add("engagedParty", common.ReferenceInput, "The individual or organization that is the customer.");
        AddShared(Update, common);

        Delete = new InputObjectGraphType { Name = "DeleteCustomerInput", Description = "Which customer to remove." };
        Delete.Add("id", new NonNullGraphType(new IdGraphType()), "Which customer.");
    }

    public InputObjectGraphType Create { get; }

    public InputObjectGraphType Update { get; }

    public InputObjectGraphType Delete { get; }

    public static InputObjectGraphType Filter(CommonTypes common)
    {
        var filter = new InputObjectGraphType { Name = "CustomerFilter", Description = "Several values of one field mean any of them; several fields must all match." };
        filter.Add("name", CommonTypes.ListOf(common.Text), "The customer's name.");
        filter.Add("status", CommonTypes.ListOf(common.Text), "The customer's status.");
        filter.Add("engagedPartyId", CommonTypes.ListOf(common.Text), "The id of the party that is the customer.");
        return filter;
    }

    public static IReadOnlyList<Condition<Customer>> Conditions(IResolveFieldContext context)
    {
        var filter = context.GetArgument<Dictionary<string, object?>?>("filter");
        var conditions = new List<Condition<Customer>>();
        Add("name", "name", customer => customer.Name);
        Add("status", "status", customer => customer.Status);
        Add("engagedPartyId", "engagedParty.id", customer => customer.EngagedParty.Id);
        return conditions;

        void Add(string name, string field, Func<Customer, string?> value)
        {
            if (filter?.GetValueOrDefault(name) is System.Collections.IEnumerable items)
            {
                conditions.Add(Condition<Customer>.IsOneOf(field, [.. items.Cast<string>()], value));
            }
        }
    }

    public static Customer Draft(InputReader input) => Change(input, new Customer { Name = "", EngagedParty = new() });

    public static Customer Change(InputReader input, Customer current) => current with
    {
        Name = input.Has("name") ? input.Text("name") ?? "" : current.Name,
        EngagedParty = input.Has("engagedParty") ? input.Object("engagedParty", InputShapes.Reference) ?? new() : current.EngagedParty,
        Description = input.Has("description") ? input.Text("description") : current.Description,
        Role = input.Has("role") ? input.Text("role") : current.Role,
        Status = input.Has("status") ? input.Text("status") : current.Status,
        StatusReason = input.Has("statusReason") ? input.Text("statusReason") : current.StatusReason,
        ValidFor = input.Has("validFor") ? input.Period("validFor") : current.ValidFor,
        PartyRoleSpecification = input.Has("partyRoleSpecification") ? input.Object("partyRoleSpecification", InputShapes.Reference) : current.PartyRoleSpecification,
        Account = input.Has("account") ? input.List("account", InputShapes.Reference) : current.Account,
        Agreement = input.Has("agreement") ? input.List("agreement", InputShapes.Reference) : current.Agreement,
        Characteristic = input.Has("characteristic") ? input.List("characteristic", InputShapes.Characteristic) : current.Characteristic,
        ContactMedium = input.Has("contactMedium") ? input.List("contactMedium", InputShapes.Medium) : current.ContactMedium,
        CreditProfile = input.Has("creditProfile") ? input.List("creditProfile", CreditOf) : current.CreditProfile,
        PaymentMethod = input.Has("paymentMethod") ? input.List("paymentMethod", InputShapes.Reference) : current.PaymentMethod,
        RelatedParty = input.Has("relatedParty") ? input.List("relatedParty", InputShapes.Party) : current.RelatedParty,
    };

    private static void AddShared(InputObjectGraphType input, CommonTypes common)
    {
        input.Add("description", common.Text, "A note on the customer.");
        input.Add("role", common.Text, "The part that the engaged party plays.");
        input.Add("status", common.Text, "Where the customer stands in its life.");
        input.Add("statusReason", common.Text, "Why the customer has its status.");
        input.Add("validFor", common.TimePeriodInput, "When the party is a customer.");
        input.Add("partyRoleSpecification", common.ReferenceInput, "The specification of the role.");
        input.Add("account", CommonTypes.ListOf(common.ReferenceInput), "The customer's accounts, by reference.");
        input.Add("agreement", CommonTypes.ListOf(common.ReferenceInput), "Agreements that the customer made.");
        input.Add("characteristic", CommonTypes.ListOf(common.CharacteristicInput), "Dynamic attributes.");
        input.Add("contactMedium", CommonTypes.ListOf(common.ContactMediumInput), "How to reach the customer.");
        input.Add("creditProfile", CommonTypes.ListOf(common.CreditProfileInput), "Credit profiles.");
        input.Add("paymentMethod", CommonTypes.ListOf(common.ReferenceInput), "How the customer pays, by reference.");
        input.Add("relatedParty", CommonTypes.ListOf(common.RelatedPartyInput), "Parties that have to do with the customer.");
    }

    private static CreditProfile CreditOf(InputReader input) => new()
    {
        CreditProfileDate = input.Time("creditProfileDate"),
        CreditRiskRating = input.Number("creditRiskRating"),
        CreditScore = input.Number("creditScore"),
        ValidFor = input.Period("validFor"),
    };
}

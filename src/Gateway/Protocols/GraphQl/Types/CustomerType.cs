using GraphQL.Types;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>A customer in the graph; field names are those of TMF629.</summary>
internal sealed class CustomerType : ObjectGraphType<Customer>
{
    public CustomerType(CommonTypes common)
    {
        Name = "Customer";
        Description = "A party in the role of a customer of the operator (TMF629).";
        Field("id", new NonNullGraphType(new IdGraphType()), "The canonical id.").Resolve(context => context.Source.Id.Value);
        Field("type", common.Text, "The class of the customer.").Resolve(context => context.Source.Type ?? "Customer");
        Field("name", new NonNullGraphType(common.Text), "The name that the customer goes by.").Resolve(context => context.Source.Name);
        Field("description", common.Text, "A note on the customer.").Resolve(context => context.Source.Description);
        Field("role", common.Text, "The part that the engaged party plays.").Resolve(context => context.Source.Role);
        Field("status", common.Text, "Where the customer stands in its life.").Resolve(context => context.Source.Status);
        Field("statusReason", common.Text, "Why the customer has its status.").Resolve(context => context.Source.StatusReason);
        Field("validFor", common.TimePeriod, "When the party is a customer.").Resolve(context => context.Source.ValidFor);
        Field("engagedParty", new NonNullGraphType(common.Reference), "The individual or organization that is the customer.").Resolve(context => context.Source.EngagedParty);
        Field("partyRoleSpecification", common.Reference, "The specification of the role.").Resolve(context => context.Source.PartyRoleSpecification);
        Field("account", CommonTypes.ListOf(common.Reference), "The customer's accounts, by reference.").Resolve(context => context.Source.Account);
        Field("agreement", CommonTypes.ListOf(common.Reference), "Agreements that the customer made.").Resolve(context => context.Source.Agreement);
        Field("characteristic", CommonTypes.ListOf(common.Characteristic), "Dynamic attributes.").Resolve(context => context.Source.Characteristic);
        Field("contactMedium", CommonTypes.ListOf(common.ContactMedium), "How to reach the customer.").Resolve(context => context.Source.ContactMedium);
        Field("creditProfile", CommonTypes.ListOf(CreditProfileType(common)), "Credit profiles.").Resolve(context => context.Source.CreditProfile);
        Field("paymentMethod", CommonTypes.ListOf(common.Reference), "How the customer pays, by reference.").Resolve(context => context.Source.PaymentMethod);
        Field("relatedParty", CommonTypes.ListOf(common.RelatedParty), "Parties that have to do with the customer.").Resolve(context => context.Source.RelatedParty);
    }

    private static ObjectGraphType<CreditProfile> CreditProfileType(CommonTypes common)
    {
        var type = new ObjectGraphType<CreditProfile> { Name = "CreditProfile", Description = "What is thought of the customer's credit." };
        type.Field("id", common.Text, "The profile's id.").Resolve(context => context.Source.Id);
        type.Field("creditProfileDate", common.Time, "When the profile was made.").Resolve(context => context.Source.CreditProfileDate);
        type.Field("creditRiskRating", new IntGraphType(), "The risk on the agency's scale.").Resolve(context => context.Source.CreditRiskRating);
        type.Field("creditScore", new IntGraphType(), "The score on the agency's scale.").Resolve(context => context.Source.CreditScore);
        type.Field("validFor", common.TimePeriod, "When the profile holds.").Resolve(context => context.Source.ValidFor);
        return type;
    }
}

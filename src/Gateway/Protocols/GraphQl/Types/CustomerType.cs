using GraphQL.Types;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>A customer in the graph; field names are those of TMF629.</summary>
internal sealed class CustomerType : ObjectGraphType<Customer>
{
    public CustomerType(CommonTypes common)
    {
        Name = "Customer";
        Description = "A party in the role of a customer of the operator (TMF629).";
        this.Add("id", new NonNullGraphType(new IdGraphType()), "The canonical id.", source => source.Id.Value);
        this.Add("type", common.Text, "The class of the customer.", source => source.Type ?? "Customer");
        this.Add("name", new NonNullGraphType(common.Text), "The name that the customer goes by.", source => source.Name);
        this.Add("description", common.Text, "A note on the customer.", source => source.Description);
        this.Add("role", common.Text, "The part that the engaged party plays.", source => source.Role);
        this.Add("status", common.Text, "Where the customer stands in its life.", source => source.Status);
        this.Add("statusReason", common.Text, "Why the customer has its status.", source => source.StatusReason);
        this.Add("validFor", common.TimePeriod, "When the party is a customer.", source => source.ValidFor);
        this.Add("engagedParty", new NonNullGraphType(common.Reference), "The individual or organization that is the customer.", source => source.EngagedParty.As("PartyRef"));
        this.Add("partyRoleSpecification", common.Reference, "The specification of the role.", source => source.PartyRoleSpecification.As("PartyRoleSpecificationRef"));
        this.Add("account", CommonTypes.ListOf(common.Reference), "The customer's accounts, by reference.", source => source.Account.As("AccountRef"));
        this.Add("agreement", CommonTypes.ListOf(common.Reference), "Agreements that the customer made.", source => source.Agreement.As("AgreementRef"));
        this.Add("characteristic", CommonTypes.ListOf(common.Characteristic), "Dynamic attributes.", source => Characteristics.Show(source.Characteristic));
        this.Add("contactMedium", CommonTypes.ListOf(common.ContactMedium), "How to reach the customer.", source => ContactMedia.Show(source.ContactMedium));
        this.Add("creditProfile", CommonTypes.ListOf(CreditProfileType(common)), "Credit profiles.", source => source.CreditProfile);
        this.Add("paymentMethod", CommonTypes.ListOf(common.Reference), "How the customer pays, by reference.", source => source.PaymentMethod.As("PaymentMethodRef"));
        this.Add("relatedParty", CommonTypes.ListOf(common.RelatedParty), "Parties that have to do with the customer.", source => RelatedParties.Show(source.RelatedParty));
    }

    private static ObjectGraphType<CreditProfile> CreditProfileType(CommonTypes common)
    {
        var type = new ObjectGraphType<CreditProfile> { Name = "CreditProfile", Description = "What is thought of the customer's credit." };
        type.Add("id", common.Text, "The profile's id.", source => source.Id);
        type.Add("creditProfileDate", common.Time, "When the profile was made.", source => source.CreditProfileDate);
        type.Add("creditRiskRating", new IntGraphType(), "The risk on the agency's scale.", source => source.CreditRiskRating);
        type.Add("creditScore", new IntGraphType(), "The score on the agency's scale.", source => source.CreditScore);
        type.Add("validFor", common.TimePeriod, "When the profile holds.", source => source.ValidFor);
        return type;
    }
}

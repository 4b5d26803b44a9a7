using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Operations.Customers;

/// <summary>What must hold of a customer, whatever protocol it came by.</summary>
internal static class CustomerRules
{
    public static Fault? Check(Customer customer) =>
        Rules.Text("name", customer.Name, 255)
        ?? Rules.OptionalText("status", customer.Status, 80)
        ?? Rules.OptionalText("statusReason", customer.StatusReason, 255)
        ?? Rules.OptionalText("role", customer.Role, 255)
        ?? Rules.Text("engagedParty.id", customer.EngagedParty.Id, 80)
        ?? Rules.Text("engagedParty.@referredType", customer.EngagedParty.ReferredType, 80)
        ?? Rules.Period("validFor", customer.ValidFor)
        ?? Rules.Media(customer.ContactMedium)
        ?? Rules.Entries(
            ("account", customer.Account), ("agreement", customer.Agreement), ("characteristic", customer.Characteristic),
            ("creditProfile", customer.CreditProfile), ("paymentMethod", customer.PaymentMethod), ("relatedParty", customer.RelatedParty));
}

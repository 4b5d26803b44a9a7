using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>What must hold of an organization, whatever protocol it came by.</summary>
internal static class OrganizationRules
{
    public static Fault? Check(Organization organization) =>
        Rules.Text("name", organization.Name, 255)
        ?? Rules.OptionalText("tradingName", organization.TradingName, 255)
        ?? Rules.Period("existsDuring", organization.ExistsDuring)
        ?? Rules.Media(organization.ContactMedium);
}

using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>What must hold of an individual, whatever protocol it came by.</summary>
internal static class IndividualRules
{
    public static Fault? Check(Individual individual) =>
        Rules.Text("givenName", individual.GivenName, 40)
        ?? Rules.Text("familyName", individual.FamilyName, 80)
        ?? Rules.Media(individual.ContactMedium);
}

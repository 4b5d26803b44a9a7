using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>How a caller of the operator's own says whose a new object is: a related party in the role <c>partner</c>.</summary>
internal static class Ownership
{
    public const string Role = "partner";

    public static PartnerId? NamedIn(RelatedParty[]? parties) =>
        parties?.FirstOrDefault(party => party.Role == Role)?.Party?.Id is { Length: > 0 } id ? new PartnerId(id) : null;
}

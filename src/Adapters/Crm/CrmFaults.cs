namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>Faults that name an attribute of the caller's contract in place of a field of the CRM.</summary>
internal static class CrmFaults
{
    /// <param name="field">The field that is wrong, when it is one that callers can know of.</param>
    /// <param name="problem">What is wrong, going on from the attribute's name.</param>
    public static Fault Invalid(CrmField? field, string problem) => PathOf(field) is { } path
        ? Fault.Invalid(path, $"The value of {path} {problem}.")
        : new(FaultKind.Invalid, $"A value of the request {problem}.");

    private static string? PathOf(CrmField? field) => field switch
    {
        CrmField.Status => "status",
        CrmField.StatusReason => "statusReason",
        CrmField.PartyId => "engagedParty.id",
        CrmField.PartyType => "engagedParty.@referredType",
        CrmField.Name => "name",
        CrmField.GivenName => "givenName",
        CrmField.FamilyName => "familyName",
        CrmField.Salutation => "title",
        CrmField.BirthDate => "birthDate",
        CrmField.Email or CrmField.Phone or CrmField.MobilePhone or CrmField.Fax or CrmField.Street
            or CrmField.City or CrmField.Region or CrmField.PostCode or CrmField.Country => "contactMedium",
        _ => null,
    };
}

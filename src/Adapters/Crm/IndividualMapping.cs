using System.Globalization;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>An individual as a person record.</summary>
internal sealed class IndividualMapping : ICrmMapping<Individual>
{
    private const string DateFormat = "yyyy-MM-dd";

    public CrmKind Kind => CrmKind.Person;

    public string? Role => null;

    public CrmField? FieldOf(string canonicalField) => canonicalField switch
    {
        "id" => CrmField.Id,
        "givenName" => CrmField.GivenName,
        "familyName" => CrmField.FamilyName,
        "status" => CrmField.Status,
        "lastModified" => CrmField.LastModified,
        _ => null,
    };

    public string? NativeOf(CrmField field, string value) =>
        field != CrmField.Status ? value
        : value == "deceaded" ? "deceased" // version 4's spelling
        : CrmRecord.StateOf<IndividualState>(value) is not null ? value : null;

    public CrmRecord ToRecord(Individual resource)
    {
        var record = Project(resource);
        record[CrmField.Document] = ResourceDocument.Write(resource with { Id = default, Partner = null, LastModified = null }, ResourceDocument.Json.Individual);
        return record;
    }

    public Individual ToModel(CrmRecord record, string code, ILogger logger)
    {
        var known = ResourceDocument.Read(record, ResourceDocument.Json.Individual, logger) ?? new Individual { GivenName = "", FamilyName = "" };
        var projected = Project(known);
        return known with
        {
            Id = Id<Individual>.Of(code, record.Id),
            GivenName = record.Pick(CrmField.GivenName, projected, known.GivenName) ?? "",
            FamilyName = record.Pick(CrmField.FamilyName, projected, known.FamilyName) ?? "",
            Title = record.Pick(CrmField.Salutation, projected, known.Title),
            BirthDate = BirthDate(record, projected, known.BirthDate),
            Status = record.Pick(CrmField.Status, projected, known.Status),
            ContactMedium = ContactProjection.Overlay(known.ContactMedium, CrmKind.Person, record, projected),
            Partner = record.Partner,
            LastModified = record.LastModified,
        };
    }

    private static CrmRecord Project(Individual individual)
    {
        var record = new CrmRecord
        {
            [CrmField.Partner] = individual.Partner?.Value,
            [CrmField.GivenName] = individual.GivenName,
            [CrmField.FamilyName] = individual.FamilyName,
            [CrmField.Salutation] = individual.Title,
            [CrmField.BirthDate] = individual.BirthDate?.ToString(DateFormat, CultureInfo.InvariantCulture),
            [CrmField.Status] = individual.Status?.ToString().ToLowerInvariant(),
        };
        ContactProjection.Write(record, CrmKind.Person, individual.ContactMedium);
        return record;
    }

    private static DateTime? BirthDate(CrmRecord record, CrmRecord projected, DateTime? known) =>
        !record.Differs(CrmField.BirthDate, projected) ? known
        : DateTime.TryParseExact(record[CrmField.BirthDate], DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date
        : null;
}

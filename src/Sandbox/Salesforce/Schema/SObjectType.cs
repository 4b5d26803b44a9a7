using System.Collections.Frozen;

namespace TeleCo.Gateway.Sandbox.Salesforce.Schema;

/// <summary>An object of the org: its key prefix and its fields, looked up without regard to case as the vendor does.</summary>
internal sealed class SObjectType
{
    private readonly FrozenDictionary<string, SObjectField> _byName;

    public SObjectType(string name, string plural, string prefix, params SObjectField[] own)
    {
        Name = name;
        Plural = plural;
        Prefix = prefix;
        Fields = [.. SystemFields().Concat(own).Select((field, index) => field with { Index = index })];
        _byName = Fields.ToFrozenDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
        ExternalIds = [.. Fields.Where(field => field.ExternalId)];
        Id = Field("Id");
        NameField = Field("Name");
        IsDeleted = Field("IsDeleted");
        CreatedDate = Field("CreatedDate");
        LastModifiedDate = Field("LastModifiedDate");
        SystemModstamp = Field("SystemModstamp");
    }

    public string Name { get; }

    public string Plural { get; }

    public string Prefix { get; }

    public SObjectField[] Fields { get; }

    public SObjectField[] ExternalIds { get; }

    public SObjectField Id { get; }

    public SObjectField NameField { get; }

    public SObjectField IsDeleted { get; }

    public SObjectField CreatedDate { get; }

    public SObjectField LastModifiedDate { get; }

    public SObjectField SystemModstamp { get; }

    /// <summary>Whether rows answer and heed entity tags; the vendor does so for accounts only.</summary>
    public bool HasEntityTags { get; init; }

    /// <summary>Parts from which the platform makes the read-only name, or none when the name is a field of its own.</summary>
    public string[] NameParts { get; init; } = [];

    public SObjectField? Find(string name) => _byName.GetValueOrDefault(name);

    public SObjectField? Relation(string name) =>
        Array.Find(Fields, field => string.Equals(field.RelationName, name, StringComparison.OrdinalIgnoreCase));

    public SObjectField Field(string name) => _byName[name];

    private static SObjectField[] SystemFields() =>
    [
        new("Id", FieldKind.Id, 18) { ReadOnly = true },
        new("IsDeleted", FieldKind.Boolean) { ReadOnly = true },
        new("OwnerId", FieldKind.Reference, 18) { ReferenceTo = "User" },
        new("CreatedDate", FieldKind.DateTime) { ReadOnly = true },
        new("CreatedById", FieldKind.Reference, 18) { ReadOnly = true, ReferenceTo = "User" },
        new("LastModifiedDate", FieldKind.DateTime) { ReadOnly = true },
        new("LastModifiedById", FieldKind.Reference, 18) { ReadOnly = true, ReferenceTo = "User" },
        new("SystemModstamp", FieldKind.DateTime) { ReadOnly = true },
    ];
}

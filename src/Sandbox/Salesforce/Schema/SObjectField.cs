namespace TeleCo.Gateway.Sandbox.Salesforce.Schema;

/// <summary>One field of an object and what the org lets a client do with it.</summary>
internal sealed record SObjectField(string Name, FieldKind Kind, int Length = 0)
{
    public int Index { get; init; }

    public bool Required { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>A unique external id, by which records can be addressed and upserted.</summary>
    public bool ExternalId { get; init; }

    /// <summary>The object a reference points at, and the names of the relation from either end.</summary>
    public string? ReferenceTo { get; init; }

    public string? RelationName { get; init; }

    public string? ChildName { get; init; }

    public bool Filterable => Kind is not (FieldKind.LongText or FieldKind.Address);

    public bool IsText => Kind is FieldKind.Text or FieldKind.TextArea or FieldKind.LongText
        or FieldKind.Email or FieldKind.Phone or FieldKind.Url or FieldKind.Picklist;

    public bool IsId => Kind is FieldKind.Id or FieldKind.Reference;

    public string DescribedType => Kind switch
    {
        FieldKind.Text => "string",
        FieldKind.LongText => "textarea",
        FieldKind.Number => "double",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}

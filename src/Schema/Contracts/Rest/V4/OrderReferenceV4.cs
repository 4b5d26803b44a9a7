using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF641 version 4: ExternalReference; unlike TMF632's it has an id of its own.</summary>
public sealed record OrderReferenceV4 : Extensible
{
    /// <summary>The id in the other system.</summary>
    public string? Id { get; init; }

    /// <summary>The address in the other system.</summary>
    public string? Href { get; init; }

    /// <summary>What kind of id it is.</summary>
    public string? ExternalReferenceType { get; init; }

    /// <summary>The name in the other system.</summary>
    public string? Name { get; init; }

    /// <summary>The identifier as version 4 shows it; version 4 demands a name.</summary>
    public static OrderReferenceV4 From(ExternalIdentifier identifier) => new()
    {
        Type = identifier.Type ?? "ExternalReference",
        BaseType = identifier.BaseType,
        SchemaLocation = identifier.SchemaLocation,
        Id = identifier.Id,
        Href = identifier.Href,
        ExternalReferenceType = identifier.ExternalIdentifierType,
        Name = identifier.Name ?? identifier.Id,
    };

    /// <summary>The canonical identifiers; one that comes back as it was shown is the one that was there.</summary>
    public static ExternalIdentifier[]? ToModel(OrderReferenceV4[]? references, ExternalIdentifier[]? current) => Kept.Merge(
        references,
        current,
        (known, reference) => From(known) == reference,
        (known, reference) => known.Id is not null && known.Id == reference.Id,
        (reference, known) => new ExternalIdentifier
        {
            Type = reference.Type,
            BaseType = reference.BaseType,
            SchemaLocation = reference.SchemaLocation,
            Id = reference.Id,
            Href = reference.Href,
            Name = reference.Name,
            ExternalIdentifierType = reference.ExternalReferenceType,
            Owner = known?.Owner,
        });

    /// <summary>What is missing in a list of references, or null.</summary>
    public static Fault? Check(OrderReferenceV4[]? references) =>
        Lists.Check(("externalReference", references))
        ?? (Array.Exists(references ?? [], one => string.IsNullOrEmpty(one.Name)) ? Fault.Invalid("externalReference.name", "externalReference needs a name.") : null);
}

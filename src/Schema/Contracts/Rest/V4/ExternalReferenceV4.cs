using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF632 version 4: ExternalReference, whose name is the id in the other system.</summary>
public sealed record ExternalReferenceV4 : Extensible
{
    private const string Class = "ExternalReference";
    private const string ClassOfVersion5 = "ExternalIdentifier";

    /// <summary>What kind of id it is.</summary>
    public string? ExternalReferenceType { get; init; }

    /// <summary>The id in the other system.</summary>
    public string? Name { get; init; }

    /// <summary>The identifier as version 4 shows it.</summary>
    public static ExternalReferenceV4 From(ExternalIdentifier identifier) => new()
    {
        Type = identifier.Type is null or ClassOfVersion5 ? Class : identifier.Type,
        BaseType = identifier.BaseType,
        SchemaLocation = identifier.SchemaLocation,
        ExternalReferenceType = identifier.ExternalIdentifierType,
        Name = identifier.Id,
    };

    /// <summary>The canonical identifiers; one of the same id keeps its owner, which only version 5 knows.</summary>
    public static ExternalIdentifier[]? ToModel(ExternalReferenceV4[]? references, ExternalIdentifier[]? current) => Kept.Merge(
        references,
        current,
        (known, reference) => From(known) == reference,
        (known, reference) => known.Id is not null && known.Id == reference.Name,
        (reference, known) => new ExternalIdentifier
        {
            Type = reference.Type == Class ? known?.Type : reference.Type,
            BaseType = reference.BaseType,
            SchemaLocation = reference.SchemaLocation,
            ExternalIdentifierType = reference.ExternalReferenceType,
            Id = reference.Name,
            Owner = known?.Owner,
        });
}

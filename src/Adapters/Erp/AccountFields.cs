using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Erp;

/// <summary>What an ERP knows of an account.</summary>
internal sealed record AccountFields
{
    public required string Name { get; init; }

    public required string State { get; init; }

    public RelatedParty[]? RelatedParty { get; init; }

    public AccountStanding? Standing { get; init; }

    public PartnerId? Partner { get; init; }

    public DateTime? LastModified { get; init; }

    /// <summary>The CRM's customer as the party whose account it is.</summary>
    public static RelatedParty[]? Customer(string? id) =>
        id is null ? null : [new() { Role = "customer", Party = new() { Id = id, ReferredType = "Customer" } }];
}

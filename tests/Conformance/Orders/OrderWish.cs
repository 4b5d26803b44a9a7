using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Tests.Conformance.Orders;

/// <summary>An order of one item, as a scenario wishes for it.</summary>
internal sealed record OrderWish
{
    public string? ExternalId { get; init; }

    public string? Description { get; init; }

    public string? Priority { get; init; }

    public string Action { get; init; } = "add";

    public string? ServiceId { get; init; }

    public string? Specification { get; init; }

    public string? State { get; init; }

    public string? CustomerId { get; init; }

    public DateTime? RequestedStartDate { get; init; }

    public IReadOnlyDictionary<string, JsonNode> Characteristics { get; init; } = new Dictionary<string, JsonNode>();

    /// <summary>An internet access on a port of its own.</summary>
    public static OrderWish Internet(string customer, string externalId) => new()
    {
        ExternalId = externalId,
        Description = "Öffentliches Netz <&> \"Büro\"",
        Priority = "1",
        Specification = "internet-access",
        State = "active",
        CustomerId = customer,
        Characteristics = new Dictionary<string, JsonNode>
        {
            ["customerId"] = customer,
            ["accessDevice"] = "OLT-1200-01",
            ["accessPort"] = $"9/{Random.Shared.Next(1, 64)}/{Random.Shared.Next(1, 1_000_000)}",
            ["downstreamKbps"] = 100_000,
            ["upstreamKbps"] = 20_000,
        },
    };
}

/// <summary>An answer about an order, a service or a cancellation, in version 4's words.</summary>
internal sealed record OrderTold(Gateway.WireAnswer Wire)
{
    /// <summary>The fault's code; null on success.</summary>
    public string? Code { get; init; }

    public string Message { get; init; } = "";

    public string? Id { get; init; }

    public string? State { get; init; }

    public string? ExternalId { get; init; }

    public string? Description { get; init; }

    public string? Priority { get; init; }

    public string? Action { get; init; }

    public string? ServiceId { get; init; }

    public string? Specification { get; init; }

    public string? CustomerId { get; init; }

    /// <summary>Name and JSON of each characteristic of the item's service, or of the service itself.</summary>
    public IReadOnlyDictionary<string, string> Characteristics { get; init; } = new Dictionary<string, string>();

    public int Total { get; init; }
}

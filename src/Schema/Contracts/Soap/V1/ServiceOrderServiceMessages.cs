using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>Names one order or service.</summary>
/// <param name="Id">Its id.</param>
public sealed record OrderOrServiceByIdV1(string Id);

/// <summary>What a search for orders asks; every criterion that is present must hold.</summary>
public sealed record SearchServiceOrdersV1
{
    /// <summary>The state.</summary>
    public ServiceOrderState? State { get; init; }

    /// <summary>The CRM's customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The caller's own number.</summary>
    public string? ExternalId { get; init; }

    /// <summary>How many matches to skip.</summary>
    public int? Offset { get; init; }

    /// <summary>How many matches to give at most.</summary>
    public int? Limit { get; init; }
}

/// <summary>What a search for services asks; every criterion that is present must hold.</summary>
public sealed record SearchServicesV1
{
    /// <summary>The state.</summary>
    public ServiceState? State { get; init; }

    /// <summary>The CRM's customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The specification.</summary>
    public string? ServiceSpecificationId { get; init; }

    /// <summary>How many matches to skip.</summary>
    public int? Offset { get; init; }

    /// <summary>How many matches to give at most.</summary>
    public int? Limit { get; init; }
}

/// <summary>An order to take in.</summary>
/// <param name="ServiceOrder">The order, without an id.</param>
/// <param name="IdempotencyKey">The caller's key; the same for every attempt at the same order.</param>
public sealed record CreateServiceOrderV1(ServiceOrder ServiceOrder, string? IdempotencyKey);

/// <summary>An order to call off.</summary>
public sealed record CancelServiceOrderRequestV1
{
    /// <summary>The order.</summary>
    public required string Id { get; init; }

    /// <summary>Why.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>When; at once unless said.</summary>
    public DateTime? RequestedCancellationDate { get; init; }

    /// <summary>The caller's key; the same for every attempt at the same cancellation.</summary>
    public string? IdempotencyKey { get; init; }
}

/// <summary>An answer that is one order.</summary>
/// <param name="ServiceOrder">The order.</param>
public sealed record OneServiceOrderV1(ServiceOrder ServiceOrder);

/// <summary>An answer that is one service.</summary>
/// <param name="Service">The service.</param>
public sealed record OneServiceV1(Service Service);

/// <summary>An answer that is one cancellation.</summary>
/// <param name="CancelServiceOrder">The task that tells how it goes.</param>
public sealed record OneCancellationV1(CancelServiceOrder CancelServiceOrder);

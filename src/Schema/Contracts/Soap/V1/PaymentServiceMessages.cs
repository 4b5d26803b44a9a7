using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>What a search for payments asks; every criterion that is present must hold.</summary>
public sealed record SearchPaymentsV1
{
    /// <summary>The id of the billing account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Where the payment stands.</summary>
    public PaymentStatus? Status { get; init; }

    /// <summary>How many matches to skip.</summary>
    public int? Offset { get; init; }

    /// <summary>How many matches to give at most.</summary>
    public int? Limit { get; init; }
}

/// <summary>What a search for refunds asks; every criterion that is present must hold.</summary>
public sealed record SearchRefundsV1
{
    /// <summary>The id of the payment given back.</summary>
    public string? PaymentId { get; init; }

    /// <summary>Where the refund stands.</summary>
    public PaymentStatus? Status { get; init; }

    /// <summary>How many matches to skip.</summary>
    public int? Offset { get; init; }

    /// <summary>How many matches to give at most.</summary>
    public int? Limit { get; init; }
}

/// <summary>What a search for stored means of payment asks; every criterion that is present must hold.</summary>
public sealed record SearchPaymentMethodsV1
{
    /// <summary>The id of a billing account that it pays for.</summary>
    public string? AccountId { get; init; }

    /// <summary>The id of the party whose it is.</summary>
    public string? RelatedPartyId { get; init; }

    /// <summary>How many matches to skip.</summary>
    public int? Offset { get; init; }

    /// <summary>How many matches to give at most.</summary>
    public int? Limit { get; init; }
}

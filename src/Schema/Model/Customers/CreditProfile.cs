using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Customers;

/// <summary>A credit profile of a customer (TMF629).</summary>
public sealed record CreditProfile : Extensible
{
    /// <summary>The profile's id; v5 only.</summary>
    public string? Id { get; init; }

    /// <summary>The profile's address; v5 only.</summary>
    public string? Href { get; init; }

    /// <summary>When the profile was made.</summary>
    public DateTime? CreditProfileDate { get; init; }

    /// <summary>The risk, as a whole number on the agency's scale.</summary>
    public int? CreditRiskRating { get; init; }

    /// <summary>The score, as a whole number on the agency's scale.</summary>
    public int? CreditScore { get; init; }

    /// <summary>When the profile holds.</summary>
    public TimePeriod? ValidFor { get; init; }
}

using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>Names one customer.</summary>
/// <param name="Id">The customer's id.</param>
public sealed record CustomerByIdV1(string Id);

/// <summary>What a search for customers asks; every criterion that is present must hold.</summary>
public sealed record SearchCustomersV1
{
    /// <summary>The exact name.</summary>
    public string? Name { get; init; }

    /// <summary>The status.</summary>
    public string? Status { get; init; }

    /// <summary>How many matches to skip.</summary>
    public int? Offset { get; init; }

    /// <summary>How many matches to give at most.</summary>
    public int? Limit { get; init; }
}

/// <summary>A customer to create.</summary>
/// <param name="Customer">The customer, without an id.</param>
/// <param name="IdempotencyKey">The caller's key; the same for every attempt at the same creation.</param>
public sealed record CreateCustomerV1(XmlPartial<Customer> Customer, string? IdempotencyKey);

/// <summary>A customer to change.</summary>
/// <param name="Customer">The id and the elements to replace.</param>
public sealed record UpdateCustomerV1(XmlPartial<Customer> Customer);

/// <summary>An answer that is one customer.</summary>
/// <param name="Customer">The customer.</param>
public sealed record OneCustomerV1(Customer Customer);

/// <summary>An answer that says no more than that it was done.</summary>
public readonly record struct Nothing;

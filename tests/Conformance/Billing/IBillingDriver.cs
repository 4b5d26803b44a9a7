using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Billing;

/// <summary>Says wishes about accounts and bills in the words of one protocol, and what comes back in version 5's words, without its <c>@</c> signs and classes.</summary>
internal interface IBillingDriver
{
    /// <summary>Attributes of an account that this way cannot say.</summary>
    IReadOnlyList<string> Unsayable { get; }

    Task<Told> CreateAccountAsync(JsonObject account, string? token, string? key = null);

    Task<Told> UpdateAccountAsync(string id, JsonObject change, string? token);

    Task<Told> DeleteAccountAsync(string id, string? token);

    Task<Told> GetAsync(Kind kind, string id, string? token);

    /// <summary>The accounts or bills with a value, such as <c>relatedParty</c> of an id; all of them without.</summary>
    Task<Told> SearchAsync(Kind kind, string? token, Criterion? criterion = null);

    /// <summary>Moves a bill to a state, in version 5's word.</summary>
    Task<Told> MoveBillAsync(string id, string state, string? token);
}

/// <summary>What is asked for.</summary>
internal enum Kind
{
    Account,
    Bill,
}

/// <summary>What a search wants.</summary>
/// <param name="Name">name, relatedParty or billingAccount.</param>
/// <param name="Value">The name, or the id of the other.</param>
internal sealed record Criterion(string Name, string Value);

/// <summary>Gives the driver of a way.</summary>
internal static class BillingDrivers
{
    public static IBillingDriver BillingBy(this GatewayUnderTest gateway, Way way) => way switch
    {
        Way.RestV4 => new BillingRestDriver(gateway, 4),
        Way.RestV5 => new BillingRestDriver(gateway, 5),
        Way.Soap11 => new BillingSoapDriver(gateway, isSoap12: false),
        Way.Soap12 => new BillingSoapDriver(gateway, isSoap12: true),
        _ => new BillingGraphDriver(gateway),
    };
}

using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Drivers;

/// <summary>Says a scenario's wishes in the words of one protocol, and what comes back in the words of the scenario: version 5's shape, without its <c>@</c> signs and classes.</summary>
internal interface ICustomerDriver
{
    /// <summary>Attributes that this way cannot say.</summary>
    IReadOnlyList<string> Unsayable { get; }

    Task<Told> CreateAsync(JsonObject customer, string? token, string? key = null);

    Task<Told> GetAsync(string id, string? token);

    Task<Told> SearchAsync(string? token, string? name = null, string? status = null);

    /// <summary>Walks through a list page by page, and tells them together.</summary>
    Task<IReadOnlyList<Told>> WalkAsync(string? token, string status, int size);

    Task<Told> UpdateAsync(string id, JsonObject change, string? token);

    Task<Told> DeleteAsync(string id, string? token);
}

/// <summary>An answer in the scenario's words.</summary>
internal sealed record Told(WireAnswer Wire)
{
    /// <summary>The fault's code; null on success.</summary>
    public string? Code { get; init; }

    /// <summary>What the fault says.</summary>
    public string Message { get; init; } = "";

    public JsonObject? Customer { get; init; }

    public IReadOnlyList<JsonObject> Customers { get; init; } = [];

    public int Total { get; init; }

    /// <summary>Seconds to wait before the next attempt, where one was told.</summary>
    public int? RetryAfter { get; init; }

    public string Id => Customer?["id"]?.GetValue<string>() ?? throw new InvalidOperationException($"No customer was told: {Wire.Status} {Wire.Body}");
}

/// <summary>Gives the driver of a way.</summary>
internal static class Drivers
{
    public static ICustomerDriver By(this GatewayUnderTest gateway, Way way) => way switch
    {
        Way.RestV4 => new RestDriver(gateway, 4),
        Way.RestV5 => new RestDriver(gateway, 5),
        Way.Soap11 => new SoapDriver(gateway, isSoap12: false),
        Way.Soap12 => new SoapDriver(gateway, isSoap12: true),
        _ => new GraphQlDriver(gateway),
    };
}

using System.Text.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

/// <summary>A resource with an attribute of each kind, which is its own wire form.</summary>
internal sealed record Probe
{
    public string? Id { get; init; }

    [JsonPropertyName("@type")]
    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Sort { get; init; }

    public ProbeStatus? Status { get; init; }

    public decimal? Amount { get; init; }

    public bool? Preferred { get; init; }

    public DateTime? OrderDate { get; init; }

    public JsonElement? Value { get; init; }

    public ProbePart[]? Part { get; init; }

    public Probe? Parent { get; init; }
}

internal sealed record ProbePart(string? Role, ProbePart? Inner, string[]? Tags);

internal enum ProbeStatus
{
    [JsonStringEnumMemberName("active")]
    Active,

    [JsonStringEnumMemberName("closed")]
    Closed,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, Converters = [typeof(UtcDateTimeJsonConverter)])]
[JsonSerializable(typeof(Probe))]
internal sealed partial class ProbeJson : JsonSerializerContext;

/// <summary>Counts how often it writes.</summary>
internal sealed class ProbeShape : IWireShape<Probe>
{
    private readonly JsonTypeInfoShape<Probe, Probe> _shape = new(ProbeJson.Default.Probe, probe => probe, new Dictionary<string, string> { ["status"] = "status", ["part.role"] = "part.role" });

    public int Written { get; private set; }

    public static QueryParser<Probe> Parser(bool refuseUnknownFields = false) => new(new ProbeShape(), refuseUnknownFields);

    public static IReadOnlyList<string?> Search(string queryString, params Probe[] probes) =>
        InGateway.Finish(probes, Parser().Parse(queryString).Value.Query, Parser().Parse(queryString).Value.Query.Conditions).Items.Select(probe => probe.Id).ToList();

    public JsonElement Write(Probe resource)
    {
        Written++;
        return _shape.Write(resource);
    }

    public bool Knows(string path) => _shape.Knows(path);

    public WireKind KindOf(string path) => _shape.KindOf(path);

    public string? CanonicalField(string path) => _shape.CanonicalField(path);
}

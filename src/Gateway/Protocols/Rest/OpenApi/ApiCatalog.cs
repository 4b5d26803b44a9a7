using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>A version with the routes that it has under its first path.</summary>
internal sealed record ApiVersion(RestVersion Version, IReadOnlyList<ApiRoute> Routes);

/// <summary>One operation with the path and the method that it is reached by.</summary>
internal sealed record ApiRoute(string Path, string Method, RestOperation Operation);

/// <summary>A document as it is sent.</summary>
internal sealed record ContractDocument(ReadOnlyMemory<byte> Body, string Tag, string ContentType);

/// <summary>The APIs that there are, read from the endpoints, and their documents. A document is made when it is first asked for, and again when settings change.</summary>
internal sealed class ApiCatalog : IDisposable
{
    private readonly Lazy<IReadOnlyDictionary<string, ApiVersion>> _versions;
    private readonly ConcurrentDictionary<(string Name, bool IsYaml), ContractDocument> _documents = new();
    private readonly IOptionsMonitor<VersionsOptions> _lives;
    private readonly IOptions<ContractsOptions> _options;
    private readonly IDisposable? _watch;

    public ApiCatalog(EndpointDataSource endpoints, IOptionsMonitor<VersionsOptions> lives, IOptions<ContractsOptions> options)
    {
        _versions = new(() => Read(endpoints));
        _lives = lives;
        _options = options;
        _watch = lives.OnChange(_ => _documents.Clear());
    }

    /// <summary>Every version by its name, such as <c>customerManagement-v4</c>.</summary>
    public IReadOnlyDictionary<string, ApiVersion> Versions => _versions.Value;

    /// <summary>When the version ends, when that is known.</summary>
    public VersionLife? LifeOf(RestVersion version) => _lives.CurrentValue.GetValueOrDefault(version.Name);

    /// <summary>The document of a version, or null when there is no such version.</summary>
    public ContractDocument? Find(string name, bool isYaml = false) =>
        Versions.TryGetValue(name, out var api) ? _documents.GetOrAdd((name, isYaml), static (key, made) => made.Self.Make(made.Api, key.IsYaml), (Self: this, Api: api)) : null;

    public void Dispose() => _watch?.Dispose();

    /// <summary>A document as it is sent: in order, and indented for people.</summary>
    public static ContractDocument Write(JsonNode document, bool isYaml = false)
    {
        var body = isYaml ? ContractYaml.Write(document) : ContractJson.Write(document);
        return new(body, EntityTag.Of(body), isYaml ? "application/yaml; charset=utf-8" : "application/json; charset=utf-8");
    }

    private static SortedDictionary<string, ApiVersion> Read(EndpointDataSource endpoints) => new(
        endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<RestOperation>() is not null)
            .Select(endpoint => (Endpoint: endpoint, Operation: endpoint.Metadata.GetMetadata<RestOperation>()!))
            .Where(route => PathOf(route.Endpoint).StartsWith($"{route.Operation.Subject.Version.BasePaths.First()}/", StringComparison.Ordinal))
            .GroupBy(route => route.Operation.Subject.Version)
            .ToDictionary(group => group.Key.Name, group => new ApiVersion(group.Key, [.. group.Select(route => Route(route.Endpoint, route.Operation))]), StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static ApiRoute Route(RouteEndpoint endpoint, RestOperation operation) =>
        new(PathOf(endpoint), endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0], operation);

    private static string PathOf(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText ?? "";

    private ContractDocument Make(ApiVersion api, bool isYaml) => Write(ApiDocument.Of(api, LifeOf(api.Version), _options.Value), isYaml);
}

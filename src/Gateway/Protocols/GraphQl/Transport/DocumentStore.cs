using GraphQL;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Finds the document that a request means, by its text, its hash or its id, parsed once.</summary>
internal sealed class DocumentStore(IOptions<GraphQlTransportOptions> options)
{
    private readonly GraphQlTransportOptions _options = options.Value;
    private readonly TrustedDocuments _trusted = new(options.Value.Documents);
    private readonly BoundedLru<PreparedDocument> _parsed = new(options.Value.Documents.CachedDocuments, options.Value.Documents.CachedCharacters);
    private readonly BoundedLru<string> _persisted = new(options.Value.Documents.PersistedQueryCapacity, options.Value.Documents.PersistedQueryCharacters);

    public int Cached => _parsed.Count;

    public PreparedDocument Find(GraphQlRequest request)
    {
        var text = TextOf(request);
        return _parsed.TryGet(text, out var known) ? known : DocumentParser.Parse(text, _options.Limits);
    }

    /// <summary>Keeps a document after an operation of it passed validation; a wrong one is never kept.</summary>
    public void MarkValid(PreparedDocument document, PreparedOperation operation)
    {
        operation.Validated = true;
        _parsed.Set(document.Text, document, document.Text.Length);
    }

    private string TextOf(GraphQlRequest request)
    {
        if (!string.IsNullOrEmpty(request.DocumentId))
        {
            return string.IsNullOrEmpty(request.Query)
                ? _trusted.Find(request.DocumentId) ?? throw Refused(GraphQlCodes.DocumentNotFound, "The document is not known.")
                : throw new RequestFaultException(RequestFault.Malformed("A request has 'query' or 'documentId', not both."));
        }

        return PersistedHash(request) is { } hash ? Persisted(hash, request.Query) : Plain(request.Query);
    }

    private string Plain(string? query)
    {
        if (string.IsNullOrEmpty(query))
        {
            throw new RequestFaultException(RequestFault.Malformed("A request needs 'query'."));
        }

        return _options.Documents.TrustedOnly && _trusted.FindByHash(TrustedDocuments.HashOf(query)) is null
            ? throw Refused(GraphQlCodes.DocumentNotTrusted, "Only documents known beforehand are executed.")
            : query;
    }

    private string Persisted(string hash, string? query)
    {
        if (string.IsNullOrEmpty(query))
        {
            return _trusted.FindByHash(hash)
                ?? (Enabled && _persisted.TryGet(hash, out var text) ? text : throw NotFound());
        }

        if (TrustedDocuments.HashOf(query) != hash)
        {
            throw new RequestFaultException(RequestFault.Malformed("The query does not have the hash given with it."));
        }

        if (Enabled && query.Length <= _options.Limits.QueryCharacters)
        {
            _persisted.Set(hash, query, query.Length);
        }

        return Plain(query);
    }

    private bool Enabled => _options.Documents is { PersistedQueries: true, TrustedOnly: false };

    private RequestFaultException NotFound() => Enabled
        ? Refused(GraphQlCodes.PersistedQueryNotFound, "PersistedQueryNotFound")
        : Refused(GraphQlCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported");

    private static string? PersistedHash(GraphQlRequest request)
    {
        if (request.Extensions is null || !request.Extensions.TryGetValue("persistedQuery", out var value) || value is null)
        {
            return null;
        }

        return value is IDictionary<string, object?> fields
            && fields.TryGetValue("version", out var version) && version is 1
            && fields.TryGetValue("sha256Hash", out var hash) && hash is string { Length: 64 } text
            ? text.ToLowerInvariant()
            : throw new RequestFaultException(RequestFault.Malformed("'persistedQuery' has the version 1 and a 'sha256Hash'."));
    }

    private static RequestFaultException Refused(string code, string message) => new(RequestFault.Document(code, message));
}

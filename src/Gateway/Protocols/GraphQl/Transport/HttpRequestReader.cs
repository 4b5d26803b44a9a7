using System.Buffers;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Reads the requests of an HTTP call, from the query string or the body.</summary>
internal sealed class HttpRequestReader(IOptions<GraphQlTransportOptions> options)
{
    private static readonly RequestFault WrongMediaType =
        new(StatusCodes.Status415UnsupportedMediaType, GraphQlCodes.UnsupportedMediaType, "Send application/json in UTF-8.");

    private readonly GraphQlTransportOptions _options = options.Value;

    public async ValueTask<(List<GraphQlRequest> Requests, bool IsBatch)> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        HttpMethods.IsPost(request.Method) ? await ReadBodyAsync(request, cancellationToken) : ([ReadQuery(request.Query)], false);

    private GraphQlRequest ReadQuery(IQueryCollection query) => new()
    {
        Query = Single(query, "query"),
        OperationName = Single(query, "operationName"),
        DocumentId = Single(query, "documentId"),
        Variables = Map(query, "variables"),
        Extensions = Map(query, "extensions"),
    };

    private GraphQL.Inputs? Map(IQueryCollection query, string name) =>
        Single(query, name) is { Length: > 0 } text ? RequestJson.ReadMap(name, text, _options.Limits) : null;

    private static string? Single(IQueryCollection query, string name) => query[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } values => values[0],
        _ => throw new RequestFaultException(RequestFault.Malformed($"'{name}' is given more than once.")),
    };

    private async ValueTask<(List<GraphQlRequest> Requests, bool IsBatch)> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType) || request.Headers.ContentEncoding.Count > 0)
        {
            throw new RequestFaultException(WrongMediaType);
        }

        var most = _options.Limits.BodyBytes;
        if (request.ContentLength > most)
        {
            throw new RequestFaultException(RequestFault.TooLarge(most));
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > most)
            {
                throw new RequestFaultException(RequestFault.TooLarge(most));
            }

            if (read.IsCompleted)
            {
                return Parse(request, read.Buffer);
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private (List<GraphQlRequest> Requests, bool IsBatch) Parse(HttpRequest request, in ReadOnlySequence<byte> body)
    {
        try
        {
            return RequestJson.Read(body, _options.Limits, _options.Batching ? _options.Limits.Batch : 0);
        }
        finally
        {
            request.BodyReader.AdvanceTo(body.End);
        }
    }

    private static bool IsJson(string? contentType)
    {
        if (contentType is "application/json" or "application/json; charset=utf-8")
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParse(contentType, out var media)
            && media.MediaType.Equals(AcceptHeader.Json, StringComparison.OrdinalIgnoreCase)
            && (media.Encoding is System.Text.UTF8Encoding || !media.Charset.HasValue);
    }
}

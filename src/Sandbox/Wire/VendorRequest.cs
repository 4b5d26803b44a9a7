using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace TeleCo.Gateway.Sandbox.Wire;

/// <summary>One request as the vendor reads it; the parts of a composite call are such requests too.</summary>
internal sealed class VendorRequest(string method, string target, string origin, IHeaderDictionary headers, ReadOnlyMemory<byte> body)
{
    private readonly int _question = target.IndexOf('?');
    private Dictionary<string, StringValues>? _query;

    public string Method => method;

    /// <summary>Path and query as sent, still escaped.</summary>
    public string Target => target;

    /// <summary>Scheme and host as the client addressed them, without a final slash.</summary>
    public string Origin => origin;

    public IHeaderDictionary Headers => headers;

    public ReadOnlyMemory<byte> Body => body;

    public ReadOnlySpan<char> Path => _question < 0 ? target : target.AsSpan(0, _question);

    private Dictionary<string, StringValues> Query =>
        _query ??= QueryHelpers.ParseQuery(_question < 0 ? null : target[_question..]);

    /// <summary>Names of the query, for vendors that refuse those they do not know.</summary>
    public IReadOnlyCollection<string> ParameterNames => Query.Keys;

    public string? Parameter(string name) => Query.TryGetValue(name, out var values) ? values[0] : null;

    public StringValues Parameters(string name) => Query.GetValueOrDefault(name);

    // Split before unescaping: an external id may hold an escaped slash.
    public string[] Segments()
    {
        var segments = Path.Trim('/').ToString().Split('/');
        for (var index = 0; index < segments.Length; index++)
        {
            segments[index] = Uri.UnescapeDataString(segments[index]);
        }

        return segments;
    }

    public bool HasMediaType(string mediaType) =>
        headers.ContentType.ToString() is { } sent
        && sent.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase)
        && (sent.Length == mediaType.Length || sent[mediaType.Length] is ';' or ' ');

    /// <summary>Reads the request whole; <see langword="null"/> when the body is longer than the vendor takes.</summary>
    public static async ValueTask<VendorRequest?> ReadAsync(HttpContext context, int maxBodyBytes, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var body = ReadOnlyMemory<byte>.Empty;
        if (request.ContentLength is not 0 and not null || request.Headers.TransferEncoding.Count > 0)
        {
            if (request.ContentLength > maxBodyBytes || await ReadBodyAsync(request, maxBodyBytes, cancellationToken) is not { } read)
            {
                return null;
            }

            body = read;
        }

        return new VendorRequest(request.Method, target, $"{request.Scheme}://{request.Host.Value}", request.Headers, body);
    }

    private static async ValueTask<byte[]?> ReadBodyAsync(HttpRequest request, int maxBodyBytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await request.BodyReader.ReadAsync(cancellationToken);
            if (result.Buffer.Length > maxBodyBytes)
            {
                return null;
            }

            if (result.IsCompleted)
            {
                var body = System.Buffers.BuffersExtensions.ToArray(result.Buffer);
                request.BodyReader.AdvanceTo(result.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}

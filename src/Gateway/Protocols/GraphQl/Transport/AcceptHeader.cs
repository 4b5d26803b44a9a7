using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>What a client accepts, weighed against what can be answered.</summary>
/// <param name="Best">For a query or mutation.</param>
/// <param name="AcceptsEvents">Whether a subscription can be answered as an event stream.</param>
internal readonly record struct AcceptHeader(ResponseFormat Best, bool AcceptsEvents)
{
    public const string Json = "application/json";
    public const string GraphQlResponse = "application/graphql-response+json";
    public const string EventStream = "text/event-stream";

    /// <summary>Older clients send no field or a wildcard and understand plain JSON only.</summary>
    public static AcceptHeader Read(StringValues accept)
    {
        if (accept.Count == 1)
        {
            switch (accept[0])
            {
                case GraphQlResponse: return new(ResponseFormat.GraphQlResponse, AcceptsEvents: false);
                case Json or "*/*" or "" or null: return new(ResponseFormat.Json, AcceptsEvents: false);
                case EventStream: return new(ResponseFormat.EventStream, AcceptsEvents: true);
                default: break;
            }
        }

        return accept.Count == 0 ? new(ResponseFormat.Json, AcceptsEvents: false) : Weigh(accept);
    }

    private static AcceptHeader Weigh(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return default;
        }

        var graph = Quality(ranges, GraphQlResponse);
        var json = Quality(ranges, Json);
        var events = Quality(ranges, EventStream);
        var acceptsEvents = events is { Weight: > 0, Named: true };
        var best = ResponseFormat.None;
        var weight = default(Preference);
        Consider(ResponseFormat.GraphQlResponse, graph);
        Consider(ResponseFormat.Json, json);
        if (acceptsEvents)
        {
            Consider(ResponseFormat.EventStream, events);
        }

        // among wildcards plain JSON wins, because only a client that names the newer type is known to understand it
        if (best == ResponseFormat.GraphQlResponse && !graph.Named && json.Weight == graph.Weight)
        {
            best = ResponseFormat.Json;
        }

        return new(best, acceptsEvents);

        void Consider(ResponseFormat format, Preference quality)
        {
            if (quality.Weight > weight.Weight || (quality.Weight > 0 && quality.Weight == weight.Weight && quality.Named && !weight.Named))
            {
                (best, weight) = (format, quality);
            }
        }
    }

    /// <summary>The most specific range decides, as HTTP says.</summary>
    private static Preference Quality(IList<MediaTypeHeaderValue> ranges, string mediaType)
    {
        var specificity = 0;
        var quality = default(Preference);
        foreach (var range in ranges)
        {
            var rank = Specificity(range, mediaType);
            if (rank > specificity && IsUtf8(range.Charset))
            {
                specificity = rank;
                quality = new(range.Quality ?? 1, Named: rank == 3);
            }
        }

        return quality;
    }

    private static int Specificity(MediaTypeHeaderValue range, string mediaType)
    {
        if (range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
        {
            return 3;
        }

        if (range.MatchesAllTypes)
        {
            return 1;
        }

        return range.MatchesAllSubTypes && mediaType.AsSpan(0, mediaType.IndexOf('/')).Equals(range.Type.AsSpan(), StringComparison.OrdinalIgnoreCase) ? 2 : 0;
    }

    private static bool IsUtf8(StringSegment charset) =>
        !charset.HasValue || charset.Length == 0 || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);

    private readonly record struct Preference(double Weight, bool Named);
}

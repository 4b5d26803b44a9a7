using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Calls to the REST API of one pod: items, collections to their end, many collections in one call.</summary>
internal sealed class OracleClient(VendorSession session, OracleOptions options, ILogger<OracleClient> logger)
{
    public const string Code = "or";
    public const string Finances = "fscm";
    public const string Parties = "crm";

    /// <summary>What the answers' shape goes by; without it the pod speaks as version 1.</summary>
    private const string Framework = "4";

    /// <summary>The version is here and nowhere else.</summary>
    private const string Version = "11.13.18.05";

    private const int LongestPath = 2000;

    private const int LongestNumber = 30;

    public OracleOptions Options => options;

    public long Deadline() => session.Deadline();

    /// <summary>The pod's own number in a canonical id, or null when the id is none of this pod's.</summary>
    public static string? NumberOf(string? id) =>
        id is not null && id.Length > Code.Length + 1 && id.Length <= LongestNumber && id.StartsWith(Code, StringComparison.Ordinal) && id[Code.Length] == '-'
        && id.AsSpan(Code.Length + 1).IndexOfAnyExcept(Plain) < 0
            ? id[(Code.Length + 1)..]
            : null;

    public static VendorRequest Request(string operation, HttpMethod method, string api, string address, VendorEffect effect, ReadOnlyMemory<byte> body = default, string? ifMatch = null) =>
        new(operation, method, $"/{api}RestApi/resources/{Version}{address}", effect)
        {
            Body = body,
            Headers = ifMatch is null ? [("REST-Framework-Version", Framework)] : [("REST-Framework-Version", Framework), ("If-Match", ifMatch)],
        };

    public Task<Outcome<VendorAnswer>> SendAsync(VendorRequest request, CancellationToken cancellationToken) => session.SendAsync(request, cancellationToken);

    public Fault FaultOf(VendorRequest request, VendorAnswer answer) => VendorFaults.Settle(OracleFaults.From(answer, logger), request);

    /// <summary>The items of a collection, page after page up to its limit.</summary>
    public async Task<Outcome<OracleList<T>>> ListAsync<T>(
        string operation, OracleQuery query, long deadline, JsonTypeInfo<OracleList<T>> type, CancellationToken cancellationToken)
    {
        var first = await ReadAsync(Get(operation, query, 0, deadline), type, cancellationToken);
        return first.TryGet(out var page, out var fault) ? await FollowAsync(operation, query, page, deadline, type, cancellationToken) : fault;
    }

    /// <summary>The items of several collections of one API in one call: a plain one, or a batch.</summary>
    public async Task<Outcome<IReadOnlyList<OracleList<T>>>> ListManyAsync<T>(
        string operation,
        IReadOnlyList<OracleQuery> queries,
        long deadline,
        JsonTypeInfo<OracleList<T>> type,
        JsonTypeInfo<OracleBatch<OracleList<T>>> batchType,
        CancellationToken cancellationToken)
    {
        if (queries is [var only] && Get(operation, only, 0, deadline).Path.Length <= LongestPath)
        {
            var listed = await ListAsync(operation, only, deadline, type, cancellationToken);
            return listed.Select(IReadOnlyList<OracleList<T>> (list) => [list]);
        }

        var answered = await ReadAsync(Batch(operation, queries, deadline), batchType, cancellationToken);
        if (!answered.TryGet(out var batch, out var fault))
        {
            return fault;
        }

        if (batch.Parts is not { } parts || parts.Length != queries.Count || Array.Exists(parts, part => part.Payload?.Items is null))
        {
            return VendorFaults.Garbled;
        }

        List<OracleList<T>> all = [];
        foreach (var (query, part) in queries.Zip(parts))
        {
            if (!(await FollowAsync(operation, query, part.Payload!, deadline, type, cancellationToken)).TryGet(out var list, out fault))
            {
                return fault;
            }

            all.Add(list);
        }

        return all;
    }

    /// <summary>An answer's content; a garbled one of a write leaves its outcome unknown.</summary>
    public async Task<Outcome<T>> ReadAsync<T>(VendorRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var sent = await session.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return !answer.IsSuccess ? FaultOf(request, answer)
                : answer.Read(type) is { } content ? content
                : request.Effect == VendorEffect.Read ? VendorFaults.Garbled
                : VendorFaults.Unknown;
        }
    }

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    private async Task<Outcome<OracleList<T>>> FollowAsync<T>(
        string operation, OracleQuery query, OracleList<T> page, long deadline, JsonTypeInfo<OracleList<T>> type, CancellationToken cancellationToken)
    {
        if (page.Items is null)
        {
            return VendorFaults.Garbled;
        }

        if (!page.HasMore || page.Items.Length >= query.Limit)
        {
            return page;
        }

        List<T> all = [.. page.Items];
        for (var more = true; more && all.Count < query.Limit;)
        {
            if (!(await ReadAsync(Get($"{operation}.next", query, all.Count, deadline), type, cancellationToken)).TryGet(out var next, out var fault))
            {
                return fault;
            }

            if (next.Items is not { Length: > 0 } items)
            {
                break; // the rest went away meanwhile
            }

            all.AddRange(items);
            more = next.HasMore;
        }

        return page with { Items = [.. all], HasMore = false };
    }

    private static VendorRequest Get(string operation, OracleQuery query, int skipped, long deadline)
    {
        var request = Request(operation, HttpMethod.Get, query.Api, query.ToAddress(skipped), VendorEffect.Read);
        request.Deadline = deadline;
        return request;
    }

    private static VendorRequest Batch(string operation, IReadOnlyList<OracleQuery> queries, long deadline) =>
        new(operation, HttpMethod.Post, $"/{queries[0].Api}RestApi/resources/{Version}", VendorEffect.Read)
        {
            Deadline = deadline,
            Headers = [("REST-Framework-Version", Framework)],
            ContentType = "application/vnd.oracle.adf.batch+json",
            Body = WireBody.Write(queries, static (writer, queries) =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("parts");
                foreach (var (index, query) in queries.Index())
                {
                    writer.WriteStartObject();
                    writer.WriteString("id", (index + 1).ToString(CultureInfo.InvariantCulture));
                    writer.WriteString("path", query.ToAddress());
                    writer.WriteString("operation", "get");
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }),
        };
}

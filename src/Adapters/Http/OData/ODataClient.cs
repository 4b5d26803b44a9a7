using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeleCo.Gateway.Adapters.Http.OData;

/// <summary>Calls to the OData V2 services of one system: entities, sets to their end, many sets in one call, writes with their CSRF token.</summary>
/// <param name="session">The way to the system.</param>
/// <param name="root">The path of the services, such as <c>/sap/opu/odata/sap/</c>.</param>
/// <param name="service">The service that CSRF tokens are asked of.</param>
/// <param name="systemQuery">What every address says beside: <c>sap-client=100</c>; empty for nothing.</param>
/// <param name="faultOf">What an error answer means, logged.</param>
internal sealed class ODataClient(VendorSession session, string root, string service, string systemQuery, Func<VendorAnswer, Fault> faultOf)
{
    /// <summary>What front ends take of an address, with something to spare.</summary>
    private const int LongestPath = 2000;

    private readonly CsrfToken _csrf = new(session, WithSystem($"{root}{service}/", systemQuery));

    public long Deadline() => session.Deadline();

    /// <summary>The path of an address below a service, with what every address says beside.</summary>
    public string PathOf(string named, string address) => WithSystem($"{root}{named}/{address}", systemQuery);

    public VendorRequest Request(string operation, ODataQuery query) => new(operation, HttpMethod.Get, PathOf(query.Service, query.ToAddress()), VendorEffect.Read);

    /// <summary>Sends a call; one that is no GET goes with a CSRF token, fetched once more when it is refused.</summary>
    public async Task<Outcome<VendorAnswer>> SendAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return await session.SendAsync(request, cancellationToken);
        }

        request.Deadline ??= session.Deadline();
        for (var again = false; ; again = true)
        {
            if (!(await _csrf.GetAsync(cancellationToken)).TryGet(out var grant, out var fault))
            {
                return VendorFaults.Settle(fault, request);
            }

            request.SessionHeaders = grant.Headers;
            var sent = await session.SendAsync(request, cancellationToken);
            if (again || !sent.TryGet(out var answer, out _) || !CsrfToken.IsRequired(answer))
            {
                return sent;
            }

            answer.Dispose();
            _csrf.Forget(grant);
        }
    }

    /// <summary>An answer's data, or null when it says that there is no such entity.</summary>
    public async Task<Outcome<T?>> FindAsync<T>(VendorRequest request, JsonTypeInfo<ODataAnswer<T>> type, CancellationToken cancellationToken)
        where T : class
    {
        var sent = await SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            if (answer.IsSuccess)
            {
                return answer.Read(type)?.Data is { } data ? data : VendorFaults.Garbled;
            }

            return IsAbsent(answer) ? (T?)null : faultOf(answer);
        }
    }

    /// <summary>The entities of a set.</summary>
    public async Task<Outcome<ODataList<T>>> ListAsync<T>(
        string operation, ODataQuery query, long deadline, JsonTypeInfo<ODataAnswer<ODataList<T>>> type, CancellationToken cancellationToken)
    {
        var listed = await ListManyAsync(operation, [query], deadline, type, cancellationToken);
        return listed.Select(lists => lists[0]);
    }

    /// <summary>The entities of several sets of one service, in the order asked, in one call: a plain one, or a <c>$batch</c> where there are more or the address would be too long. Where the server cuts its pages it goes on.</summary>
    public async Task<Outcome<IReadOnlyList<ODataList<T>>>> ListManyAsync<T>(
        string operation, IReadOnlyList<ODataQuery> queries, long deadline, JsonTypeInfo<ODataAnswer<ODataList<T>>> type, CancellationToken cancellationToken)
    {
        var plain = Request(operation, queries[0]);
        var pages = queries.Count == 1 && plain.Path.Length <= LongestPath
            ? (await PageAsync(plain, deadline, type, cancellationToken)).Select(IReadOnlyList<ODataList<T>> (page) => [page])
            : await BatchAsync(operation, queries, deadline, type, cancellationToken);
        if (!pages.TryGet(out var first, out var fault))
        {
            return fault;
        }

        List<ODataList<T>> whole = [];
        foreach (var (query, page) in queries.Zip(first))
        {
            var followed = await FollowAsync(operation, page, query.Top ?? int.MaxValue, deadline, type, cancellationToken);
            if (!followed.TryGet(out var list, out fault))
            {
                return fault;
            }

            whole.Add(list);
        }

        return whole;
    }

    /// <summary>Whether an answer says, in OData's words, that there is no such entity; a proxy's bare 404 does not.</summary>
    public static bool IsAbsent(VendorAnswer answer) =>
        answer.Status == System.Net.HttpStatusCode.NotFound && answer.Read(ODataErrorContext.Default.ODataErrorAnswer)?.Error is not null;

    private async Task<Outcome<ODataList<T>>> FollowAsync<T>(
        string operation, ODataList<T> page, int most, long deadline, JsonTypeInfo<ODataAnswer<ODataList<T>>> type, CancellationToken cancellationToken)
    {
        if (page.Next is null)
        {
            return page;
        }

        List<T> all = [.. page.Results!];
        for (var at = page; at.Next is { } next && all.Count < most;)
        {
            // Only the path is taken: whatever host an answer names, the credentials go to ours.
            if (at.Results is [] || !Uri.TryCreate(next, UriKind.Absolute, out var address) || !address.AbsolutePath.StartsWith(root, StringComparison.Ordinal))
            {
                return VendorFaults.Garbled;
            }

            var request = new VendorRequest($"{operation}.next", HttpMethod.Get, address.PathAndQuery, VendorEffect.Read);
            if (!(await PageAsync(request, deadline, type, cancellationToken)).TryGet(out var more, out var fault))
            {
                return fault;
            }

            all.AddRange(more.Results!);
            at = more;
        }

        return page with { Results = [.. all.Take(most)], Next = null };
    }

    private async Task<Outcome<ODataList<T>>> PageAsync<T>(
        VendorRequest request, long deadline, JsonTypeInfo<ODataAnswer<ODataList<T>>> type, CancellationToken cancellationToken)
    {
        request.Deadline = deadline;
        var sent = await SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return !answer.IsSuccess ? faultOf(answer)
                : answer.Read(type)?.Data is { Results: not null } page ? page
                : VendorFaults.Garbled;
        }
    }

    private async Task<Outcome<IReadOnlyList<ODataList<T>>>> BatchAsync<T>(
        string operation, IReadOnlyList<ODataQuery> queries, long deadline, JsonTypeInfo<ODataAnswer<ODataList<T>>> type, CancellationToken cancellationToken)
    {
        var batch = ODataBatch.Reads(operation, PathOf(queries[0].Service, "$batch"), queries.Select(query => query.ToAddress()));
        batch.Deadline = deadline;
        var sent = await SendAsync(batch, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            if (!answer.IsSuccess)
            {
                return faultOf(answer);
            }

            if (ODataBatch.Read(answer.Buffer) is not { } parts || parts.Count != queries.Count)
            {
                return VendorFaults.Garbled;
            }

            var refused = parts.FirstOrDefault(part => (int)part.Status is < 200 or >= 300);
            return refused.Status != default ? VendorFaults.From(refused.Status, null)
                : parts.Select(part => PageOf(part, type)).ToList() is var pages && pages.Contains(null) ? VendorFaults.Garbled
                : Outcome<IReadOnlyList<ODataList<T>>>.Of(pages!);
        }
    }

    private static ODataList<T>? PageOf<T>(ODataPart part, JsonTypeInfo<ODataAnswer<ODataList<T>>> type)
    {
        try
        {
            return JsonSerializer.Deserialize(part.Body.Span, type)?.Data is { Results: not null } page ? page : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string WithSystem(string path, string systemQuery) =>
        systemQuery.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{systemQuery}";
}

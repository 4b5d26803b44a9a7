using System.Net;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>Searches: a window and the total, in one round trip wherever Salesforce allows.</summary>
internal sealed partial class SalesforceRecords
{
    private const int MinBatch = 200;
    private const int MaxBatch = 2000;

    /// <summary>The furthest that OFFSET goes.</summary>
    private const int MaxOffset = 2000;

    /// <summary>How far a window may lie beyond that; each 2000 cost a round trip.</summary>
    private const int MaxWalk = 50_000;

    public Task<Outcome<CrmPage>> SearchAsync(CrmSearch search, CancellationToken cancellationToken) => search switch
    {
        { Offset: 0, Limit: >= MinBatch } => FirstAsync(search, Soql.All(search), search.Limit, client.Deadline(), cancellationToken),
        { Offset: <= MaxOffset } => WindowAsync(search, cancellationToken),
        { Offset: <= MaxWalk } => FarAsync(search, cancellationToken),
        _ => Task.FromResult<Outcome<CrmPage>>(Fault.Invalid("offset", $"The offset may be at most {MaxWalk}; narrow the search.")),
    };

    /// <summary>A query without LIMIT tells the whole number along with its first records.</summary>
    private async Task<Outcome<CrmPage>> FirstAsync(CrmSearch search, string soql, int wanted, long deadline, CancellationToken cancellationToken)
    {
        List<CrmRecord> records = [];
        var request = client.Query(soql, Math.Clamp(wanted, MinBatch, MaxBatch));
        while (true)
        {
            request.Deadline = deadline;
            var answered = await ReadAsync(request, Json.SalesforceQueryAnswer, cancellationToken);
            if (!answered.TryGet(out var answer, out var fault))
            {
                return fault;
            }

            records.AddRange(answer.Records ?? []);
            if (answer.Done || records.Count >= wanted || answer.TotalSize > search.MaxTotal)
            {
                return new CrmPage(records.Count > wanted ? records[..wanted] : records, answer.TotalSize);
            }

            if (answer.Records is not { Length: > 0 } || SalesforceClient.QueryMore(answer.NextRecordsUrl) is not { } more)
            {
                return VendorFaults.Garbled;
            }

            request = more;
        }
    }

    /// <summary>With LIMIT, Salesforce tells only what is in the window; the number is asked beside it.</summary>
    private async Task<Outcome<CrmPage>> WindowAsync(CrmSearch search, CancellationToken cancellationToken)
    {
        var answered = await ReadAsync(client.Queries(Soql.Count(search), Soql.Page(search)), Json.SalesforceBatchAnswer, cancellationToken);
        if (!answered.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        if (answer.Results is not [var count, var page])
        {
            return VendorFaults.Garbled;
        }

        foreach (var part in new[] { count, page })
        {
            if (part.StatusCode != (int)HttpStatusCode.OK)
            {
                return SalesforceFaults.From((HttpStatusCode)part.StatusCode, null, Parse(part.Result, Json.SalesforceErrorArray), logger);
            }
        }

        return Parse(count.Result, Json.SalesforceQueryAnswer) is { } counted && Parse(page.Result, Json.SalesforceQueryAnswer) is { Records: { } records }
            ? new CrmPage(search.Limit == 0 ? [] : records, counted.TotalSize)
            : VendorFaults.Garbled;
    }

    /// <summary>Beyond OFFSET's reach: walks over ids, which are small, and reads the records of the window.</summary>
    private async Task<Outcome<CrmPage>> FarAsync(CrmSearch search, CancellationToken cancellationToken)
    {
        var deadline = client.Deadline();
        var walked = await FirstAsync(search, Soql.Ids(search), search.Offset + search.Limit, deadline, cancellationToken);
        if (!walked.TryGet(out var ids, out var fault))
        {
            return fault;
        }

        string[] window = [.. ids.Records.Skip(search.Offset).Take(search.Limit).Select(record => record.Id)];
        var found = await FindManyAsync(search.Kind, window, deadline, cancellationToken);
        if (!found.TryGet(out var records, out fault))
        {
            return fault;
        }

        var byId = records.ToDictionary(record => record.Id);
        return new CrmPage([.. window.Where(byId.ContainsKey).Select(id => byId[id])], ids.Total);
    }
}

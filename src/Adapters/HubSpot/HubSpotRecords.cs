using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.HubSpot;

/// <summary>Companies and contacts of a HubSpot account. The last write wins: HubSpot has no precondition to send.</summary>
internal sealed class HubSpotRecords(HubSpotClient client, ILogger<HubSpotRecords> logger) : ICrmRecords
{
    private const int MaxIds = 100;
    private const int MaxSearchPage = 200;

    /// <summary>HubSpot's search gives no result beyond this one.</summary>
    private const int MaxSearched = 10_000;

    private static readonly HubSpotWireContext Json = HubSpotWireContext.Default;

    public string Code => "hs";

    public int MaxDocument => 65_536;

    public bool IsId(CrmKind kind, ReadOnlySpan<char> id) =>
        id.Length is > 0 and <= 18 && id[0] != '0' && !id.ContainsAnyExceptInRange('0', '9');

    /// <summary>Its CONTAINS_TOKEN looks for words, which is something else than a part of the text.</summary>
    public bool CanFilter(CrmKind kind, CrmFilter filter) =>
        filter.Comparison != Comparison.Contains && HubSpotFields.Of(kind).NameOf(filter.Field) is not null;

    /// <summary>It sorts by one property.</summary>
    public bool CanSort(CrmKind kind, IReadOnlyList<CrmSort> sort) => sort is [var key] && HubSpotFields.Of(kind).NameOf(key.Field) is not null;

    public Task<Outcome<CrmRecord?>> FindAsync(CrmKind kind, string id, CancellationToken cancellationToken) =>
        OneAsync(HubSpotClient.Find(kind, id), id, cancellationToken);

    public Task<Outcome<CrmRecord?>> FindByKeyAsync(CrmKind kind, string key, CancellationToken cancellationToken) =>
        OneAsync(HubSpotClient.FindByKey(kind, key), null, cancellationToken);

    public async Task<Outcome<IReadOnlyList<CrmRecord>>> FindManyAsync(CrmKind kind, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        List<CrmRecord> all = [];
        var deadline = client.Deadline();
        foreach (var chunk in ids.Chunk(MaxIds))
        {
            var request = HubSpotClient.FindMany(kind, chunk);
            request.Deadline = deadline;
            var answered = await SendAsync(request, Json.HubSpotBatchAnswer, cancellationToken);
            if (!answered.TryGet(out var answer, out var fault))
            {
                return fault;
            }

            all.AddRange((answer?.Results ?? []).Select(RecordOf).OfType<CrmRecord>());
        }

        return all;
    }

    public async Task<Outcome<CrmPage>> SearchAsync(CrmSearch search, CancellationToken cancellationToken)
    {
        if (search.Offset >= MaxSearched)
        {
            return Fault.Invalid("offset", $"The offset must be below {MaxSearched}; narrow the search.");
        }

        List<CrmRecord> records = [];
        var deadline = client.Deadline();
        var wanted = Math.Min(search.Limit, MaxSearched - search.Offset);
        while (true)
        {
            var request = HubSpotClient.Search(search, search.Offset + records.Count, Math.Clamp(wanted - records.Count, 1, MaxSearchPage));
            request.Deadline = deadline;
            var answered = await SendAsync(request, Json.HubSpotSearchAnswer, cancellationToken);
            if (!answered.TryGet(out var answer, out var fault))
            {
                return fault;
            }

            var found = answer?.Results ?? [];
            records.AddRange(found.Select(RecordOf).OfType<CrmRecord>());
            var total = answer?.Total ?? 0;
            if (found.Length == 0 || records.Count >= wanted || search.Offset + records.Count >= total || total > search.MaxTotal)
            {
                return new CrmPage(wanted == 0 ? [] : records, total);
            }
        }
    }

    public async Task<Outcome<CrmRecord>> CreateAsync(CrmKind kind, string key, CrmRecord draft, CancellationToken cancellationToken)
    {
        var request = HubSpotClient.Upsert(kind, key, draft);
        var sent = await SendAsync(request, Json.HubSpotBatchAnswer, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        if (answer?.Errors is [var error, ..])
        {
            return VendorFaults.Settle(HubSpotFaults.From(System.Net.HttpStatusCode.BadRequest, null, error, logger), request);
        }

        // The answer holds the properties that were sent and not all that there are: those are known.
        return answer?.Results is [{ Id: { } id } saved] ? draft.SavedAs(id, saved.UpdatedAt?.UtcDateTime) : VendorFaults.Unknown;
    }

    public async Task<Outcome<CrmRecord?>> UpdateAsync(CrmKind kind, CrmRecord current, CrmRecord changed, CancellationToken cancellationToken)
    {
        var sent = await SendAsync(HubSpotClient.Update(kind, current, changed), Json.HubSpotObject, cancellationToken);
        return sent.Select(saved => saved is null ? null : changed.SavedAs(current.Id, saved.UpdatedAt?.UtcDateTime));
    }

    public async Task<Outcome<bool>> DeleteAsync(CrmKind kind, string id, CancellationToken cancellationToken)
    {
        var request = HubSpotClient.Delete(kind, id);
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return answer.IsSuccess ? true : FaultOf(request, answer, answer.Read(Json.HubSpotError));
        }
    }

    private async Task<Outcome<CrmRecord?>> OneAsync(VendorRequest request, string? id, CancellationToken cancellationToken)
    {
        var sent = await SendAsync(request, Json.HubSpotObject, cancellationToken);

        // The id of a record that was merged into another answers with the other.
        return sent.Select(found => found is null || (id is not null && found.Id != id) ? null : RecordOf(found));
    }

    /// <summary>Sends a request and reads its answer; null when HubSpot says that there is no such record.</summary>
    private async Task<Outcome<T?>> SendAsync<T>(VendorRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            if (answer.IsSuccess)
            {
                return answer.Read(type) ?? Unreadable<T>(request);
            }

            var error = answer.Read(Json.HubSpotError);
            return HubSpotFaults.IsAbsent(answer, error) ? (T?)null : FaultOf(request, answer, error);
        }
    }

    private static Outcome<T?> Unreadable<T>(VendorRequest request)
        where T : class
    {
        request.NoteLostAnswer();
        return VendorFaults.Settle(VendorFaults.Garbled, request);
    }

    private Fault FaultOf(VendorRequest request, VendorAnswer answer, HubSpotError? error) =>
        VendorFaults.Settle(HubSpotFaults.From(answer.Status, answer.RetryAfter, error, logger), request);

    private static CrmRecord? RecordOf(HubSpotObject found)
    {
        if (found is not { Id: { } id, Properties: { } record })
        {
            return null;
        }

        record[CrmField.Id] = id;
        record.LastModified ??= found.UpdatedAt?.UtcDateTime;
        return record;
    }
}

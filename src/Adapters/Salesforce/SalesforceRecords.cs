using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>Accounts and contacts of a Salesforce org.</summary>
internal sealed partial class SalesforceRecords(SalesforceClient client, ILogger<SalesforceRecords> logger) : ICrmRecords
{
    /// <summary>The most records that one call reads by id.</summary>
    private const int MaxIds = 2000;

    private static readonly SalesforceWireContext Json = SalesforceWireContext.Default;

    public string Code => "sf";

    public int MaxDocument => 131_072;

    public bool IsId(CrmKind kind, ReadOnlySpan<char> id) => SalesforceId.IsId(id, SalesforceFields.PrefixOf(kind));

    public bool CanFilter(CrmKind kind, CrmFilter filter) => SalesforceFields.Of(kind).NameOf(filter.Field) is not null;

    public bool CanSort(CrmKind kind, IReadOnlyList<CrmSort> sort) => sort.All(key => SalesforceFields.Of(kind).NameOf(key.Field) is not null);

    public Task<Outcome<CrmRecord?>> FindAsync(CrmKind kind, string id, CancellationToken cancellationToken) =>
        ReadOneAsync(client.Find(kind, id), cancellationToken);

    public Task<Outcome<CrmRecord?>> FindByKeyAsync(CrmKind kind, string key, CancellationToken cancellationToken) =>
        ReadOneAsync(client.FindByKey(kind, key), cancellationToken);

    public Task<Outcome<IReadOnlyList<CrmRecord>>> FindManyAsync(CrmKind kind, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        FindManyAsync(kind, ids, client.Deadline(), cancellationToken);

    public async Task<Outcome<CrmRecord>> CreateAsync(CrmKind kind, string key, CrmRecord draft, CancellationToken cancellationToken)
    {
        var saved = await WriteAsync(client.Upsert(kind, key, draft), cancellationToken);
        return saved.Then<CrmRecord>(record => record is null ? VendorFaults.Failed : record);
    }

    public async Task<Outcome<CrmRecord?>> UpdateAsync(CrmKind kind, CrmRecord current, CrmRecord changed, CancellationToken cancellationToken)
    {
        var request = client.Update(kind, current, changed);
        var saved = await WriteAsync(request, cancellationToken);
        if (saved.Fault is not { Kind: FaultKind.PreconditionFailed } || !request.MayHaveHappened)
        {
            return saved;
        }

        // The first attempt's answer was lost and the second met a changed record: changed by the first attempt, or by someone else.
        var found = await FindAsync(kind, current.Id, cancellationToken);
        return found.Then<CrmRecord?>(now => now is null || IsSaved(kind, current, changed, now) ? now : saved.Fault);
    }

    public async Task<Outcome<bool>> DeleteAsync(CrmKind kind, string id, CancellationToken cancellationToken)
    {
        var request = client.Delete(kind, id);
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            if (answer.IsSuccess)
            {
                return true;
            }

            var errors = ErrorsOf(answer);

            // Gone after a lost answer: we removed it ourselves.
            return SalesforceFaults.IsAbsent(errors) ? request.MayHaveHappened : FaultOf(request, answer, errors);
        }
    }

    private async Task<Outcome<IReadOnlyList<CrmRecord>>> FindManyAsync(CrmKind kind, IReadOnlyList<string> ids, long deadline, CancellationToken cancellationToken)
    {
        List<CrmRecord> all = [];
        foreach (var chunk in ids.Chunk(MaxIds))
        {
            var request = client.FindMany(kind, chunk);
            request.Deadline = deadline;
            var answered = await ReadAsync(request, Json.CrmRecordArray, cancellationToken);
            if (!answered.TryGet(out var records, out var fault))
            {
                return fault;
            }

            all.AddRange(records.OfType<CrmRecord>());
        }

        return all;
    }

    private async Task<Outcome<CrmRecord?>> ReadOneAsync(VendorRequest request, CancellationToken cancellationToken)
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
                return answer.Read(Json.CrmRecord) is { Id.Length: > 0 } record ? record : VendorFaults.Garbled;
            }

            var errors = ErrorsOf(answer);
            return SalesforceFaults.IsAbsent(errors) ? (CrmRecord?)null : FaultOf(request, answer, errors);
        }
    }

    private async Task<Outcome<T>> ReadAsync<T>(VendorRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return !answer.IsSuccess ? FaultOf(request, answer, ErrorsOf(answer))
                : answer.Read(type) is { } value ? value
                : VendorFaults.Garbled;
        }
    }

    /// <summary>Sends a write with its read; null when there is no such record.</summary>
    private async Task<Outcome<CrmRecord?>> WriteAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            if (!answer.IsSuccess)
            {
                return FaultOf(request, answer, ErrorsOf(answer));
            }

            if (answer.Read(Json.SalesforceCompositeAnswer) is not { CompositeResponse: [var written, var read] })
            {
                request.NoteLostAnswer();
                return VendorFaults.Unknown;
            }

            return Failure(request, written) ?? Failure(request, read) ?? Saved(request, read);
        }
    }

    private Outcome<CrmRecord?>? Failure(VendorRequest request, SalesforceCompositePart part)
    {
        if (part.HttpStatusCode is >= 200 and < 300)
        {
            return null;
        }

        var errors = Parse(part.Body, Json.SalesforceErrorArray);
        return SalesforceFaults.IsAbsent(errors)
            ? (CrmRecord?)null
            : VendorFaults.Settle(SalesforceFaults.From((HttpStatusCode)part.HttpStatusCode, null, errors, logger), request);
    }

    private static Outcome<CrmRecord?> Saved(VendorRequest request, SalesforceCompositePart part)
    {
        if (Parse(part.Body, Json.CrmRecord) is { Id.Length: > 0 } record)
        {
            return record;
        }

        request.NoteLostAnswer();
        return VendorFaults.Unknown;
    }

    private static bool IsSaved(CrmKind kind, CrmRecord before, CrmRecord wanted, CrmRecord now) =>
        Enum.GetValues<CrmField>().All(field =>
            SalesforceFields.Of(kind).NameOf(field) is null || field is CrmField.Id or CrmField.LastModified || before[field] == wanted[field] || now[field] == wanted[field]);

    private Fault FaultOf(VendorRequest request, VendorAnswer answer, SalesforceError[]? errors) =>
        VendorFaults.Settle(SalesforceFaults.From(answer.Status, answer.RetryAfter, errors, logger), request);

    private static SalesforceError[]? ErrorsOf(VendorAnswer answer) => answer.Read(Json.SalesforceErrorArray);

    private static T? Parse<T>(JsonElement element, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return element.ValueKind is JsonValueKind.Undefined ? null : element.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

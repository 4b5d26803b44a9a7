using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>The intents that a controller has, and whether the network is as they say.</summary>
internal sealed partial class NokiaInventory(NokiaClient client, ILogger<NokiaInventory> logger)
{
    private const int PageSize = 100;

    /// <summary>More pages than this are not looked through for who else is on an ONT.</summary>
    private const int MaxPages = 100;

    /// <summary>An intent, or <see cref="FaultKind.NotFound"/>.</summary>
    public async Task<Outcome<NokiaRecord>> FindAsync(string type, string target, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(client.Find(type, target), cancellationToken);
        return read.Then<NokiaRecord>(body =>
            YangReader.Entries(RestconfBody.Find(body, "intent")).Select(NokiaRecord.Read).FirstOrDefault() is { } record ? record : VendorFaults.Garbled);
    }

    /// <summary>Whether the network is as the intent has it, found out by comparing; null when that cannot be told now.</summary>
    public async Task<bool?> IsAsWantedAsync(string type, string target, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(client.Audit(type, target), cancellationToken);
        if (!read.TryGet(out var body, out _))
        {
            return null;
        }

        var (attributes, objects, undesired) = (Count(body, "misaligned-attribute"), Count(body, "misaligned-object"), Count(body, "undesired-object"));
        if (attributes + objects + undesired > 0)
        {
            Log.Misaligned(logger, type, attributes, objects, undesired);
        }

        return attributes + objects + undesired == 0;
    }

    /// <summary>Whether a service is on an ONT; also when there are too many to look through.</summary>
    public async Task<Outcome<bool>> IsInUseAsync(string ont, CancellationToken cancellationToken)
    {
        for (var page = 0; page < MaxPages; page++)
        {
            var read = await SearchAsync(page, withBodies: true, [], cancellationToken);
            if (!read.TryGet(out var users, out var fault))
            {
                return fault;
            }

            if (users.Items.Any(user => user.Holds("user-device-name", JsonValue.Create(ont)) || user.Target.StartsWith($"{ont}#", StringComparison.Ordinal)))
            {
                return true;
            }

            if (users.Items.Count == 0 || (page + 1) * PageSize >= users.TotalCount)
            {
                return false;
            }
        }

        Log.Kept(logger, MaxPages * PageSize);
        return true;
    }

    /// <summary>A window on the users' intents that are in the network or kept from use.</summary>
    public async Task<Outcome<Page<NokiaRecord>>> ListAsync(int offset, int limit, CancellationToken cancellationToken)
    {
        var records = new List<NokiaRecord>();
        for (var page = offset / PageSize; ; page++)
        {
            var read = await SearchAsync(page, withBodies: false, ["active", "suspend"], cancellationToken);
            if (!read.TryGet(out var found, out var fault))
            {
                return fault;
            }

            records.AddRange(found.Items.Skip(page == offset / PageSize ? offset % PageSize : 0));
            if (records.Count >= limit || found.Items.Count == 0 || (page + 1) * PageSize >= found.TotalCount)
            {
                return new Page<NokiaRecord>([.. records.Take(limit)], found.TotalCount);
            }
        }
    }

    private async Task<Outcome<Page<NokiaRecord>>> SearchAsync(int page, bool withBodies, string[] states, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(client.Search(NokiaIntents.User, page, PageSize, withBodies, states), cancellationToken);
        return read.Select(body => new Page<NokiaRecord>(
            [.. YangReader.Entries(RestconfBody.Find(body, "intent")).Select(NokiaRecord.Read).OfType<NokiaRecord>()],
            int.TryParse(RestconfBody.Text(body, "total-count"), out var total) ? total : 0));
    }

    private async Task<Outcome<JsonElement>> ReadAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return NokiaFaults.ErrorOf(answer) is { } error ? NokiaFaults.From(request, answer, error, logger)
                : RestconfBody.Read(answer) is { } body ? body
                : answer.Body.IsEmpty ? default(JsonElement)
                : VendorFaults.Garbled;
        }
    }

    private static int Count(JsonElement body, string list) => YangReader.Entries(RestconfBody.Find(body, list)).Count();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nokia's network is not as an intent of type {Type} has it: {Attributes} attributes, {Objects} objects, {Undesired} undesired objects")]
        public static partial void Misaligned(ILogger logger, string type, int attributes, int objects, int undesired);

        [LoggerMessage(2, LogLevel.Warning, "An ONT was kept: more than {Users} services were to be looked through for one on it")]
        public static partial void Kept(ILogger logger, int users);
    }
}

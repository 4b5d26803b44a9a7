using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>The intents of a controller: what is there, and single changes of one, each of which may come twice.</summary>
internal sealed partial class NokiaController(NokiaClient client, ILogger<NokiaController> logger)
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

    /// <summary>Makes an intent, or takes over the one that is there when it is as wanted; gives whether it was made.</summary>
    public async Task<Outcome<bool>> EnsureAsync(NokiaIntent intent, CancellationToken cancellationToken)
    {
        var created = await WriteAsync(client.Create(intent), cancellationToken);
        if (created is null)
        {
            return await PushAsync(intent.Type, intent.Target, cancellationToken) is { } failure ? failure : true;
        }

        if (created.Kind != FaultKind.Conflict)
        {
            return created;
        }

        var found = await FindAsync(intent.Type, intent.Target, cancellationToken);
        if (!found.TryGet(out var record, out var fault))
        {
            return fault;
        }

        if (Different(intent, record) is { } leaf)
        {
            return new Fault(FaultKind.Conflict, $"The network has another {(intent.Type == NokiaIntents.Ont ? "ONT" : "service")} of this name.") { Field = NokiaIntents.CharacteristicOf(leaf) };
        }

        return record is { State: "active", IsAligned: true } ? false
            : await RequireAsync(intent.Type, intent.Target, record.State == "active" ? null : "active", cancellationToken) is { } refusal ? refusal
            : false;
    }

    /// <summary>Changes members of an intent's body; null when that was taken.</summary>
    public async Task<Fault?> ChangeAsync(NokiaIntent intent, JsonObject changes, CancellationToken cancellationToken) =>
        await WriteAsync(client.Change(intent, changes), cancellationToken)
            ?? (client.PushesByItself ? null : await SynchronizeAsync(intent.Type, intent.Target, cancellationToken));

    /// <summary>Says what the network is to do with an intent, and has it done; null when that was taken.</summary>
    /// <param name="state">The state; null to have it done only.</param>
    public async Task<Fault?> RequireAsync(string type, string target, string? state, CancellationToken cancellationToken) =>
        (state is null ? null : await WriteAsync(client.Require(type, target, state), cancellationToken))
            ?? await SynchronizeAsync(type, target, cancellationToken);

    /// <summary>Takes an intent out of the network and then out of the controller; gives whether it is gone.</summary>
    /// <param name="push">Whether to have it done again where it has been asked for already.</param>
    public async Task<Outcome<bool>> RemoveAsync(string type, string target, bool push, CancellationToken cancellationToken)
    {
        var found = await FindAsync(type, target, cancellationToken);
        if (!found.TryGet(out var record, out var fault))
        {
            return fault.Kind == FaultKind.NotFound ? true : fault;
        }

        if (!record.IsLeaving || (push && !record.IsAligned))
        {
            if (await RequireAsync(type, target, record.IsLeaving ? null : "delete", cancellationToken) is { } refusal)
            {
                return refusal.Kind == FaultKind.NotFound ? true : refusal;
            }

            found = await FindAsync(type, target, cancellationToken);
            if (!found.TryGet(out record, out fault))
            {
                return fault.Kind == FaultKind.NotFound ? true : fault;
            }
        }

        // To delete before the network has let go of it would leave the service running with nobody who knows of it.
        return record is { IsLeaving: true, IsAligned: true }
            ? await WriteAsync(client.Delete(type, target), cancellationToken) is { Kind: not FaultKind.NotFound } failure ? failure : true
            : false;
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

    private Task<Fault?> PushAsync(string type, string target, CancellationToken cancellationToken) =>
        client.PushesByItself ? Task.FromResult<Fault?>(null) : SynchronizeAsync(type, target, cancellationToken);

    private Task<Fault?> SynchronizeAsync(string type, string target, CancellationToken cancellationToken) => WriteAsync(client.Synchronize(type, target), cancellationToken);

    private async Task<Fault?> WriteAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return NokiaFaults.ErrorOf(answer) is { } error ? NokiaFaults.From(request, answer, error, logger) : null;
        }
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

    /// <summary>The first leaf in which an intent is otherwise than wanted. An ONT's ports and profiles are the affair of all who share it.</summary>
    private static string? Different(NokiaIntent intent, NokiaRecord record) => intent.Body
        .Where(member => intent.Type != NokiaIntents.Ont || member.Key is "ont-type" or "pon-type" or "fiber-name" or "expected-serial-number")
        .FirstOrDefault(member => !record.Holds(member.Key, member.Value)).Key;

    private static int Count(JsonElement body, string list) => YangReader.Entries(RestconfBody.Find(body, list)).Count();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nokia's network is not as an intent of type {Type} has it: {Attributes} attributes, {Objects} objects, {Undesired} undesired objects")]
        public static partial void Misaligned(ILogger logger, string type, int attributes, int objects, int undesired);

        [LoggerMessage(2, LogLevel.Warning, "An ONT was kept: more than {Users} services were to be looked through for one on it")]
        public static partial void Kept(ILogger logger, int users);
    }
}

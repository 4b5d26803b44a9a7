using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>Single changes of an intent, each of which may come twice.</summary>
internal sealed class NokiaController(NokiaClient client, NokiaInventory inventory, ILogger<NokiaController> logger)
{
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

        var found = await inventory.FindAsync(intent.Type, intent.Target, cancellationToken);
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
        var found = await inventory.FindAsync(type, target, cancellationToken);
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

            found = await inventory.FindAsync(type, target, cancellationToken);
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

    /// <summary>The first leaf in which an intent is otherwise than wanted. An ONT's ports and profiles are the affair of all who share it.</summary>
    private static string? Different(NokiaIntent intent, NokiaRecord record) => intent.Body
        .Where(member => intent.Type != NokiaIntents.Ont || member.Key is "ont-type" or "pon-type" or "fiber-name" or "expected-serial-number")
        .FirstOrDefault(member => !record.Holds(member.Key, member.Value)).Key;
}

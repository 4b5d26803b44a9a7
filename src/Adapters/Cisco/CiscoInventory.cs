using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>The services that NSO has.</summary>
internal sealed class CiscoInventory(CiscoClient client, CiscoProgress progress, ILogger logger)
{
    /// <summary>A service, with whether its devices are in step with NSO.</summary>
    public async Task<Outcome<NetworkService>> FindAsync(CiscoModel model, string key, CancellationToken cancellationToken)
    {
        var read = await EntriesAsync(model, client.Find(model.Yang, key), cancellationToken);
        if (!read.TryGet(out var entries, out var fault))
        {
            return fault;
        }

        return entries is [var entry, ..]
            ? ServiceOf(model, key, entry) with { InSync = await progress.IsInSyncAsync(model, key, cancellationToken) }
            : Fault.NotFound("service in the network");
    }

    /// <summary>A window on a model's services; whether their devices are in step would be a call for each, and is not told.</summary>
    public async Task<Outcome<Page<NetworkService>>> ListAsync(CiscoModel model, int offset, int limit, CancellationToken cancellationToken)
    {
        // One more than wanted tells whether there is more; how many more, NSO does not say.
        var read = await EntriesAsync(model, client.List(model.Yang, model.ListDepth, offset, limit + 1), cancellationToken);
        if (!read.TryGet(out var entries, out var fault))
        {
            return fault.Kind == FaultKind.NotFound ? Page<NetworkService>.Empty : fault;
        }

        var services = entries.Select(entry => (Key: YangReader.Member(entry, model.Yang.Key)?.GetString(), Entry: entry))
            .Where(found => found.Key is not null)
            .Select(found => ServiceOf(model, found.Key!, found.Entry))
            .ToArray();
        return new Page<NetworkService>([.. services.Take(limit)], offset + services.Length);
    }

    private static NetworkService ServiceOf(CiscoModel model, string key, JsonElement entry) =>
        new(key, model.Admin?.IsDown(entry) == true ? NetworkState.Suspended : NetworkState.Active, null, YangReader.Read(model.Yang, entry));

    private async Task<Outcome<JsonElement[]>> EntriesAsync(CiscoModel model, VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return !answer.IsSuccess ? CiscoFaults.From(request, answer, logger)
                : answer.Status == HttpStatusCode.NoContent ? Array.Empty<JsonElement>()
                : RestconfBody.Read(answer) is { } body ? YangReader.Entries(RestconfBody.Find(body, model.Yang.Name)).ToArray()
                : VendorFaults.Garbled;
        }
    }
}

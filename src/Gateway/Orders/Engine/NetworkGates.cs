using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>How many calls of this node wait for each network: a slow one leaves room for the orders of the others.</summary>
internal sealed class NetworkGates(IOptionsMonitor<OrderOptions> options)
{
    private readonly ConcurrentDictionary<string, int> _busy = new(StringComparer.Ordinal);

    /// <summary>How soon an order that found its network busy looks again.</summary>
    public TimeSpan Wait { get; } = TimeSpan.FromMilliseconds(250);

    public bool IsFree(string network) => _busy.GetValueOrDefault(network) < options.CurrentValue.MaxConcurrentPerNetwork;

    public void Enter(string network) => _busy.AddOrUpdate(network, 1, static (_, count) => count + 1);

    public void Leave(string network) => _busy.AddOrUpdate(network, 0, static (_, count) => count - 1);
}

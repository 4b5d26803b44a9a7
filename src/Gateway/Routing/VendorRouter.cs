using System.Diagnostics.CodeAnalysis;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Routing;

/// <summary>Finds the backend that serves a port: by the id of an object that it owns, or by rule.</summary>
/// <typeparam name="TPort">What the backend can do.</typeparam>
internal sealed class VendorRouter<TPort>
    where TPort : class
{
    private readonly RoutingTable _table;
    private readonly string _domain;
    private readonly Dictionary<string, TPort> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Code, TPort Port)> _byCode = [];

    public VendorRouter(string domain, RoutingTable table, IEnumerable<VendorRegistration> vendors, IServiceProvider services)
    {
        _domain = domain;
        _table = table;
        foreach (var vendor in vendors)
        {
            if (services.GetKeyedService<TPort>(vendor.Name) is { } port)
            {
                _byName.Add(vendor.Name, port);
                _byCode.Add((vendor.Code, port));
            }
        }
    }

    /// <summary>The backend that owns the object; a read by id never asks more than one.</summary>
    public bool TryFind(ReadOnlySpan<char> code, [MaybeNullWhen(false)] out TPort port)
    {
        foreach (var candidate in _byCode)
        {
            if (code.SequenceEqual(candidate.Code))
            {
                port = candidate.Port;
                return true;
            }
        }

        port = null;
        return false;
    }

    /// <summary>The backend for a new object.</summary>
    public TPort Choose(RouteFacts facts) => _byName[_table.Choose(_domain, facts)];

    /// <summary>The backends that a list has to ask.</summary>
    public IReadOnlyList<TPort> Candidates(RouteFacts facts) => [.. _table.Candidates(_domain, facts).Select(name => _byName[name])];
}

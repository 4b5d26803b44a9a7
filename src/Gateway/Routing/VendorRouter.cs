using System.Diagnostics.CodeAnalysis;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Routing;

/// <summary>Finds the backend that serves a port: by the id of an object that it owns, or by rule.</summary>
/// <typeparam name="TPort">What the backend can do.</typeparam>
internal sealed class VendorRouter<TPort>
    where TPort : class
{
    private readonly RoutingTable? _table;
    private readonly string _domain = "";
    private readonly TPort? _only;
    private readonly Dictionary<string, TPort> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Code, TPort Port)> _byCode = [];

    /// <param name="domain">Whose rules choose: the section below <c>Routing</c>.</param>
    /// <param name="table">The rules.</param>
    /// <param name="vendors">The backends that are wired in.</param>
    /// <param name="port">What a backend offers of the port, by the vendor's name; null when it has no part in it.</param>
    public VendorRouter(string domain, RoutingTable table, IEnumerable<VendorRegistration> vendors, Func<string, TPort?> port)
    {
        _domain = domain;
        _table = table;
        foreach (var vendor in vendors)
        {
            if (port(vendor.Name) is { } offered)
            {
                _byName.Add(vendor.Name, offered);
                _byCode.Add((vendor.Code, offered));
            }
        }
    }

    /// <param name="only">What serves the port for every object: the gateway's own store.</param>
    public VendorRouter(TPort only) => _only = only;

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

        port = _only;
        return port is not null;
    }

    /// <summary>The backend for a new object.</summary>
    public TPort Choose(RouteFacts facts) => _table is null ? _only! : _byName[_table.Choose(_domain, facts)];

    /// <summary>The code of the backend for a new object: what its id begins with.</summary>
    public string ChooseCode(RouteFacts facts)
    {
        var port = Choose(facts);
        return _byCode.First(candidate => ReferenceEquals(candidate.Port, port)).Code;
    }

    /// <summary>The backends that a list has to ask.</summary>
    public IReadOnlyList<TPort> Candidates(RouteFacts facts) =>
        _table is null ? [_only!] : [.. _table.Candidates(_domain, facts).Select(name => _byName[name])];
}

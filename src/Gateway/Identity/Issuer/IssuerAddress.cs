using System.Collections.Frozen;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>
/// The name of the embedded issuer. With no address configured it is each loopback spelling of the gateway's own address: a client that
/// discovers at <c>127.0.0.1</c> must find that name, and one that discovers at <c>localhost</c> the other. The Host header chooses among
/// these and can name nothing else.
/// </summary>
internal sealed class IssuerAddress(IOptions<IssuerOptions> options, IServer server)
{
    private static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    private (string First, FrozenSet<string> All)? _own;

    /// <summary>The address of configuration, without a closing slash; null when there is none.</summary>
    public string? Configured { get; } = options.Value.Address is { Length: > 0 } address ? Origin(new Uri(address)) : null;

    /// <summary>Whether a token's <c>iss</c> is this gateway.</summary>
    public bool IsOwn(string issuer) => Configured is { } configured ? issuer == configured : Own.All.Contains(issuer);

    /// <summary>All names of this gateway, for whoever asks after the server has started.</summary>
    public IEnumerable<string> All()
    {
        foreach (var name in Configured is { } configured ? [configured] : Own.All)
        {
            yield return name;
        }
    }

    /// <summary>The name to give to a caller that came by an address.</summary>
    public string For(Uri? address)
    {
        if (Configured is { } configured)
        {
            return configured;
        }

        return address is not null && Origin(address) is var origin && Own.All.Contains(origin) ? origin : Own.First;
    }

    // Read when first needed: port 0 becomes a number only when the server has started.
    private (string First, FrozenSet<string> All) Own => _own ??= Find(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    private static (string First, FrozenSet<string> All) Find(ICollection<string> addresses)
    {
        var all = addresses.Select(BindingAddress.Parse).Where(binding => !binding.IsUnixPipe && !binding.IsNamedPipe).SelectMany(Spellings).ToList();
        return all.Count == 0 ? ("http://localhost", FrozenSet.Create("http://localhost")) : (all[0], all.ToFrozenSet());
    }

    private static IEnumerable<string> Spellings(BindingAddress binding)
    {
        var names = LoopbackNames.OrderByDescending(name => name == binding.Host);
        return names.Select(name => Origin(new UriBuilder(binding.Scheme, name, binding.Port).Uri));
    }

    private static string Origin(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}

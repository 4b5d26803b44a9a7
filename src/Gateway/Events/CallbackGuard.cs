using System.Net;
using System.Net.Sockets;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Events;

/// <summary>Keeps callbacks from turning the gateway against what is inside: asked when a listener is registered, and again for each address when it is called.</summary>
/// <param name="sandbox">Whether http and loopback are accepted too.</param>
/// <param name="resolve">Gives all addresses of a host.</param>
/// <param name="time">Bounds how long a host is looked up.</param>
internal sealed class CallbackGuard(bool sandbox, Func<string, CancellationToken, Task<IPAddress[]>> resolve, TimeProvider time)
{
    public const int MaxLength = 2000;

    private const string Field = "callback";
    private static readonly TimeSpan MaxLookup = TimeSpan.FromSeconds(3);

    /// <summary>What is wrong with the address as it is written, or null.</summary>
    public Fault? CheckText(string? callback) =>
        string.IsNullOrEmpty(callback) ? Refuse("is mandatory and must not be empty")
        : callback.Length > MaxLength ? Refuse($"has {callback.Length} characters; at most {MaxLength} are allowed")
        : callback.AsSpan().ContainsAnyExceptInRange('!', '~') || callback.Contains('\\', StringComparison.Ordinal) || !Uri.TryCreate(callback, UriKind.Absolute, out var uri)
            ? Refuse("is not an absolute URL")
        : !IsSchemeTaken(uri) ? Refuse(sandbox ? "must begin with https:// or http://" : "must begin with https://")
        : HasUserInfo(callback) ? Refuse("must not hold a user name or password")
        : uri.IdnHost.Length == 0 ? Refuse("needs a host")
        : null;

    /// <summary>What is wrong with the address or with what its host stands for, or null.</summary>
    public async Task<Fault?> CheckAsync(string callback, CancellationToken cancellationToken)
    {
        if (CheckText(callback) is { } fault)
        {
            return fault;
        }

        var addresses = await ResolveAsync(new Uri(callback).IdnHost, cancellationToken);

        // A sandbox may have no name server. What cannot be resolved cannot be called either, and is asked for again then.
        return addresses.Length == 0 && !sandbox ? Refuse("has a host that does not resolve")
            : !Array.TrueForAll(addresses, MayConnectTo) ? Refuse("must resolve to public addresses only")
            : null;
    }

    /// <summary>Whether a listener may be called at an address.</summary>
    public bool MayConnectTo(IPAddress address) =>
        PublicAddresses.Contain(address) || (sandbox && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private static Fault Refuse(string what) => Fault.Invalid(Field, $"{Field} {what}.");

    private static bool HasUserInfo(string callback)
    {
        var authority = callback.AsSpan(callback.IndexOf("://", StringComparison.Ordinal) + 3);
        var end = authority.IndexOfAny('/', '?', '#');
        return (end < 0 ? authority : authority[..end]).Contains('@');
    }

    private bool IsSchemeTaken(Uri uri) =>
        uri.OriginalString.Contains("://", StringComparison.Ordinal) && (uri.Scheme == Uri.UriSchemeHttps || (sandbox && uri.Scheme == Uri.UriSchemeHttp));

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return [literal];
        }

        using var timeout = new CancellationTokenSource(MaxLookup, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await resolve(host, either.Token).WaitAsync(either.Token);
        }
        catch (SocketException)
        {
            return [];
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return [];
        }
    }
}

using System.Net.Http.Headers;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>A vendor's access token: kept while it is good, fetched by one caller for all when it is not.</summary>
/// <param name="issue">Asks the vendor for a token. It runs for every waiting caller, so none of them can cancel it.</param>
internal sealed class VendorToken(Func<Task<Outcome<VendorGrant>>> issue, TimeProvider time)
{
    private readonly Lock _gate = new();
    private VendorGrant? _current;
    private Task<Outcome<VendorGrant>>? _pending;

    /// <summary>The token to send.</summary>
    public ValueTask<Outcome<AuthenticationHeaderValue>> GetAsync(CancellationToken cancellationToken)
    {
        var grant = Volatile.Read(ref _current);
        return IsGood(grant) ? new(grant!.Authorization) : new(WaitAsync(cancellationToken));
    }

    /// <summary>Drops a token that the vendor refused, unless another caller has replaced it already.</summary>
    public void Forget(AuthenticationHeaderValue refused)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_current?.Authorization, refused))
            {
                _current = null;
            }
        }
    }

    /// <summary>Takes the token that the vendor gave in exchange for one, unless another caller has replaced that already.</summary>
    public void Replace(AuthenticationHeaderValue used, AuthenticationHeaderValue renewed)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_current?.Authorization, used))
            {
                _current = new(renewed, _current.Until);
            }
        }
    }

    private bool IsGood(VendorGrant? grant) => grant is not null && (grant.Until is null || time.GetUtcNow() < grant.Until);

    private async Task<Outcome<AuthenticationHeaderValue>> WaitAsync(CancellationToken cancellationToken)
    {
        Task<Outcome<VendorGrant>> pending;
        lock (_gate)
        {
            if (IsGood(_current))
            {
                return _current!.Authorization;
            }

            pending = _pending ??= Task.Run(IssueAsync, CancellationToken.None);
        }

        var outcome = await pending.WaitAsync(cancellationToken);
        return outcome.Select(grant => grant.Authorization);
    }

    private async Task<Outcome<VendorGrant>> IssueAsync()
    {
        Outcome<VendorGrant> outcome = VendorFaults.NotServed;
        try
        {
            return outcome = await issue();
        }
        finally
        {
            lock (_gate)
            {
                _current = outcome.IsSuccess ? outcome.Value : null;
                _pending = null;
            }
        }
    }
}

/// <summary>A token with the instant from which it should not be used; null when the vendor does not say.</summary>
internal sealed record VendorGrant(AuthenticationHeaderValue Authorization, DateTimeOffset? Until);

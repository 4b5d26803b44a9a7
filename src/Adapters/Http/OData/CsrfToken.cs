using System.Net;

namespace TeleCo.Gateway.Adapters.Http.OData;

/// <summary>
/// The token that writes have to carry, with the cookies of the session that it belongs to: kept until it is refused, fetched by
/// one caller for all.
/// </summary>
/// <param name="session">The way to the system.</param>
/// <param name="path">Where a token is to be had: the path of a service.</param>
internal sealed class CsrfToken(VendorSession session, string path)
{
    private const string Header = "X-CSRF-Token";

    /// <summary>Would tie us to one work process for as long as we keep it.</summary>
    private const string PinningCookie = "sap-contextid";

    private readonly Lock _gate = new();
    private CsrfGrant? _current;
    private Task<Outcome<CsrfGrant>>? _pending;

    public ValueTask<Outcome<CsrfGrant>> GetAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _current) is { } grant ? new(grant) : new(WaitAsync(cancellationToken));

    /// <summary>Drops a token that was refused, unless another caller has replaced it already.</summary>
    public void Forget(CsrfGrant refused)
    {
        lock (_gate)
        {
            _current = ReferenceEquals(_current, refused) ? null : _current;
        }
    }

    /// <summary>Whether an answer says that the token is missing, wrong or too old. Nothing was done then.</summary>
    public static bool IsRequired(VendorAnswer answer) =>
        answer.Status == HttpStatusCode.Forbidden && string.Equals(answer.Header(Header), "Required", StringComparison.OrdinalIgnoreCase);

    private async Task<Outcome<CsrfGrant>> WaitAsync(CancellationToken cancellationToken)
    {
        Task<Outcome<CsrfGrant>> pending;
        lock (_gate)
        {
            if (_current is not null)
            {
                return _current;
            }

            pending = _pending ??= Task.Run(FetchAsync, CancellationToken.None);
        }

        return await pending.WaitAsync(cancellationToken);
    }

    private async Task<Outcome<CsrfGrant>> FetchAsync()
    {
        Outcome<CsrfGrant> outcome = VendorFaults.NotServed;
        try
        {
            var request = new VendorRequest("csrf", HttpMethod.Get, path, VendorEffect.Read) { Headers = [(Header, "Fetch")] };
            var sent = await session.SendAsync(request, CancellationToken.None); // every waiting call shares it; its time is bounded
            return outcome = sent.Then(Read);
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

    private static Outcome<CsrfGrant> Read(VendorAnswer answer)
    {
        using (answer)
        {
            if (!answer.IsSuccess)
            {
                return VendorFaults.From(answer.Status, answer.RetryAfter);
            }

            var cookies = answer.Headers("Set-Cookie")
                .Select(cookie => cookie.Split(';', 2)[0].Trim())
                .Where(cookie => !cookie.StartsWith(PinningCookie, StringComparison.OrdinalIgnoreCase));

            // A gateway in front of the system may not ask for one: then none is sent.
            return answer.Header(Header) is { Length: > 0 } token
                ? new CsrfGrant([(Header, token), ("Cookie", string.Join("; ", cookies))])
                : new CsrfGrant([]);
        }
    }
}

/// <summary>What a write carries to show whose session it is in.</summary>
internal sealed record CsrfGrant(IReadOnlyList<(string Name, string Value)> Headers);

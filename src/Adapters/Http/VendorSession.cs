using System.Net;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>Calls to a vendor with its token; a token that the vendor refuses is replaced once and the call repeated once.</summary>
/// <param name="isExpired">Whether an answer means, in this vendor's words, that the token is no longer good; null when 401 is all it says.</param>
internal sealed class VendorSession(VendorHttp http, VendorToken token, Func<VendorAnswer, bool>? isExpired = null)
{
    /// <summary>The time stamp by which an operation of several calls that begins now must be over.</summary>
    public long Deadline() => http.Deadline();

    public async Task<Outcome<VendorAnswer>> SendAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        request.Deadline ??= http.Deadline();
        for (var again = false; ; again = true)
        {
            var granted = await token.GetAsync(cancellationToken);
            if (!granted.TryGet(out var authorization, out var fault))
            {
                return VendorFaults.Settle(fault, request);
            }

            var sent = await http.SendAsync(request, authorization, cancellationToken);
            if (!sent.TryGet(out var answer, out _))
            {
                return sent;
            }

            if (answer.RenewedToken is { } renewed)
            {
                token.Replace(authorization, new(authorization.Scheme, renewed));
            }

            if (again || !(answer.Status == HttpStatusCode.Unauthorized || isExpired?.Invoke(answer) == true))
            {
                return sent;
            }

            // Refused before anything was done, so that even a write may go again.
            answer.Dispose();
            token.Forget(authorization);
        }
    }
}

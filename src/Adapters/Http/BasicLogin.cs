using System.Net.Http.Headers;
using System.Text;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>
/// A user and a password that go along with every call (RFC 7617). Once they are refused they rest for a while: systems lock a user
/// who goes on trying, and then somebody has to unlock him.
/// </summary>
internal sealed class BasicLogin(string user, Secret password, TimeProvider time)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly AuthenticationHeaderValue _credentials = Credentials(user, password);
    private bool _isOut;
    private DateTimeOffset _restsUntil;

    public static AuthenticationHeaderValue Credentials(string user, Secret password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password.Reveal()}")));

    /// <summary>Asked for at first, and again only when the credentials were refused; by one caller at a time (<see cref="VendorToken"/>).</summary>
    public Task<Outcome<VendorGrant>> IssueAsync()
    {
        if (_isOut)
        {
            (_isOut, _restsUntil) = (false, time.GetUtcNow() + Rest);
        }

        if (time.GetUtcNow() < _restsUntil)
        {
            return Task.FromResult<Outcome<VendorGrant>>(VendorFaults.NotServed);
        }

        _isOut = true;
        return Task.FromResult<Outcome<VendorGrant>>(new VendorGrant(new(_credentials.Scheme, _credentials.Parameter), null));
    }
}

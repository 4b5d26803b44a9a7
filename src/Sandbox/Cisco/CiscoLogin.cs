using System.Security.Cryptography;
using System.Text;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>Who calls: Basic on each request, or the newest token.</summary>
internal sealed class CiscoLogin(CiscoSandboxOptions options)
{
    private readonly string _writer = Basic(options.UserName, options.Password);
    private readonly string _reader = Basic(options.ReadOnlyUserName, options.Password);
    private string _token = options.Token;

    /// <summary>Refuses strangers, and writes of who may only read.</summary>
    public void Check(VendorRequest request)
    {
        var isReading = request.Method is "GET" or "HEAD" or "OPTIONS";
        var authorization = request.Headers.Authorization.ToString();
        var isKnown = authorization == _writer || authorization == _reader || request.Headers["X-Auth-Token"] == _token;
        if (!isKnown)
        {
            throw RestconfError.Denied(401);
        }

        if (!isReading && authorization == _reader)
        {
            throw RestconfError.Denied(403);
        }
    }

    /// <summary>Hands out the next token to who came with one, where this NSO does so.</summary>
    public Reply WithToken(VendorRequest request, Reply reply)
    {
        if (!options.RotateTokens || !request.Headers.ContainsKey("X-Auth-Token"))
        {
            return reply;
        }

        _token = RandomNumberGenerator.GetHexString(40);
        return reply.With("X-Auth-Token", _token);
    }

    /// <summary>Only the first token is good again.</summary>
    public void Expire() => _token = _token == options.Token ? RandomNumberGenerator.GetHexString(40) : options.Token;

    public void Reset() => _token = options.Token;

    private static string Basic(string user, string password) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))}";
}

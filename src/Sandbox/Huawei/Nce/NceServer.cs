using System.Text.Json;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>The NCE's northbound REST: login, token, rate, then fixed-access operations or the inventory.</summary>
internal sealed class NceServer
{
    private const string Operations = "/rest/v1/resource-activation-configuration/access-legacy/";

    private readonly HuaweiSandboxOptions _options;
    private readonly NceTokens _tokens;
    private readonly NceLogin _login;
    private readonly NceRate _operationRate;
    private readonly NceInventory _inventory;
    private readonly FanOperations _operations;

    public NceServer(HuaweiSandboxOptions options, TimeProvider clock, EffectLog effects)
    {
        _options = options;
        _tokens = new NceTokens(options, clock);
        _login = new NceLogin(options, _tokens, clock);
        _operationRate = new NceRate(options.OperationsPerSecond, clock);
        _inventory = new NceInventory(new NceRate(options.PortQueriesPerSecond, clock));
        var network = new FanNetwork(effects);
        if (options.Seed)
        {
            FanFill.Fill(network);
        }

        _operations = new FanOperations(network, options);
    }

    public static JsonElement ReadJson(VendorRequest request)
    {
        if (!request.HasMediaType("application/json"))
        {
            throw NceRefusal.Parameter("Content-Type is application/json");
        }

        try
        {
            return JsonBody.Parse(request.Body, maxDepth: 8);
        }
        catch (JsonException)
        {
            throw NceRefusal.Parameter("The body is not JSON");
        }
    }

    public Reply Answer(VendorRequest request)
    {
        try
        {
            return NceLogin.IsAddress(request.Path) ? _login.Answer(request) : Admitted(request);
        }
        catch (NceRefusal refusal)
        {
            var reply = NceReplies.Refuse(refusal);
            return refusal.Status == 429 ? reply.With("Retry-After", "1") : reply;
        }
    }

    public void ExpireTokens() => _tokens.Clear();

    private Reply Admitted(VendorRequest request)
    {
        var token = _tokens.Check(request.Headers["X-Auth-Token"].ToString());
        if (_options.RequireRoaRand && request.Method is not "GET" && request.Headers["roarand"].ToString() != token.RoaRand)
        {
            throw new NceRefusal(403, "framwork.remote.RoaRandInvalid");
        }

        if (!request.Path.StartsWith(Operations))
        {
            return _inventory.Answer(request);
        }

        if (request.Method is not "POST")
        {
            throw NceRefusal.Method();
        }

        _operationRate.Count();
        var operation = request.Path[Operations.Length..].ToString();
        return _operations.Answer(FanRequest.Read(operation, ReadJson(request)), () => _tokens.Close(token));
    }
}

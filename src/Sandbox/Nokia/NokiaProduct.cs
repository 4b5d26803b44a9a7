using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>One product below its RESTCONF root: Altiplano has intents; NSP has them too, and service intents besides.</summary>
internal sealed class NokiaProduct
{
    private readonly string _root;
    private readonly bool _isAltiplano;
    private readonly IntentApi _intents;
    private readonly NspServices _services;
    private readonly NspInventory _inventory;
    private readonly NspNumberPools _pools = new();

    public NokiaProduct(string root, bool isAltiplano, IntentStore store, NokiaNetwork network, NokiaSandboxOptions options)
    {
        _root = root;
        _isAltiplano = isAltiplano;
        _intents = new IntentApi(store, new IntentAlignment(store, network), network, options, isAltiplano);
        _services = new NspServices(new NspDeployment(network), network);
        _inventory = new NspInventory(_services, network);
    }

    public bool Owns(VendorRequest request) => request.Path.StartsWith(_root, StringComparison.Ordinal) && request.Path[_root.Length..] is ['/', ..];

    public Reply Answer(VendorRequest request)
    {
        var path = request.Path[_root.Length..];
        var isOperation = path.StartsWith("/operations/", StringComparison.Ordinal);
        if (!isOperation && !path.StartsWith("/data/", StringComparison.Ordinal))
        {
            throw RestconfError.NotFound();
        }

        var call = new NokiaCall(request, RestconfPath.Parse(path[(isOperation ? "/operations" : "/data").Length..]), isOperation);
        try
        {
            return isOperation ? Operate(call) : Dispatch(call);
        }
        catch (RestconfError error)
        {
            // NSP reports what an operation or action did not do as a success of HTTP.
            var hidden = !_isAltiplano && error.Status == 400 && call is { Method: "POST" } && (isOperation || call.Steps.Length > 2);
            return RestconfReplies.Refuse(error, call.AnswerType, hidden ? 200 : null);
        }
    }

    private Reply Dispatch(NokiaCall call) => call.Steps switch
    {
        [{ Module: "ibn", Name: "ibn" }, ..] => _intents.Answer(call),
        [{ Module: "nsp-service-intent", Name: "intent-base" }, ..] when !_isAltiplano => _services.Answer(call),
        [{ Module: "nsp-resource-pool", Name: "resource-pools" }, ..] when !_isAltiplano => _pools.Answer(call),
        _ => throw RestconfError.NotFound(),
    };

    private Reply Operate(NokiaCall call) => (call.Method, call.Steps) switch
    {
        (not "POST", _) => throw RestconfError.Method(),
        (_, [{ Module: "ibn", Name: "search-intents" }]) => _intents.Search(call),
        (_, [{ Module: "nsp-inventory", Name: "find" }]) when !_isAltiplano => _inventory.Find(call),
        (_, [{ Module: "nsp-service-intent", Name: "change-olc-state" }]) when !_isAltiplano => _services.ChangeState(call),
        _ => throw RestconfError.NotFound(),
    };
}

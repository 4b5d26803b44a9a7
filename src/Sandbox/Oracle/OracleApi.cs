using TeleCo.Gateway.Sandbox.Oracle.Receivables;
using TeleCo.Gateway.Sandbox.Oracle.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>The APIs' addresses; parts of batches come through here again.</summary>
internal sealed class OracleApi
{
    private const string Version = "11.13.18.05";

    private readonly AdfStore _store;
    private readonly ReceiptMatching _matching;
    private readonly AdfReader _reader;
    private readonly AdfWriter _writer;
    private readonly OracleBatch _batch;

    public OracleApi(AdfStore store, OracleSandboxOptions options)
    {
        _store = store;
        _matching = new ReceiptMatching(store, options.MatchDelay);
        var rules = new OracleRules(new OrganizationRules(store, options.MakesAccounts), new InvoiceRules(store), new ReceiptRules(store, _matching));
        _reader = new AdfReader(store, new SiteActivities(store));
        _writer = new AdfWriter(store, rules, options.User);
        _batch = new OracleBatch(Route);
    }

    public Reply Answer(VendorRequest request)
    {
        _matching.Run();
        _store.Commit();
        RequireJson(request);
        return Route(request);
    }

    public void RollBack() => _store.RollBack();

    public void Commit() => _store.Commit();

    private Reply Route(VendorRequest request)
    {
        if (request.Segments() is not [var api, "resources", Version, .. var rest] || !OracleResources.ByApi.TryGetValue(api, out var resources))
        {
            throw OracleRefusal.NotFound();
        }

        var call = new OracleCall(request, api, rest);
        if (rest is [])
        {
            return call.Method is "POST" ? _batch.Answer(call) : throw OracleRefusal.Method(call.Method);
        }

        var resource = resources.GetValueOrDefault(rest[0]) ?? throw OracleRefusal.NotFound();
        return (call.Method, rest) switch
        {
            ("GET" or "HEAD", [_]) => _reader.Collection(call, resource),
            ("POST", [_]) => _writer.Create(call, resource),
            ("GET", [_, "describe"]) => OracleDescribe.Write(call, resource),
            (_, [_, var key]) => OnItem(call, _reader.Find(resource, key)),
            (_, [_, var key, "child", var name, .. var tail]) when tail.Length < 2 => OnChild(call, _reader.Find(resource, key), resource.ChildIndex(name), tail),
            _ => throw OracleRefusal.NotFound(),
        };
    }

    private Reply OnItem(OracleCall call, AdfRow row) => call.Method switch
    {
        "GET" or "HEAD" => AdfReader.Item(call, row),
        "PATCH" => _writer.Update(call, row),
        "DELETE" => _writer.Delete(call, row),
        _ => throw OracleRefusal.Method(call.Method),
    };

    private Reply OnChild(OracleCall call, AdfRow row, int index, string[] tail)
    {
        if (index < 0)
        {
            throw OracleRefusal.NotFound();
        }

        if (tail is not [var key])
        {
            return call.Method switch
            {
                "GET" or "HEAD" => AdfReader.Children(call, row, index),
                "POST" => _writer.CreateChild(call, row, index),
                _ => throw OracleRefusal.Method(call.Method),
            };
        }

        var child = row.Children[index].FirstOrDefault(child => child.Key == key) ?? throw OracleRefusal.NotFound();
        return call.Method switch
        {
            "GET" or "HEAD" => AdfReader.Child(call, row, child),
            "PATCH" => _writer.UpdateChild(call, row, index, child),
            _ => throw OracleRefusal.Method(call.Method),
        };
    }

    private static void RequireJson(VendorRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        if (accept.Length > 0 && !accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("*/*", StringComparison.Ordinal))
        {
            throw new OracleRefusal(406, "", "Not Acceptable");
        }
    }
}

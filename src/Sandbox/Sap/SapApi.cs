using TeleCo.Gateway.Sandbox.Sap.Billing;
using TeleCo.Gateway.Sandbox.Sap.Partners;
using TeleCo.Gateway.Sandbox.Sap.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>The services' addresses; parts of batches come through here again.</summary>
internal sealed class SapApi
{
    private readonly SapStore _store;
    private readonly EntityReader _reader;
    private readonly EntityWriter _writer;
    private readonly BillingFunctions _billing;
    private readonly SapBatch _batch;

    public SapApi(SapStore store, SapSandboxOptions options, TimeProvider clock, SapReplies replies)
    {
        _store = store;
        _reader = new EntityReader(store, options.PageSize);
        _writer = new EntityWriter(store, new PartnerRules(store, clock, options.CompanyCode));
        _billing = new BillingFunctions(store, clock);
        _batch = new SapBatch(store, replies, Answer);
    }

    public Reply Answer(VendorRequest request)
    {
        var segments = request.Segments();
        if (segments is not ["sap", "opu", "odata", "sap", var name, ..])
        {
            throw SapRefusal.NotFound(segments[0]);
        }

        var service = EdmService.All.GetValueOrDefault(WithoutVersion(name))
            ?? throw new SapRefusal(403, "/IWFND/MED/170", $"No service found for namespace '', name '{name}', version '0001'");
        var call = new SapCall(request, service, segments[5..] is [""] ? [] : segments[5..]);
        return call.Rest switch
        {
            ["$batch"] => call.Method is "POST" ? _batch.Answer(call) : throw SapRefusal.Method(call.Method),
            ["GetPDF" or "Cancel"] when service.Name == "API_BILLING_DOCUMENT_SRV" => _billing.Answer(call),
            _ => OnEntities(call),
        };
    }

    public void RollBack() => _store.RollBack(0);

    public void Commit() => _store.Commit();

    private Reply OnEntities(SapCall call) => (call.Method, call.Rest) switch
    {
        ("GET" or "HEAD", []) => ServiceDocument.Write(call),
        ("GET" or "HEAD", ["$metadata"]) => ServiceMetadata.Write(call.Service),
        (_, [] or ["$metadata"]) => throw SapRefusal.Method(call.Method),
        ("GET" or "HEAD", _) => _reader.Read(call),
        ("POST", _) => _writer.Post(call),
        ("PATCH" or "MERGE" or "PUT", _) => _writer.Change(call),
        ("DELETE", _) => _writer.Delete(call),
        _ => throw SapRefusal.Method(call.Method),
    };

    private static string WithoutVersion(string name)
    {
        var semicolon = name.IndexOf(';', StringComparison.Ordinal);
        return semicolon < 0 ? name : name[semicolon..] is ";v=1" or ";v=2" or ";v=0001" or ";v=0002" ? name[..semicolon] : "";
    }
}

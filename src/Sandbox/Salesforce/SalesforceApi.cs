using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>Resources below <c>/services/data/{version}/</c>; parts of composite calls come through here again.</summary>
internal sealed class SalesforceApi
{
    private readonly SalesforceStore _store;
    private readonly SalesforceRows _rows;
    private readonly SalesforceQueries _queries;
    private readonly SalesforceCollections _collections;
    private readonly SalesforceComposite _composite;
    private readonly Func<(int Limit, int Used)> _usage;

    public SalesforceApi(SalesforceStore store, Func<(int Limit, int Used)> usage)
    {
        _store = store;
        _usage = usage;
        _rows = new SalesforceRows(store);
        _queries = new SalesforceQueries(store);
        _collections = new SalesforceCollections(store, _rows);
        _composite = new SalesforceComposite(store, Answer);
    }

    public Reply Answer(VendorRequest request)
    {
        var segments = request.Segments();
        if (segments is not ["services", "data", var version, ..] || !SalesforceVersions.IsServed(version))
        {
            throw SalesforceRefusal.NotFound();
        }

        var call = new SalesforceCall(request, version, segments[3..]);
        return call.Rest switch
        {
            [] => Resources(version),
            ["sobjects", ..] => _rows.Answer(call),
            ["query" or "queryAll"] or ["query" or "queryAll", _] => _queries.Answer(call),
            ["composite"] => Posted(call, _composite.Composite),
            ["composite", "batch"] => Posted(call, _composite.Batch),
            ["composite", "sobjects", ..] => _collections.Answer(call),
            ["limits"] => Limits(),
            _ => throw SalesforceRefusal.NotFound(),
        };
    }

    public void RollBack() => _store.RollBack(0);

    public void Commit() => _store.Commit();

    private static Reply Posted(SalesforceCall call, Func<SalesforceCall, Reply> answer) =>
        call.Method is "POST" ? answer(call) : throw SalesforceRefusal.Method(call.Method, "POST");

    private Reply Limits() => Reply.Write(200, writer =>
    {
        var (limit, used) = _usage();
        writer.WriteStartObject();
        writer.WriteStartObject("DailyApiRequests");
        writer.WriteNumber("Max", limit);
        writer.WriteNumber("Remaining", limit - used);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static Reply Resources(string version) => Reply.Write(200, writer =>
    {
        writer.WriteStartObject();
        foreach (var name in (ReadOnlySpan<string>)["sobjects", "query", "queryAll", "composite", "limits"])
        {
            writer.WriteString(name, $"/services/data/{version}/{name}");
        }

        writer.WriteEndObject();
    });
}

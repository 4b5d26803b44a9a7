using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>Data below the service models.</summary>
internal sealed class CiscoServices(CiscoStore store, CiscoCommits commits)
{
    public Reply Answer(CiscoCall call)
    {
        var target = CiscoTarget.Of(call.Steps);
        return call.Method switch
        {
            "GET" or "HEAD" => Read(call.Request, target),
            "POST" => Create(call, target),
            "PUT" or "PATCH" or "DELETE" => Write(call, target),
            _ => throw RestconfError.Method(),
        };
    }

    private Reply Create(CiscoCall call, CiscoTarget target)
    {
        var parameters = CiscoQuery.ReadCommit(call.Request);
        var candidate = new CiscoCandidate(store);
        var location = candidate.Create(target.IsList ? throw RestconfError.Method() : target, call.Body());
        var reply = Finish(commits.Commit(candidate, parameters), parameters, isNew: true);
        return parameters.DryRun is null ? reply.With("Location", $"{call.Request.Origin}/restconf/data{location}") : reply;
    }

    private Reply Write(CiscoCall call, CiscoTarget target)
    {
        if (target.Key is null)
        {
            throw RestconfError.Method();
        }

        var parameters = CiscoQuery.ReadCommit(call.Request);
        var candidate = new CiscoCandidate(store);
        CheckVersion(call.Request, target);
        var isNew = false;
        switch (call.Method)
        {
            case "PUT":
                isNew = candidate.Replace(target, call.Body());
                break;
            case "PATCH":
                candidate.Merge(target, call.Body(), mayCreate: false);
                break;
            default:
                candidate.Delete(target, mustExist: true);
                break;
        }

        var reply = Finish(commits.Commit(candidate, parameters), parameters, isNew);
        return parameters.DryRun is null && store.Find(target.Model, target.Key) is { } service ? reply.With("ETag", Tag(service.Version)) : reply;
    }

    private static Reply Finish(CommitOutcome outcome, CommitParameters parameters, bool isNew) => parameters.DryRun is { } format
        ? CiscoDryRun.Answer(isNew ? 201 : 200, format, outcome.DryRun)
        : CiscoReplies.Committed(outcome, isNew);

    private void CheckVersion(VendorRequest request, CiscoTarget target)
    {
        var wanted = request.Headers.IfMatch.ToString();
        if (wanted.Length > 0 && wanted != "*" && wanted != Tag(store.Find(target.Model, target.Key!)?.Version ?? 0))
        {
            throw new RestconfError(412, "operation-failed", "precondition failed");
        }
    }

    private Reply Read(VendorRequest request, CiscoTarget target)
    {
        CiscoQuery.CheckReading(request);
        var view = CiscoView.Of(request);
        if (target.Key is null)
        {
            return ReadMany(request, target, view);
        }

        view.RefusePaging();
        var service = store.Find(target.Model, target.Key) ?? throw NotFound(target);
        var (node, module, value) = (target.Model.List, target.Model.Module, (JsonNode?)view.Shown(service));
        if (target.Rest.Length > 0)
        {
            var spot = DataSpot.Find(node, module, (JsonObject)value!, target.Rest, make: false);
            (node, module, value) = (spot.Node, spot.Module, spot.Value);
        }

        return value is null
            ? node.Kind is SchemaKind.Container ? Reply.Empty(204) : throw NotFound(target)
            : view.One(node, module, value).With("ETag", Tag(service.Version));
    }

    private Reply ReadMany(VendorRequest request, CiscoTarget target, CiscoView view)
    {
        var all = store.List(target.Model);
        if (!target.IsList)
        {
            view.RefusePaging();
        }

        var offset = CiscoQuery.Number(request, "offset", 0, 0);
        var limit = CiscoQuery.Number(request, "limit", int.MaxValue, 1);
        var page = all.Skip(offset).Take(limit).ToArray();
        return page.Length == 0 ? Reply.Empty(204) : view.Many(target, page).With("ETag", Tag(store.Version));
    }

    private static RestconfError NotFound(CiscoTarget target) => RestconfError.NotFound(target.Model.DataPath(target.Key!));

    private static string Tag(long version) => $"\"{version}\"";
}

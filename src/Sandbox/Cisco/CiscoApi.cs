using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>What lies below <c>/restconf</c>.</summary>
internal sealed class CiscoApi
{
    private const string Data = "/restconf/data";
    private const string Operations = "/restconf/operations";

    private readonly CommitQueue _queue;
    private readonly CiscoServices _services;
    private readonly CiscoActions _actions;
    private readonly CiscoDeviceApi _devices;
    private readonly CiscoQueueApi _queueApi;
    private readonly CiscoPlans _plans;
    private readonly CiscoRollbacks _rollbacks;
    private readonly CiscoYangPatch _yangPatch;

    public CiscoApi(CiscoStore store, CiscoSandboxOptions options, TimeProvider clock, EffectLog effects)
    {
        var devices = new CiscoDevices();
        var files = new RollbackFiles(clock);
        _queue = new CommitQueue(store, devices, options, clock, effects);
        var commits = new CiscoCommits(store, devices, _queue, files, effects);
        _services = new CiscoServices(store, commits);
        _actions = new CiscoActions(store, devices, commits, effects);
        _devices = new CiscoDeviceApi(devices);
        _queueApi = new CiscoQueueApi(_queue, devices, options, clock);
        _plans = new CiscoPlans(store, _queue);
        _rollbacks = new CiscoRollbacks(files, store, commits);
        _yangPatch = new CiscoYangPatch(store, commits);
    }

    public void Advance() => _queue.Advance();

    public Reply Answer(VendorRequest request)
    {
        CheckAccept(request);
        var path = request.Path;
        if (Below(path, Operations) is { } operation)
        {
            var call = new CiscoCall(request, RestconfPath.Parse(path[operation..]));
            return call is { Method: "POST", Steps.Length: > 1 } ? Dispatch(call) : throw RestconfError.Method();
        }

        if (Below(path, Data) is { } data)
        {
            return request.Method is "PATCH" && request.HasMediaType(CiscoYangPatch.MediaType)
                ? _yangPatch.Answer(new CiscoCall(request, []), path[data..].ToString())
                : Dispatch(new CiscoCall(request, RestconfPath.Parse(path[data..])));
        }

        return request.Method is "GET" or "HEAD" ? Root(path) : throw RestconfError.Method();
    }

    private Reply Dispatch(CiscoCall call) => call.Steps switch
    {
        [] => throw RestconfError.Method(),
        [{ Module: "tailf-ncs", Name: "devices" }, { Name: "commit-queue" }, ..] => _queueApi.Answer(call),
        [{ Module: "tailf-ncs", Name: "devices" }, ..] => _devices.Answer(call),
        [{ Module: "tailf-ncs", Name: "zombies" }, ..] => Zombies(call),
        [{ Module: "tailf-rollback", Name: "rollback-files" }, ..] => _rollbacks.Answer(call),
        var steps when CiscoPlans.IsPlan(steps) => _plans.Answer(call),
        [.., { Keys: null, Name: var action }] when call.Method is "POST" && CiscoActions.IsAction(action) => _actions.Run(call),
        _ => _services.Answer(call),
    };

    private Reply Zombies(CiscoCall call)
    {
        if (!call.IsReading)
        {
            throw RestconfError.Method();
        }

        var wanted = call.Steps is [_, { Name: "service", Keys: [var path] }] ? path : null;
        var zombies = _queue.Zombies.Select(change => change.Model.InstancePath(change.Key)).Where(one => wanted is null || one == wanted).ToArray();
        if (zombies.Length == 0)
        {
            return wanted is null ? Reply.Empty(204) : throw RestconfError.NotFound();
        }

        return RestconfReplies.Data(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("tailf-ncs:service");
            foreach (var zombie in zombies)
            {
                writer.WriteStartObject();
                writer.WriteString("service-path", zombie);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static Reply Root(ReadOnlySpan<char> path) => path switch
    {
        "/restconf" or "/restconf/" => RestconfReplies.Data(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("ietf-restconf:restconf");
            writer.WriteStartObject("data");
            writer.WriteEndObject();
            writer.WriteStartObject("operations");
            writer.WriteEndObject();
            writer.WriteString("yang-library-version", "2019-01-04");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }),
        "/restconf/yang-library-version" => RestconfReplies.Data(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("ietf-restconf:yang-library-version", "2019-01-04");
            writer.WriteEndObject();
        }),
        _ => throw RestconfError.NotFound(),
    };

    private static void CheckAccept(VendorRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        if (accept.Length > 0
            && !accept.Contains(RestconfReplies.DataType, StringComparison.OrdinalIgnoreCase)
            && !accept.Contains("*/*", StringComparison.Ordinal)
            && !accept.Contains("application/*", StringComparison.OrdinalIgnoreCase))
        {
            throw new RestconfError(406, "invalid-value", "no acceptable media type") { Kind = "protocol" };
        }
    }

    private static int? Below(ReadOnlySpan<char> path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] == '/') ? root.Length : null;
}

using System.Text.Json;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>The actions that every service has.</summary>
internal sealed class CiscoActions(CiscoStore store, CiscoDevices devices, CiscoCommits commits, EffectLog effects)
{
    public static bool IsAction(string name) => name is "check-sync" or "un-deploy" or "re-deploy" or "get-modifications";

    public Reply Run(CiscoCall call)
    {
        CiscoQuery.CheckAction(call.Request);
        var action = call.Steps[^1].Name;
        var target = CiscoTarget.Of(call.Steps[..^1]);
        if (!target.IsEntry || store.Find(target.Model, target.Key!) is not { } service)
        {
            throw RestconfError.NotFound();
        }

        var format = Format(call.Input());
        return action switch
        {
            "check-sync" => CheckSync(service),
            "un-deploy" => Deploy(service, isUndeployed: true, format),
            "re-deploy" => Deploy(service, isUndeployed: false, format),
            _ => Output(writer => CiscoDryRun.Write(writer, format ?? "cli", service.IsUndeployed ? [] : [Appearance(service)])),
        };
    }

    private Reply CheckSync(CiscoService service) => Output(writer => writer.WriteBoolean(
        "in-sync",
        !service.IsUndeployed && service.Model.Devices(service.Data).All(name => devices.Find(name)?.SyncResult is "in-sync")));

    private Reply Deploy(CiscoService service, bool isUndeployed, string? format)
    {
        var isChange = service.IsUndeployed != isUndeployed;
        if (format is not null)
        {
            return Output(writer => CiscoDryRun.Write(writer, format, isChange ? [isUndeployed ? Absence(service) : Appearance(service)] : []));
        }

        commits.CheckDevices(service.Model.Devices(service.Data));
        store.Mark(service, isUndeployed);
        effects.Add(new Effect(service.Key, isChange ? isUndeployed ? "suspend" : "resume" : "noChange", null, service.Model.Module));
        return Output(_ => { });
    }

    private static string? Format(JsonElement input)
    {
        if (input.ValueKind is not JsonValueKind.Object || !input.TryGetProperty("dry-run", out var dryRun))
        {
            return null;
        }

        var format = dryRun.ValueKind is JsonValueKind.Object && dryRun.TryGetProperty("outformat", out var named) ? named.ToString() : "cli";
        return format is "native" or "cli" or "xml" ? format : throw RestconfError.Invalid($"\"{format}\" is not a valid value");
    }

    private static CiscoChange Appearance(CiscoService service) => new(service.Model, service.Key, null, service.Data);

    private static CiscoChange Absence(CiscoService service) => new(service.Model, service.Key, service.Data, null);

    private static Reply Output(Action<Utf8JsonWriter> write) => CiscoDeviceApi.Output(write);
}

using System.Text.Json;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary><c>nsp-inventory:find</c> over E-Lines: all of them, or the one with a service id.</summary>
internal sealed partial class NspInventory(NspServices services, NokiaNetwork network)
{
    private const int MostOnPage = 1000;

    private static readonly string[] Members = ["xpath-filter", "depth", "include-meta", "offset", "limit", "fields", "sort-by"];

    public Reply Find(NokiaCall call)
    {
        call.CheckQuery();
        var input = call.Input("nsp-inventory") ?? throw RestconfError.Malformed("an input is expected");
        foreach (var member in input.ValueKind is JsonValueKind.Object ? input.EnumerateObject() : throw RestconfError.Malformed("an input is expected"))
        {
            _ = Array.IndexOf(Members, member.Name) < 0 ? throw RestconfError.UnknownElement(member.Name) : 0;
        }

        var filter = input.TryGetProperty("xpath-filter", out var text) && text.ValueKind is JsonValueKind.String
            ? Filter().Match(text.GetString()!)
            : throw RestconfError.MissingElement("xpath-filter");
        if (!filter.Success)
        {
            throw RestconfError.Invalid("xpath-filter is not valid");
        }

        var offset = Number(input, "offset", 0);
        var limit = Math.Min(Number(input, "limit", 100), MostOnPage);
        var isEline = filter.Groups["kind"].Value is "eline";
        var name = filter.Groups["id"] is { Success: true } id ? id.Value : null;
        var found = services.All.Where(service => isEline && (name is null || service.Name == name) && IsInNetwork(service)).ToArray();
        return RestconfReplies.Data(
            200,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartObject("nsp-inventory:output");
                writer.WriteStartArray("data");
                foreach (var service in found.Skip(offset).Take(limit))
                {
                    Write(writer, service);
                }

                writer.WriteEndArray();
                writer.WriteNumber("start-index", offset);
                writer.WriteNumber("total-count", found.Length);
                writer.WriteEndObject();
                writer.WriteEndObject();
            },
            call.AnswerType);
    }

    private bool IsInNetwork(NspService service) => service.Applied is not null || network.IsBusy(service) || service.Log is not null;

    private void Write(Utf8JsonWriter writer, NspService service)
    {
        writer.WriteStartObject();
        writer.WriteString("service-id", service.Name);
        writer.WriteString("service-name", service.Name);
        writer.WriteString("service-type", "eline");
        writer.WriteString("admin-state", service.IsLocked ? "locked" : "unlocked");
        writer.WriteString("oper-state", service.Applied is { State: "active" } ? "enabled" : "disabled");
        writer.WriteStartObject("service-extension:eline-svc");
        writer.WriteStartObject("deployer-details");
        writer.WriteString("overall-deployer-state", network.IsBusy(service) ? "in-progress" : service.Log is null ? "success" : "failed");
        writer.WriteEndObject();
        writer.WriteStartObject("slc-details");
        writer.WriteString("slc-state", service.State);
        writer.WriteString("logs", service.Log ?? "");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static int Number(JsonElement input, string name, int standard)
    {
        if (!input.TryGetProperty(name, out var value))
        {
            return standard;
        }

        return value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0
            ? number
            : throw RestconfError.Invalid($"{value} is not a valid value for {name}");
    }

    [GeneratedRegex(@"^/nsp-service:services/service-layer/(?<kind>eline|elan|l3vpn)(\[service-id=['""](?<id>[^'""\]]{1,64})['""]\])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Filter();
}

using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Operations.Events;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>How the versions say a listener.</summary>
internal static class HubBodies
{
    private const string Class = "Hub";

    /// <summary>What documents tell of the listeners of a version.</summary>
    public static RestSubject Describe(RestVersion version) => new()
    {
        Version = version,
        Resource = HubEndpoints.Resource,
        Json = version.Major >= 5 ? RestV5Json.Default.HubV5 : RestV4Json.Default.HubV4,
        Required = version.Major >= 5 ? ["callback", "@type"] : ["callback"],
        Example = links =>
        {
            using var output = JsonOutput.Rent();
            Write(output, Samples.Listener, version, links.To(Samples.Listener.Id));
            return JsonNode.Parse(output.Written.Span)!;
        },
    };

    public static async Task<Outcome<RegisterListener.Request>> ReadAsync(HttpContext context, RestVersion version) => version.Major >= 5
        ? (await JsonBody.ReadAsync(context, RestV5Json.Default.HubV5)).Then(hub => Read(version, hub))
        : (await JsonBody.ReadAsync(context, RestV4Json.Default.HubV4)).Then(hub => Read(version, hub));

    public static void Write(JsonOutput output, Listener listener, RestVersion version, string address)
    {
        if (version.Major >= 5)
        {
            var hub = new HubV5 { Id = listener.Id, Href = address, Type = Class, Callback = listener.Callback, Query = listener.Query };
            JsonSerializer.Serialize(output.Writer, hub, RestV5Json.Default.HubV5);
        }
        else
        {
            var hub = new HubV4 { Id = listener.Id, Callback = listener.Callback, Query = listener.Query };
            JsonSerializer.Serialize(output.Writer, hub, RestV4Json.Default.HubV4);
        }
    }

    private static Outcome<RegisterListener.Request> Read(RestVersion version, HubV4? hub) =>
        string.IsNullOrEmpty(hub?.Callback) ? Fault.Invalid("callback", "callback is mandatory and must not be empty.") : Request(version, hub.Callback, hub.Query);

    private static Outcome<RegisterListener.Request> Read(RestVersion version, HubV5? hub) =>
        string.IsNullOrEmpty(hub?.Callback) ? Fault.Invalid("callback", "callback is mandatory and must not be empty.")
        : string.IsNullOrEmpty(hub.Type) ? Fault.Invalid("@type", "@type is mandatory.")
        : Request(version, hub.Callback, hub.Query);

    private static RegisterListener.Request Request(RestVersion version, string callback, string? query) => new(version.Name, callback, string.IsNullOrEmpty(query) ? null : query);
}

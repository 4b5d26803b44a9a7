using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Services;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF640 version 4: Monitor. Nobody but the gateway writes one.</summary>
public sealed record MonitorV4 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The monitor's address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>The address of the service that changes.</summary>
    public string? SourceHref { get; init; }

    /// <summary>Where the change stands.</summary>
    [AllowedValues("InProgress", "InError", "Completed")]
    public string? State { get; init; }

    /// <summary>The request as it came in.</summary>
    public MonitorRequest? Request { get; init; }

    /// <summary>The answer as it would have been, once the change is done.</summary>
    public MonitorResponse? Response { get; init; }

    /// <summary>The monitor as version 4 shows it.</summary>
    public static MonitorV4 From(Monitor monitor, Links links) => new()
    {
        Id = monitor.Id.Value,
        Href = links.To(monitor.Id.Value),
        Type = monitor.Type ?? "Monitor",
        BaseType = monitor.BaseType,
        SchemaLocation = monitor.SchemaLocation,
        SourceHref = monitor.ServiceId is { } service ? links.Beside("service").To(service) : null,
        State = ServiceWords.MonitorStates.NameOf(monitor.State),
        Request = monitor.Request is { } request ? request with { Type = request.Type ?? "Request", Header = Array.ConvertAll(request.Header, Show) } : null,
        Response = monitor.Response is { } response ? Show(response, links.Beside("service")) : null,
    };

    // What was kept is the service as the model has it; the answer is the service as this version shows it.
    private static MonitorResponse Show(MonitorResponse response, Links services) => response with
    {
        Type = response.Type ?? "Response",
        Header = Array.ConvertAll(response.Header, Show),
        Body = response is { StatusCode: "200" or "201", Body: ['{', ..] } && JsonSerializer.Deserialize(response.Body, ModelJson.Default.Service) is { } service
            ? JsonSerializer.Serialize(ServiceV4.From(service, services), RestV4Json.Default.ServiceV4)
            : response.Body,
    };

    private static HeaderItem Show(HeaderItem item) => item with { Type = item.Type ?? "HeaderItem" };
}

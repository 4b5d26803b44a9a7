using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Services;

/// <summary>What watches a change of a service that takes its time (TMF640).</summary>
public sealed record Monitor : Extensible, IResource<Monitor>
{
    /// <inheritdoc/>
    public static string ResourceName => "monitor";

    /// <inheritdoc/>
    public Id<Monitor> Id { get; init; }

    /// <summary>Where the change stands.</summary>
    public MonitorState State { get; init; }

    /// <summary>The id of the service that changes.</summary>
    public string? ServiceId { get; init; }

    /// <summary>The request as it came in.</summary>
    public MonitorRequest? Request { get; init; }

    /// <summary>The answer as it would have been, once the change is done.</summary>
    public MonitorResponse? Response { get; init; }

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }

    /// <inheritdoc/>
    public DateTime? LastModified { get; init; }
}

/// <summary>Where a watched change stands; capitalised on the wire.</summary>
public enum MonitorState
{
    /// <summary>Worked on.</summary>
    InProgress,

    /// <summary>Not done.</summary>
    InError,

    /// <summary>Done.</summary>
    Completed,
}

/// <summary>A request, written down.</summary>
public sealed record MonitorRequest : Extensible
{
    /// <summary>The HTTP method.</summary>
    public string? Method { get; init; }

    /// <summary>The path.</summary>
    public string? To { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary>The header fields that matter; never a credential.</summary>
    public required HeaderItem[] Header { get; init; }
}

/// <summary>An answer, written down.</summary>
public sealed record MonitorResponse : Extensible
{
    /// <summary>The HTTP status.</summary>
    public string? StatusCode { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary>The header fields that matter.</summary>
    public required HeaderItem[] Header { get; init; }
}

/// <summary>A header field.</summary>
public sealed record HeaderItem : Extensible
{
    /// <summary>The field's name.</summary>
    public required string Name { get; init; }

    /// <summary>The field's value.</summary>
    public required string Value { get; init; }
}

using GraphQLParser;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Why a request is not executed.</summary>
internal sealed record RequestFault(int Status, string Code, string Message)
{
    /// <summary>Where in the JSON or the document, counted from one.</summary>
    public Location? Location { get; init; }

    /// <summary>Whether the request was well formed and its document is at fault: plain JSON then answers 200.</summary>
    public bool IsDocumentFault { get; init; }

    /// <summary>The methods for an <c>Allow</c> field.</summary>
    public string? Allow { get; init; }

    /// <summary>When to try again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static RequestFault Malformed(string message, Location? location = null) =>
        new(StatusCodes.Status400BadRequest, GraphQlCodes.BadRequest, message) { Location = location };

    public static RequestFault Document(string code, string message, Location? location = null) =>
        new(StatusCodes.Status400BadRequest, code, message) { Location = location, IsDocumentFault = true };

    public static RequestFault Limit(string message) => Document(GraphQlCodes.LimitExceeded, message);

    public static RequestFault TooLarge(int bytes) =>
        new(StatusCodes.Status413PayloadTooLarge, GraphQlCodes.PayloadTooLarge, $"The request is larger than {bytes} bytes.");
}

namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>A RESTCONF server says no: status, error-tag and the sentence a client would read.</summary>
internal sealed class RestconfError(int status, string tag, string? message = null) : Exception(message ?? tag)
{
    public int Status => status;

    public string Tag => tag;

    /// <summary>The sentence, or <see langword="null"/> where the vendor sends a tag only.</summary>
    public string? Sentence { get; } = message;

    public string Kind { get; init; } = "application";

    public string? Path { get; init; }

    public static RestconfError NotFound(string? path = null) => new(404, "invalid-value", "uri keypath not found") { Path = path };

    public static RestconfError Exists(string path) => new(409, "data-exists", $"object already exists: {path}");

    public static RestconfError Invalid(string message) => new(400, "invalid-value", message);

    public static RestconfError Malformed(string message) => new(400, "malformed-message", message);

    public static RestconfError UnknownElement(string name) => new(400, "unknown-element", $"unknown element: {name}");

    public static RestconfError MissingElement(string path) => new(400, "missing-element", $"{path} is not configured");

    public static RestconfError Method() => new(405, "operation-not-supported", "operation not supported") { Kind = "protocol" };

    public static RestconfError MediaType() => new(415, "operation-not-supported", "unsupported media type") { Kind = "protocol" };

    public static RestconfError Denied(int status) => new(status, "access-denied") { Kind = "protocol" };
}

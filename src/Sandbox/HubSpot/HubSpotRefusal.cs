namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>HubSpot says no: the status, the category and the sentence a client would read.</summary>
internal sealed class HubSpotRefusal(int status, string category, string message) : Exception(message)
{
    public int Status => status;

    public string Category => category;

    /// <summary>The property at fault and its code, when the refusal is about one.</summary>
    public (string Property, string Code)? Detail { get; init; }

    /// <summary>What a batch error names, such as the ids that were not found.</summary>
    public (string Name, string[] Values)? Context { get; init; }

    public static HubSpotRefusal Validation(string message) => new(400, "VALIDATION_ERROR", message);

    public static HubSpotRefusal Property(string property, string code, string message) => new(
        400,
        "VALIDATION_ERROR",
        $"Property values were not valid: [{{\"isValid\":false,\"message\":\"{message}\",\"error\":\"{code}\",\"name\":\"{property}\"}}]")
    {
        Detail = (property, code),
    };

    public static HubSpotRefusal NotFound(params string[] ids) => new(404, "OBJECT_NOT_FOUND", "resource not found")
    {
        Context = ("ids", ids),
    };

    public static HubSpotRefusal Conflict(string message) => new(409, "CONFLICT", message);

    public static HubSpotRefusal Method() => new(405, "METHOD_NOT_ALLOWED", "HTTP 405 Method Not Allowed");
}

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>PayPal says no: the status, the name, and the issue that a client branches on.</summary>
internal sealed class PayPalRefusal(int status, string name, string message, string? issue = null, string? description = null, string? field = null)
    : Exception(message)
{
    public int Status => status;

    public string Name => name;

    public string? Issue => issue;

    public string? Description => description;

    public string? Field => @field;

    public static PayPalRefusal Invalid(string issue, string description, string? field = null) => new(
        400, "INVALID_REQUEST", "Request is not well-formed, syntactically incorrect, or violates schema.", issue, description, field);

    public static PayPalRefusal Unprocessable(string issue, string description, string? field = null) => new(
        422,
        "UNPROCESSABLE_ENTITY",
        "The requested action could not be performed, semantically incorrect, or failed business validation.",
        issue,
        description,
        field);

    public static PayPalRefusal NotFound() => new(
        404,
        "RESOURCE_NOT_FOUND",
        "The specified resource does not exist.",
        "INVALID_RESOURCE_ID",
        "Specified resource ID does not exist. Please check the resource ID and try again.");

    public static PayPalRefusal InProgress() => new(
        409,
        "RESOURCE_CONFLICT",
        "The server has detected a conflict while processing this request.",
        "PREVIOUS_REQUEST_IN_PROGRESS",
        "A previous request on this resource is currently in progress. Please wait for some time and try again.");
}

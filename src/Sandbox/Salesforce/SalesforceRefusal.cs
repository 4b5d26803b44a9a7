namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>Salesforce says no: the status, the error code and the sentence a client would read.</summary>
internal sealed class SalesforceRefusal(int status, string code, string message, params string[] fields) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public string[] Fields => fields;

    public static SalesforceRefusal NotFound() => new(404, "NOT_FOUND", "The requested resource does not exist");

    public static SalesforceRefusal NoExternalId(string name) =>
        new(404, "NOT_FOUND", $"Provided external ID field does not exist or is not accessible: {name}");

    public static SalesforceRefusal Deleted() => new(404, "ENTITY_IS_DELETED", "entity is deleted");

    public static SalesforceRefusal BadId(string id) => new(400, "MALFORMED_ID", $"bad id {id}");

    public static SalesforceRefusal NoColumn(string name, string type) =>
        new(400, "INVALID_FIELD", $"No such column '{name}' on sobject of type {type}", name);

    public static SalesforceRefusal Json(string message) => new(400, "JSON_PARSER_ERROR", message);

    public static SalesforceRefusal Method(string method, string allowed) =>
        new(405, "METHOD_NOT_ALLOWED", $"HTTP Method '{method}' not allowed. Allowed are {allowed}");
}

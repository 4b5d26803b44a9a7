namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>A call that the pod refuses, in its own words; the path points into the body.</summary>
internal sealed class OracleRefusal(int status, string code, string detail, string path = "") : Exception(detail)
{
    public int Status => status;

    public string Code => code;

    public string Path => path;

    public static OracleRefusal NotFound() => new(404, "", "The requested item was not found.");

    public static OracleRefusal Method(string method) => new(405, "", $"The method {method} is not allowed on this resource.");

    public static OracleRefusal Parameter(string name) => new(400, "27520", $"URL request parameter {name} cannot be used in this context.");

    public static OracleRefusal Query(string detail) => new(400, "JBO-25137", $"The query expression is not valid: {detail}");

    public static OracleRefusal Unknown(string attribute, string resource) =>
        new(400, "JBO-25058", $"Definition {attribute} of type Attribute is not found in {resource}.", $"/{attribute}");

    public static OracleRefusal Value(string attribute) =>
        new(400, "JBO-25009", $"The value of the attribute {attribute} has the wrong type, form or length.", $"/{attribute}");

    public static OracleRefusal Missing(string attribute) =>
        new(400, "AR-855001", $"You must provide a value for the attribute {attribute}.", $"/{attribute}");

    public static OracleRefusal NotUpdatable(string attribute) =>
        new(400, "JBO-27008", $"Attribute set for {attribute} failed: the attribute is not updatable.", $"/{attribute}");

    public static OracleRefusal Business(string code, string detail, string attribute) => new(400, code, detail, $"/{attribute}");

    public static OracleRefusal Body(string detail) => new(400, "27510", detail);
}

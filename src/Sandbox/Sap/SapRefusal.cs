namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>A call that the system refuses, in its own words.</summary>
internal sealed class SapRefusal(int status, string code, string message, string property = "") : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public string Property => property;

    public static SapRefusal NotFound(string segment) =>
        new(404, "/IWBEP/CM_MGW_RT/020", $"Resource not found for segment '{segment}'");

    public static SapRefusal Unknown(string property, string type) =>
        new(400, "/IWBEP/CM_MGW_RT/021", $"Property {property} does not exist in type '{type}'", property);

    public static SapRefusal Syntax(string message) => new(400, "/IWCOR/CX_DS_EXPR_SYNTAX_ERROR/005056A509B11EE1B9A8FEC11C21D78E", message);

    public static SapRefusal Option(string message) => new(400, "/IWCOR/CX_OD_BAD_REQUEST/005056A509B11ED1BDCCA4E3E03C05B8", message);

    public static SapRefusal Payload(string message) => new(400, "CX_SXML_PARSE_ERROR/001560AA0E081DEB8CA398CC1690D406", message);

    public static SapRefusal Value(string property, string value) =>
        new(400, "/IWCOR/CX_DS_EP_PROPERTY_ERROR/005056A509B11EE1B9A8FEC11C21578E", $"Property '{property}' has invalid value '{value}'", property);

    public static SapRefusal Method(string method) =>
        new(405, "/IWBEP/CM_MGW_RT/022", $"Method '{method}' not allowed for this resource");

    public static SapRefusal Business(string code, string message, string property = "") => new(400, code, message, property);
}

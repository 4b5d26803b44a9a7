namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>Query refusals, with the place of the error as the vendor prints it.</summary>
internal static class SoqlFault
{
    public static SalesforceRefusal Malformed(string query, int position, string message) => At("MALFORMED_QUERY", query, position, message);

    public static SalesforceRefusal NoColumn(string query, int position, string name, string type) => At(
        "INVALID_FIELD",
        query,
        position,
        $"No such column '{name}' on entity '{type}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.");

    public static SalesforceRefusal At(string code, string query, int position, string message)
    {
        var start = Math.Max(0, position - 30);
        var excerpt = query.AsSpan(start, Math.Min(60, query.Length - start)).ToString().ReplaceLineEndings(" ");
        return new SalesforceRefusal(
            400, code, $"\n{excerpt}\n{new string(' ', position - start)}^\nERROR at Row:1:Column:{position + 1}\n{message}");
    }
}

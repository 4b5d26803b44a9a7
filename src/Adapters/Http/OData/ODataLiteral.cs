using System.Globalization;

namespace TeleCo.Gateway.Adapters.Http.OData;

/// <summary>Literals of OData V2 (section 2.2.2 of its ABNF), as they stand in keys and filters before the address is escaped.</summary>
internal static class ODataLiteral
{
    public static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Flag(bool value) => value ? "true" : "false";

    /// <summary>A day, as an <c>Edm.DateTime</c> of which only the date counts.</summary>
    public static string Day(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"datetime'{day:yyyy-MM-dd}T00:00:00'");
}

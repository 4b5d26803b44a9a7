using System.Globalization;
using TeleCo.Gateway.Adapters.Http.Form;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>What is read of a collection.</summary>
/// <param name="Api">The API: <c>fscm</c> for finances, <c>crm</c> for parties.</param>
/// <param name="Resource">The collection.</param>
/// <param name="Key">What makes its order certain.</param>
internal sealed record OracleQuery(string Api, string Resource, string Key)
{
    /// <summary>What a page may hold; the vendor's own limit is said to be 499 or 500.</summary>
    public const int MaxPage = 200;

    public string? Q { get; init; }

    public string? Expand { get; init; }

    public string? OrderBy { get; init; }

    public int Offset { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Whether to tell how many there are in all; it costs.</summary>
    public bool Counts { get; init; }

    /// <summary>The address of a page below the API, escaped.</summary>
    public string ToAddress(int skipped = 0)
    {
        var query = new FormBody().Add("q", Q).Add("expand", Expand).Add("orderBy", OrderBy ?? $"{Key}:asc")
            .Add("limit", Math.Clamp(Limit - skipped, 0, MaxPage)).Add("offset", Offset + skipped).Add("totalResults", Counts ? "true" : null).Add("onlyData", "true");
        return $"/{Resource}?{query}";
    }

    /// <summary>A text in <c>q</c>.</summary>
    public static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string In(string attribute, IEnumerable<string> values) => $"{attribute} in ({string.Join(", ", values.Select(Text))})";

    public static string Day(DateTime day) => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

using System.Globalization;
using System.Text;

namespace TeleCo.Gateway.Adapters.Http.OData;

/// <summary>What is read of an OData V2 service: one entity by its key, or those of a set that a filter lets through.</summary>
/// <param name="Service">The service, such as <c>API_BUSINESS_PARTNER</c>.</param>
/// <param name="Resource">Set with key or without, or a function with its parameters: <c>A_BusinessPartner('1000001')</c>; escaped.</param>
internal sealed record ODataQuery(string Service, string Resource)
{
    public string? Filter { get; init; }

    /// <summary>The properties wanted, those of expanded entities with their path.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>The entities wanted along.</summary>
    public IReadOnlyList<string> Expand { get; init; } = [];

    public string? OrderBy { get; init; }

    public int? Top { get; init; }

    public int? Skip { get; init; }

    /// <summary>Whether to tell how many there are in all.</summary>
    public bool Counts { get; init; }

    /// <summary>An entity by its key.</summary>
    public static ODataQuery One(string service, string set, string key) => new(service, $"{set}({Uri.EscapeDataString(ODataLiteral.Text(key))})");

    /// <summary>The address below the service, escaped, with no slash before it: as <c>$batch</c> wants it.</summary>
    public string ToAddress()
    {
        var address = new StringBuilder(Resource);
        Add("$filter", Filter is null ? null : Uri.EscapeDataString(Filter));
        Add("$select", Select.Count == 0 ? null : string.Join(',', Select));
        Add("$expand", Expand.Count == 0 ? null : string.Join(',', Expand));
        Add("$orderby", OrderBy?.Replace(" ", "%20", StringComparison.Ordinal));
        Add("$top", Top?.ToString(CultureInfo.InvariantCulture));
        Add("$skip", Skip is > 0 ? Skip.Value.ToString(CultureInfo.InvariantCulture) : null);
        Add("$inlinecount", Counts ? "allpages" : null);
        return address.ToString();

        void Add(string option, string? value)
        {
            if (value is not null)
            {
                address.Append(address.Length == Resource.Length && !Resource.Contains('?', StringComparison.Ordinal) ? '?' : '&').Append(option).Append('=').Append(value);
            }
        }
    }
}

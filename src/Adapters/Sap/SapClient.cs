using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.OData;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>The OData services of one S/4HANA system, and the settings that calls need.</summary>
internal sealed class SapClient(VendorSession session, SapOptions options, ILogger<SapClient> logger)
{
    public const string Code = "sa";

    private const string Root = "/sap/opu/odata/sap/";

    public SapOptions Options => options;

    public ODataClient OData { get; } = new(session, Root, SapPartners.Service, SystemQuery(options), answer => SapFaults.From(answer, logger));

    public Fault FaultOf(VendorRequest request, VendorAnswer answer) => VendorFaults.Settle(SapFaults.From(answer, logger), request);

    /// <summary>Whether a number is one that documents and partners can have.</summary>
    public static bool IsNumber(string value) => value.Length is > 0 and <= 10 && value.All(char.IsAsciiLetterOrDigit);

    /// <summary>The system's number in a canonical id, or null when the id is none of this system's.</summary>
    public static string? NumberOf(string? id) =>
        id is not null && id.Length > Code.Length + 1 && id.StartsWith(Code, StringComparison.Ordinal) && id[Code.Length] == '-' && IsNumber(id[(Code.Length + 1)..])
            ? id[(Code.Length + 1)..]
            : null;

    private static string SystemQuery(SapOptions options) => string.Join('&', new[]
    {
        options.Client is null ? null : $"sap-client={options.Client}",
        options.Language is null ? null : $"sap-language={options.Language}",
    }.OfType<string>());
}

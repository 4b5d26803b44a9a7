using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>What result codes mean: the lists of the settings, or what was seen at most sites.</summary>
internal sealed class HlrCodes(HuaweiHlrOptions options)
{
    private readonly HashSet<int> _session = Of(options.SessionCodes, 5004);
    private readonly HashSet<int> _exists = Of(options.ExistsCodes);
    private readonly HashSet<int> _notFound = Of(options.NotFoundCodes, 3001, 3007);
    private readonly HashSet<int> _asWanted = Of(options.AsWantedCodes, 3016, 3810);
    private readonly HashSet<int> _retryable = Of(options.RetryableCodes);
    private readonly HashSet<int> _unclear = Of(options.UnclearCodes);

    public RegisterVerdict VerdictOf(string operation, int code, string description) =>
        code == 0 ? RegisterVerdict.Done
        : _session.Contains(code) ? RegisterVerdict.SessionOver
        : _retryable.Contains(code) ? RegisterVerdict.Busy
        : _unclear.Contains(code) ? RegisterVerdict.Unclear
        : operation.StartsWith("ADD_", StringComparison.Ordinal) ? (IsThere(code, description) ? RegisterVerdict.Exists : RegisterVerdict.Refused)
        : _notFound.Contains(code) ? RegisterVerdict.NotFound
        : _asWanted.Contains(code) ? RegisterVerdict.Done
        : RegisterVerdict.Refused;

    // The number is not public, the words are.
    private bool IsThere(int code, string description) => _exists.Count > 0
        ? _exists.Contains(code)
        : description.Contains("already", StringComparison.OrdinalIgnoreCase)
            || (description.Contains("exist", StringComparison.OrdinalIgnoreCase) && !description.Contains("not exist", StringComparison.OrdinalIgnoreCase));

    private static HashSet<int> Of(List<int> configured, params int[] seen) => [.. configured.Count > 0 ? configured : [.. seen]];
}

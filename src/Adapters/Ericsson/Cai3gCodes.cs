using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>What a site's codes mean: the lists of the settings, or what was seen at most sites.</summary>
internal sealed class Cai3gCodes(EricssonOptions options)
{
    private readonly HashSet<int> _session = Of(options.SessionCodes, 1001, 1005, 1010, 3014);
    private readonly HashSet<int> _exists = Of(options.ExistsCodes, 2, 301);
    private readonly HashSet<int> _notFound = Of(options.NotFoundCodes, 13001);
    private readonly HashSet<int> _retryable = Of(options.RetryableCodes);

    public RegisterVerdict VerdictOf(string operation, Cai3gFault fault)
    {
        var code = fault.Code ?? 0;
        return _session.Contains(code) || (fault.Element is null && _session.Contains(fault.Mediation ?? 0)) ? RegisterVerdict.SessionOver
            : operation == "Create" && _exists.Contains(code) ? RegisterVerdict.Exists
            : operation != "Create" && _notFound.Contains(code) ? RegisterVerdict.NotFound
            : _retryable.Contains(code) ? RegisterVerdict.Busy
            : fault.Soap is "Client" ? RegisterVerdict.Refused
            : RegisterVerdict.Unclear;
    }

    private static HashSet<int> Of(List<int> configured, params int[] seen) => [.. configured.Count > 0 ? configured : [.. seen]];
}

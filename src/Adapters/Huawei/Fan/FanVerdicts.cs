using System.Net;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Huawei.Fan;

/// <summary>What an NCE's answers mean. Its texts quote names and go nowhere.</summary>
internal static class FanVerdicts
{
    /// <summary>The verdict; a write about which the answer says nothing is <see cref="FaultKind.OutcomeUnknown"/>.</summary>
    public static Outcome<RegisterVerdict> Of(VendorRequest request, VendorAnswer answer, FanWire? wire, HuaweiFanOptions options)
    {
        var lost = request.Effect == VendorEffect.Read ? VendorFaults.Failed : VendorFaults.Unknown;
        if (answer.IsSuccess)
        {
            // An answer with a body that is no JSON comes from elsewhere; an empty one is a success.
            return wire is null && !answer.Body.IsEmpty ? lost
                : wire?.Code is not { } code ? RegisterVerdict.Done
                : options.RetryableCodes.Contains(code) ? RegisterVerdict.Busy
                : RegisterVerdict.Refused;
        }

        return answer.Status switch
        {
            HttpStatusCode.Unauthorized => RegisterVerdict.SessionOver,
            HttpStatusCode.Forbidden => VendorFaults.NotServed,
            HttpStatusCode.NotFound when wire?.Code is not null => RegisterVerdict.NotFound,
            HttpStatusCode.Conflict => RegisterVerdict.Exists,
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => RegisterVerdict.Busy,
            HttpStatusCode.BadRequest => RegisterVerdict.Refused,
            _ => (int)answer.Status >= 500 ? lost : VendorFaults.From(answer.Status, answer.RetryAfter),
        };
    }

    /// <summary>A code as it may be logged; null for a text that is none.</summary>
    public static string? Safe(string? code) =>
        code is { Length: <= 80 } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-') ? code : null;
}

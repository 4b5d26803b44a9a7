using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>A refused caller's body: a TMF Error, with the code that RFC 6750 gives where there is one.</summary>
internal sealed class RestAuthenticationFailures : IAuthenticationFailureWriter
{
    public Task WriteAsync(HttpContext http, AuthenticationFailure failure, CancellationToken cancellationToken) => RestErrors.WriteAsync(
        http, failure.Status, failure.Error ?? FaultCodes.Of(FaultKind.Unauthenticated), FaultCodes.ReasonOf(FaultKind.Unauthenticated), failure.Description);
}

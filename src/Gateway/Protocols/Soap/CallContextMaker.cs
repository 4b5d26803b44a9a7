using System.Security.Claims;
using TeleCo.Gateway.Operations;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Makes what operations know of a call; the identity part's, for a principal that may have come inside the message.</summary>
internal delegate CallContext CallContextMaker(HttpContext context, ClaimsPrincipal user, Protocol protocol, string? idempotencyKey);

using Microsoft.Net.Http.Headers;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>What the HTTP headers say of a SOAP message.</summary>
/// <param name="Version">The version that the media type announces.</param>
/// <param name="Action">The SOAP action, without its quotes; null or empty when none is named.</param>
internal readonly record struct SoapRequest(SoapVersion Version, string? Action)
{
    /// <summary>Reads the headers.</summary>
    public static SoapRequest Of(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var contentType) || SoapVersion.Of(contentType) is not { } version)
        {
            throw Unsupported("Send text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2).");
        }

        if (contentType.Charset.HasValue && HeaderUtilities.RemoveQuotes(contentType.Charset).Value?.ToUpperInvariant() is not ("UTF-8" or "UTF-16" or "UTF-16LE" or "UTF-16BE"))
        {
            throw Unsupported("A SOAP message is written in UTF-8 or UTF-16.");
        }

        if (request.Headers.ContentEncoding.Count > 0 && request.Headers.ContentEncoding != "identity")
        {
            throw Unsupported("A SOAP message is accepted without a content encoding.");
        }

        return new(version, version == SoapVersion.V11 ? Single(request) : Unquoted(contentType.Parameters.FirstOrDefault(p => p.Name.Equals("action", StringComparison.OrdinalIgnoreCase))?.Value.Value));
    }

    private static string? Single(HttpRequest request)
    {
        var actions = request.Headers["SOAPAction"];
        return actions.Count <= 1 ? Unquoted(actions.ToString()) : throw SoapRefusal.Invalid("There is more than one SOAPAction.");
    }

    private static string? Unquoted(string? action) => action?.Trim().Trim('"');

    private static SoapRefusal Unsupported(string message) =>
        new(new(SoapFaultCode.Sender, new Fault(FaultKind.Unsupported, message)) { Status = StatusCodes.Status415UnsupportedMediaType });
}

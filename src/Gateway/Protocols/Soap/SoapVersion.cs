using Microsoft.Net.Http.Headers;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>What SOAP 1.1 and SOAP 1.2 say differently.</summary>
internal sealed class SoapVersion
{
    public static readonly SoapVersion V11 = new()
    {
        Namespace = "http://schemas.xmlsoap.org/soap/envelope/",
        MediaType = "text/xml",
        RoleAttribute = "actor",
        Roles = ["", "http://schemas.xmlsoap.org/soap/actor/next"],
        Sender = "Client",
        Receiver = "Server",
    };

    public static readonly SoapVersion V12 = new()
    {
        Namespace = "http://www.w3.org/2003/05/soap-envelope",
        MediaType = "application/soap+xml",
        RoleAttribute = "role",
        Roles = ["", "http://www.w3.org/2003/05/soap-envelope/role/next", "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver"],
        Sender = "Sender",
        Receiver = "Receiver",
    };

    private SoapVersion()
    {
    }

    /// <summary>The namespace of the envelope.</summary>
    public required string Namespace { get; init; }

    /// <summary>The media type that a message of this version has.</summary>
    public required string MediaType { get; init; }

    /// <summary>The attribute that says whom a header block is for.</summary>
    public required string RoleAttribute { get; init; }

    /// <summary>The roles in which the gateway acts; it is where every message ends.</summary>
    public required string[] Roles { get; init; }

    /// <summary>The fault code when the caller is to blame.</summary>
    public required string Sender { get; init; }

    /// <summary>The fault code when the caller is not to blame.</summary>
    public required string Receiver { get; init; }

    /// <summary>The version that a media type announces, or null.</summary>
    public static SoapVersion? Of(MediaTypeHeaderValue contentType) =>
        contentType.MediaType.Equals(V11.MediaType, StringComparison.OrdinalIgnoreCase) ? V11
        : contentType.MediaType.Equals(V12.MediaType, StringComparison.OrdinalIgnoreCase) ? V12
        : null;

    /// <summary>The value of <c>mustUnderstand</c>, or null when it is not one that this version knows.</summary>
    public bool? ReadMustUnderstand(string? value) => value?.Trim() switch
    {
        null or "0" => false,
        "1" => true,
        "false" when this == V12 => false,
        "true" when this == V12 => true,
        _ => null,
    };
}

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>The forms in which a resource is given.</summary>
internal enum MediaFormat
{
    /// <summary><c>application/json</c>.</summary>
    Json,

    /// <summary><c>application/xml</c>.</summary>
    Xml,
}

namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>The media types of RESTCONF (RFC 8040 and RFC 8072).</summary>
internal static class RestconfMedia
{
    public const string Data = "application/yang-data+json";

    public const string Patch = "application/yang-patch+json";
}

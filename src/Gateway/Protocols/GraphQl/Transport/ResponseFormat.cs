namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>The media types that can be answered.</summary>
internal enum ResponseFormat
{
    None,
    Json,
    GraphQlResponse,
    EventStream,
}

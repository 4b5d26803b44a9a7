namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>The values of <c>extensions.code</c> that the transport itself gives.</summary>
internal static class GraphQlCodes
{
    public const string BadRequest = "invalid_request";
    public const string ParseFailed = "graphql_parse_failed";
    public const string ValidationFailed = "graphql_validation_failed";
    public const string LimitExceeded = "graphql_limit_exceeded";
    public const string Unauthorized = "invalid_token";
    public const string NotAcceptable = "not_acceptable";
    public const string MethodNotAllowed = "method_not_allowed";
    public const string UnsupportedMediaType = "unsupported_media_type";
    public const string PayloadTooLarge = "payload_too_large";
    public const string Timeout = "vendor_timeout";
    public const string InternalError = "internal_error";
    public const string DocumentNotTrusted = "document_not_trusted";
    public const string DocumentNotFound = "persisted_document_not_found";
    /// <summary>Spelled as the clients of automatic persisted queries look for it.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    /// <summary>Spelled as the clients of automatic persisted queries look for it.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";
}

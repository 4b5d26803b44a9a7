namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>The values of <c>extensions.code</c> that the transport itself gives.</summary>
internal static class GraphQlCodes
{
    public const string BadRequest = "badRequest";
    public const string ParseFailed = "graphqlParseFailed";
    public const string ValidationFailed = "graphqlValidationFailed";
    public const string LimitExceeded = "graphqlLimitExceeded";
    public const string Unauthorized = "unauthorized";
    public const string NotAcceptable = "notAcceptable";
    public const string MethodNotAllowed = "methodNotAllowed";
    public const string UnsupportedMediaType = "unsupportedMediaType";
    public const string PayloadTooLarge = "payloadTooLarge";
    public const string Timeout = "timeout";
    public const string InternalError = "internalError";
    public const string DocumentNotTrusted = "documentNotTrusted";
    public const string DocumentNotFound = "persistedDocumentNotFound";
    /// <summary>Spelled as the clients of automatic persisted queries look for it.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    /// <summary>Spelled as the clients of automatic persisted queries look for it.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";
}

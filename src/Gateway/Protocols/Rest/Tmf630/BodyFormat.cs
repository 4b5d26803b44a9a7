namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>The forms in which a body is taken.</summary>
internal enum BodyFormat
{
    /// <summary><c>application/json</c>: a resource, or on PATCH a merge patch.</summary>
    Json,

    /// <summary><c>application/merge-patch+json</c> (RFC 7396).</summary>
    MergePatch,

    /// <summary><c>application/json-patch+json</c> (RFC 6902).</summary>
    JsonPatch,

    /// <summary><c>application/json-patch-query+json</c> (TM Forum version 5).</summary>
    JsonPatchQuery,
}

using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>What the query string of a list call asks for.</summary>
/// <typeparam name="T">The resource listed.</typeparam>
/// <param name="Query">Conditions, order and window; the partner is the operation's to set.</param>
/// <param name="Fields">Which attributes are given.</param>
internal sealed record ListRequest<T>(Query<T> Query, FieldSelection Fields)
{
    /// <summary>Whether the caller asked for a window; a list without one is answered 200 as long as it is whole.</summary>
    public bool IsWindowed { get; init; }
}

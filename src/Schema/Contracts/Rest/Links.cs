namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>Where the API is, as the caller reached it: makes the absolute <c>href</c> of a resource in the version asked.</summary>
/// <param name="Base">Scheme, host and base path of the resource's collection, without a slash at the end.</param>
public readonly record struct Links(string Base)
{
    /// <summary>The address of one resource.</summary>
    public string To(string id) => $"{Base}/{Uri.EscapeDataString(id)}";

    /// <summary>Another collection of the same API.</summary>
    /// <param name="resource">The other collection's name.</param>
    public Links Beside(string resource) => Base is { } path && path.LastIndexOf('/') is > 0 and var end ? new($"{path[..end]}/{resource}") : new(resource);
}

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>One major version of a TM Forum API.</summary>
/// <param name="Api">The API's name in its path: <c>customerManagement</c>.</param>
/// <param name="Major">The major version.</param>
/// <param name="Title">What people call the API: <c>TMF629 Customer Management</c>.</param>
internal sealed record RestVersion(string Api, int Major, string Title)
{
    /// <summary>Other names in the path under which the same answers are given, without a redirect.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whole base paths outside of <c>/tmf-api</c> under which the same answers are given: prints of a specification differ.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>The name of the version's OpenAPI document and of its settings: <c>customerManagement-v4</c>.</summary>
    public string Name { get; } = $"{Api}-v{Major}";

    /// <summary>The paths that the version's resources stand under, the first being the one that documents name.</summary>
    public IEnumerable<string> BasePaths => Aliases.Prepend(Api).Select(api => $"/tmf-api/{api}/v{Major}").Concat(Roots);
}

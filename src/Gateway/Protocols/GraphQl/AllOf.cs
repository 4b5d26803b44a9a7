using GraphQL.DataLoader;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>Several things that are loaded with the others of their level, as one list; what is not there is left out.</summary>
internal sealed class AllOf(IReadOnlyList<IDataLoaderResult> parts) : IDataLoaderResult
{
    public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
    {
        var found = await Task.WhenAll(parts.Select(part => part.GetResultAsync(cancellationToken)));
        return found.Where(item => item is not null).ToList();
    }
}

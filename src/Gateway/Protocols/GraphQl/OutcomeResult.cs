using GraphQL.DataLoader;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>What a loader will give, as the value of a field or as its error.</summary>
/// <param name="outcome">What is loaded.</param>
/// <param name="isOptional">Whether what is not there is null, and no error.</param>
internal sealed class OutcomeResult<T>(IDataLoaderResult<Outcome<T>> outcome, bool isOptional = false) : IDataLoaderResult
{
    public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
        (await outcome.GetResultAsync(cancellationToken)).TryGet(out var value, out var fault) ? value
        : isOptional && fault.Kind is FaultKind.NotFound ? null
        : throw GraphQlErrors.Of(fault);
}

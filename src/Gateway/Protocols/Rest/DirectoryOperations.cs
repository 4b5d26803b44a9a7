using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>The operations behind a resource's routes; null where the API has no such route.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal sealed record DirectoryOperations<T>(
    Operation<Id<T>, T> Find,
    Operation<Query<T>, Page<T>> Search,
    Operation<T, T>? Create = null,
    Operation<ChangeRequest<T>, T>? Change = null,
    Operation<DeleteRequest<T>, T>? Delete = null)
    where T : class, IResource<T>;

using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>The operations behind a resource's routes.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal sealed record DirectoryOperations<T>(
    FindOperation<T> Find, SearchOperation<T> Search, CreateResource<T> Create, ChangeResource<T> Change, DeleteResource<T> Delete)
    where T : class, IResource<T>;

using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Storage.Supplements;

/// <summary>What a backend's resource is together with what the gateway keeps of it.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal interface ISupplement<T>
    where T : class, IResource<T>
{
    /// <summary>The canonical fields that the backend itself has: a search for them is the backend's.</summary>
    IReadOnlySet<string> NativeFields { get; }

    /// <summary>The whole resource: what the backend has a field for is the backend's word, the rest is as it was kept.</summary>
    T Merge(T native, T kept);

    /// <summary>Whether a change reaches the backend at all.</summary>
    bool IsNative(T current, T changed);
}

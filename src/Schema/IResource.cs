namespace TeleCo.Gateway.Schema;

/// <summary>A canonical object that a backend owns and a partner may own.</summary>
/// <typeparam name="TSelf">The resource itself.</typeparam>
public interface IResource<TSelf> : IOwned
    where TSelf : IResource<TSelf>
{
    /// <summary>What callers call it in a sentence: <c>customer</c>.</summary>
    static abstract string ResourceName { get; }

    /// <summary>The canonical id.</summary>
    Id<TSelf> Id { get; }

    /// <summary>When the backend last changed it (UTC), where the backend says; the backend's own lost-update check uses it.</summary>
    DateTime? LastModified { get; }
}

/// <summary>An object that belongs to a partner, or to none.</summary>
public interface IOwned
{
    /// <summary>The partner that owns it; null for the operator's own objects, which no partner sees.</summary>
    PartnerId? Partner { get; }
}

/// <summary>Several objects, each of which may belong to a partner.</summary>
public interface IOwnedMany
{
    /// <summary>Those that can be owned.</summary>
    IEnumerable<IOwned> Owned { get; }
}

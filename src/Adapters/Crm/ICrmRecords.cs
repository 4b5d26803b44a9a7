namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>The records of a CRM, as <see cref="CrmDirectory{T}"/> needs them. Every vendor implements it with its own API.</summary>
internal interface ICrmRecords
{
    /// <summary>What canonical ids of this vendor begin with.</summary>
    string Code { get; }

    /// <summary>The most characters that the document field holds.</summary>
    int MaxDocument { get; }

    /// <summary>Whether the text can be the id of such a record at all.</summary>
    bool IsId(CrmKind kind, ReadOnlySpan<char> id);

    /// <summary>Whether the vendor can check the condition so that no matching record is missed.</summary>
    bool CanFilter(CrmKind kind, CrmFilter filter);

    /// <summary>Whether the vendor can make the order.</summary>
    bool CanSort(CrmKind kind, IReadOnlyList<CrmSort> sort);

    /// <summary>One record, or null when there is none.</summary>
    Task<Outcome<CrmRecord?>> FindAsync(CrmKind kind, string id, CancellationToken cancellationToken);

    /// <summary>One record by the key that it was created with, or null when there is none.</summary>
    Task<Outcome<CrmRecord?>> FindByKeyAsync(CrmKind kind, string key, CancellationToken cancellationToken);

    /// <summary>The records that there are of these.</summary>
    Task<Outcome<IReadOnlyList<CrmRecord>>> FindManyAsync(CrmKind kind, IReadOnlyList<string> ids, CancellationToken cancellationToken);

    Task<Outcome<CrmPage>> SearchAsync(CrmSearch search, CancellationToken cancellationToken);

    /// <summary>Creates a record under a key, at most once.</summary>
    Task<Outcome<CrmRecord>> CreateAsync(CrmKind kind, string key, CrmRecord draft, CancellationToken cancellationToken);

    /// <summary>Saves what differs between two states of a record; null when there is no such record.</summary>
    Task<Outcome<CrmRecord?>> UpdateAsync(CrmKind kind, CrmRecord current, CrmRecord changed, CancellationToken cancellationToken);

    /// <summary>Removes a record; false when there was none.</summary>
    Task<Outcome<bool>> DeleteAsync(CrmKind kind, string id, CancellationToken cancellationToken);
}

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>A record of a CRM by neutral field names. Blank counts as absent and outer white space does not count, as CRMs trim what they store.</summary>
/// <param name="table">The fields that the vendor has; null for a record that is not read but made.</param>
internal sealed class CrmRecord(CrmFieldTable? table = null)
{
    private static readonly int Fields = Enum.GetValues<CrmField>().Length;
    private readonly string?[] _values = new string?[Fields];

    public string? this[CrmField field]
    {
        get => _values[(int)field];
        set => _values[(int)field] = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>The CRM's own id.</summary>
    public string Id => this[CrmField.Id] ?? "";

    public PartnerId? Partner => this[CrmField.Partner] is { } partner ? new(partner) : null;

    /// <summary>When the CRM last changed the record, in UTC.</summary>
    public DateTime? LastModified { get; set; }

    /// <summary>Whether someone changed the field in the CRM since it was written; never for a field that the vendor does not have.</summary>
    /// <param name="written">The fields as they were written.</param>
    public bool Differs(CrmField field, CrmRecord written) =>
        (table is null || table.NameOf(field) is not null) && this[field] != written[field];

    /// <summary>The field's value when it was changed in the CRM, else what is known of it.</summary>
    public string? Pick(CrmField field, CrmRecord written, string? known) => Differs(field, written) ? this[field] : known;

    /// <summary>As <see cref="Pick"/>, for a state; a word that is no state of the model's is as good as none.</summary>
    public TState? Pick<TState>(CrmField field, CrmRecord written, TState? known)
        where TState : struct, Enum =>
        Differs(field, written) ? StateOf<TState>(this[field]) : known;

    /// <summary>The state that a word names, if it names one.</summary>
    public static TState? StateOf<TState>(string? word)
        where TState : struct, Enum =>
        word is { Length: > 0 } && char.IsAsciiLetter(word[0]) && Enum.TryParse<TState>(word, ignoreCase: true, out var state) ? state : null;

    /// <summary>Whether nothing that can be written differs.</summary>
    public bool HasSameValues(CrmRecord other)
    {
        for (var field = CrmField.Role; (int)field < Fields; field++)
        {
            if (this[field] != other[field])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same values as the CRM keeps them now, with what only the CRM can tell.</summary>
    public CrmRecord SavedAs(string id, DateTime? lastModified)
    {
        var saved = new CrmRecord { LastModified = lastModified };
        _values.CopyTo(saved._values.AsSpan());
        saved[CrmField.Id] = id;
        return saved;
    }
}

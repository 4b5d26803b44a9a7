namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>What holds of every list in a body.</summary>
internal static class Lists
{
    /// <summary>The most entries that a list of a body can have.</summary>
    public const int MaxEntries = 500;

    /// <summary>What is wrong with the first list that is too long or has a hole, or null.</summary>
    public static Fault? Check(params ReadOnlySpan<(string Field, object?[]? List)> lists)
    {
        foreach (var (field, list) in lists)
        {
            if (list?.Length > MaxEntries)
            {
                return Fault.Invalid(field, $"{field} has {list.Length} entries; at most {MaxEntries} are allowed.");
            }

            if (list is not null && Array.Exists(list, entry => entry is null))
            {
                return Fault.Invalid(field, $"{field} has an entry that is null.");
            }
        }

        return null;
    }
}

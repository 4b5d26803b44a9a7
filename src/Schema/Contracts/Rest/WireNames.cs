namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>The words of one version for the values of an enumeration.</summary>
/// <typeparam name="TEnum">The canonical enumeration.</typeparam>
/// <param name="names">Every value with its word.</param>
internal sealed class WireNames<TEnum>(params (TEnum Value, string Name)[] names)
    where TEnum : struct, Enum
{
    /// <summary>The word for a value.</summary>
    public string? NameOf(TEnum? value) => value is { } known ? Array.Find(names, entry => entry.Value.Equals(known)).Name : null;

    /// <summary>The value of a word; the words that there are, when it is none of them.</summary>
    public Outcome<TEnum?> Read(string field, string? name)
    {
        if (name is null)
        {
            return (TEnum?)null;
        }

        var index = Array.FindIndex(names, entry => entry.Name == name);
        return index < 0
            ? Fault.Invalid(field, $"{field} is one of {string.Join(", ", names.Select(entry => entry.Name))}.")
            : (TEnum?)names[index].Value;
    }
}

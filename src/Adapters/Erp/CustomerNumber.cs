namespace TeleCo.Gateway.Adapters.Erp;

/// <summary>
/// The CRM customer of an account in a text field of an ERP: the canonical id without its hyphen (<c>sf001D000000IqhSLIAZ</c>), which
/// is what fits into 20 characters.
/// </summary>
internal static class CustomerNumber
{
    private const int CodeLength = 2;
    private const int SalesforceLength = 18;
    private const string Suffixes = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /// <summary>The field's text for a canonical id, or null when the id is none that the field can hold.</summary>
    public static string? Of(string? customerId, int longest) =>
        customerId is { Length: > CodeLength + 1 } id && id.Length - 1 <= longest && id[CodeLength] == '-' && IsPlain(id.Remove(CodeLength, 1))
            ? id.Remove(CodeLength, 1)
            : null;

    /// <summary>The canonical id behind a field's text, or null when it is none of ours. Fields that know upper case only are read as well.</summary>
    public static string? ToId(string? text)
    {
        if (text is null || text.Length <= CodeLength || !IsPlain(text) || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1]))
        {
            return null;
        }

        var (code, id) = (text[..CodeLength].ToLowerInvariant(), text[CodeLength..]);
        return code == "sf" && id.Length == SalesforceLength ? $"{code}-{Restored(id)}" : $"{code}-{id}";
    }

    private static bool IsPlain(string text) => text.All(char.IsAsciiLetterOrDigit);

    /// <summary>Salesforce's last three characters say which of the others are upper case: what a field has turned can be turned back.</summary>
    private static string Restored(string id)
    {
        var letters = id.ToUpperInvariant().ToCharArray();
        for (var position = 0; position < 15; position++)
        {
            var mask = Suffixes.IndexOf(letters[15 + (position / 5)], StringComparison.Ordinal);
            if (mask < 0)
            {
                return id;
            }

            letters[position] = (mask & (1 << (position % 5))) == 0 ? char.ToLowerInvariant(letters[position]) : letters[position];
        }

        return new(letters);
    }
}

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>Ids of Salesforce: 15 characters that tell case apart, and 3 that say which of them are upper case.</summary>
internal static class SalesforceId
{
    private const int Length = 18;
    private const string Suffixes = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /// <summary>Whether the text is an 18-character id of an object, its suffix right.</summary>
    public static bool IsId(ReadOnlySpan<char> id, string prefix)
    {
        if (id.Length != Length || !id.StartsWith(prefix, StringComparison.Ordinal))
        {
            return false;
        }

        for (var group = 0; group < 3; group++)
        {
            var upper = 0;
            for (var position = 0; position < 5; position++)
            {
                var letter = id[(group * 5) + position];
                if (!char.IsAsciiLetterOrDigit(letter))
                {
                    return false;
                }

                upper |= char.IsAsciiLetterUpper(letter) ? 1 << position : 0;
            }

            if (id[15 + group] != Suffixes[upper])
            {
                return false;
            }
        }

        return true;
    }
}

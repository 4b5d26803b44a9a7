namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>Words of a value as the search index cuts them.</summary>
internal static class HubSpotTokens
{
    /// <summary>CONTAINS_TOKEN: every word of the wanted text is a word of the value; a star stands for any run at either end.</summary>
    public static Func<HubSpotRecord, bool> Contains(HubSpotProperty property, string wanted)
    {
        var patterns = Split(wanted, keepStars: true);
        return record =>
        {
            var words = record[property.Name] is { } value ? Split(value, keepStars: false) : [];
            return words.Count > 0 && patterns.TrueForAll(pattern => words.Exists(word => Matches(word, pattern)));
        };
    }

    /// <summary>The free text of a search: every word begins a word of some searchable property.</summary>
    public static Func<HubSpotRecord, bool> Query(string text)
    {
        var wanted = Split(text, keepStars: false);
        return record =>
        {
            var words = record.Type.Properties
                .Where(property => property.Searchable)
                .SelectMany(property => record[property.Name] is { } value ? Split(value, keepStars: false) : [])
                .ToList();
            return wanted.TrueForAll(one => words.Exists(word => word.StartsWith(one, StringComparison.Ordinal)));
        };
    }

    private static bool Matches(string word, string pattern)
    {
        var core = pattern.Trim('*');
        return (pattern.StartsWith('*'), pattern.EndsWith('*')) switch
        {
            (true, true) => word.Contains(core, StringComparison.Ordinal),
            (true, false) => word.EndsWith(core, StringComparison.Ordinal),
            (false, true) => word.StartsWith(core, StringComparison.Ordinal),
            _ => word == core,
        };
    }

    private static List<string> Split(string text, bool keepStars)
    {
        var words = new List<string>();
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isWord = index < text.Length && (char.IsLetterOrDigit(text[index]) || (keepStars && text[index] == '*'));
            if (isWord && start < 0)
            {
                start = index;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..index].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }
}

namespace TeleCo.Gateway.Sandbox.Sap.Schema;

/// <summary>A navigation property, and how the rows of its target are found: by equal columns, and by one that has a fixed value.</summary>
internal sealed record EdmNavigation(
    string Name, bool IsMany, EdmSet Target, EdmProperty[] TargetColumns, EdmProperty[] SourceColumns, EdmProperty? FixedColumn, string? FixedValue)
{
    public static EdmNavigation Parse(EdmSet source, EdmService service, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var target = service.Sets[words[2]];
        var pairs = words[3..].Select(word => word.Split('=')).ToArray();
        var joined = pairs.Where(pair => pair.Length == 1 || pair[1][0] != '\'').ToArray();
        var constant = pairs.FirstOrDefault(pair => pair.Length == 2 && pair[1][0] == '\'');
        return new EdmNavigation(
            words[0],
            words[1] == "*",
            target,
            [.. joined.Select(pair => target.Properties[pair[0]])],
            [.. joined.Select(pair => source.Properties[pair[^1]])],
            constant is null ? null : target.Properties[constant[0]],
            constant?[1].Trim('\''));
    }
}

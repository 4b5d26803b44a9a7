using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The metadata of one of SAP's services, as a judge of what is asked of it.</summary>
internal sealed partial class EdmxFile
{
    private static readonly HashSet<string> Words = ["eq", "ne", "gt", "ge", "lt", "le", "and", "or", "not", "true", "false", "asc", "desc", "substringof", "startswith", "endswith"];

    private readonly Dictionary<string, XElement> _types;
    private readonly Dictionary<string, string> _sets;
    private readonly Dictionary<(string, string), string> _ends;
    private readonly HashSet<string> _functions;

    private EdmxFile(XDocument document)
    {
        var all = document.Descendants().ToList();
        _types = all.Where(element => element.Name.LocalName is "EntityType" or "ComplexType").ToDictionary(Name);
        _sets = all.Where(element => element.Name.LocalName == "EntitySet" && element.Attribute("EntityType") is not null).ToDictionary(Name, element => Last(element, "EntityType"));
        _ends = all.Where(element => element.Name.LocalName == "Association")
            .SelectMany(association => association.Elements().Where(end => end.Name.LocalName == "End").Select(end => (Key: (Name(association), (string)end.Attribute("Role")!), Type: Last(end, "Type"))))
            .ToDictionary(end => end.Key, end => end.Type);
        _functions = [.. all.Where(element => element.Name.LocalName == "FunctionImport").Select(Name)];
    }

    public static EdmxFile Read(string service) => new(XDocument.Load(GoldenRequests.File("sap", $"{service}.edmx")));

    /// <summary>What is wrong with an address below the service; nothing when all its names are there.</summary>
    public IEnumerable<string> Problems(string address)
    {
        var (resource, query) = address.Split('?', 2) is [var path, var options] ? (path, options) : (address, "");
        var set = resource.Split('(')[0];
        if (!_sets.TryGetValue(set, out var type))
        {
            return _functions.Contains(set) ? [] : [$"no set {set}"];
        }

        return query.Split('&', StringSplitOptions.RemoveEmptyEntries).SelectMany(option =>
        {
            var (name, value) = (option.Split('=', 2)[0], Uri.UnescapeDataString(option.Split('=', 2)[1]));
            return name switch
            {
                "$filter" or "$select" or "$orderby" => NamesIn(value).Where(property => PropertyOf(type, property) is null).Select(property => $"{name}: no property {property}"),
                "$expand" => value.Split(',').Where(navigation => TypeAt(type, navigation.Split('/')) is null).Select(navigation => $"no navigation {navigation}"),
                "$top" or "$skip" or "$inlinecount" => [],
                _ => [$"no option {name}"],
            };
        });
    }

    /// <summary>What is wrong with a body for a set, everything below it included.</summary>
    public IEnumerable<string> Problems(string set, System.Text.Json.JsonElement body) => ProblemsOf(_sets[set], body);

    private IEnumerable<string> ProblemsOf(string type, System.Text.Json.JsonElement body)
    {
        foreach (var member in body.EnumerateObject())
        {
            if (member.Name.StartsWith("to_", StringComparison.Ordinal))
            {
                if (TypeAt(type, [member.Name]) is not { } next)
                {
                    yield return $"no navigation {member.Name}";
                    continue;
                }

                var items = member.Value.TryGetProperty("results", out var results) ? results.EnumerateArray().ToArray() : [member.Value];
                foreach (var problem in items.SelectMany(item => ProblemsOf(next, item)))
                {
                    yield return problem;
                }
            }
            else if (PropertyOf(type, member.Name) is not { } property)
            {
                yield return $"no property {type}.{member.Name}";
            }
            else if ((string?)property.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "creatable") == "false"
                || (member.Value.ValueKind == System.Text.Json.JsonValueKind.String && (int?)property.Attribute("MaxLength") < member.Value.GetString()!.Length))
            {
                yield return $"{type}.{member.Name} cannot be {member.Value}";
            }
        }
    }

    private XElement? PropertyOf(string type, string path)
    {
        var parts = path.Split('/');
        return TypeAt(type, parts[..^1]) is { } owner
            ? _types[owner].Elements().FirstOrDefault(element => element.Name.LocalName == "Property" && Name(element) == parts[^1])
            : null;
    }

    private string? TypeAt(string type, IEnumerable<string> navigations)
    {
        string? at = type;
        foreach (var navigation in navigations)
        {
            var found = at is null ? null : _types[at].Elements().FirstOrDefault(element => element.Name.LocalName == "NavigationProperty" && Name(element) == navigation);
            at = found is null ? null : _ends[(Last(found, "Relationship"), (string)found.Attribute("ToRole")!)];
        }

        return at;
    }

    private static IEnumerable<string> NamesIn(string expression) =>
        Identifier().Matches(Quoted().Replace(expression, " ")).Select(match => match.Value).Where(word => !Words.Contains(word)).Distinct();

    private static string Name(XElement element) => (string)element.Attribute("Name")!;

    private static string Last(XElement element, string attribute) => ((string)element.Attribute(attribute)!).Split('.')[^1];

    [GeneratedRegex("(datetimeoffset|datetime|time|guid)?'([^']|'')*'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Za-z_][A-Za-z_0-9/]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();
}

using Microsoft.AspNetCore.WebUtilities;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>The query of an address: system options by their exact names, each at most once.</summary>
internal sealed class QueryOptions
{
    private static readonly HashSet<string> Known =
    [
        "$filter", "$select", "$expand", "$orderby", "$top", "$skip", "$inlinecount", "$skiptoken", "$format",
    ];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public QueryOptions(string target)
    {
        var question = target.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return;
        }

        foreach (var pair in new QueryStringEnumerable(target.AsMemory(question)))
        {
            var name = pair.DecodeName().ToString();
            if (name.StartsWith('$') && !Known.Contains(name))
            {
                throw SapRefusal.Option($"Invalid system query option '{name}' specified");
            }

            if (!_values.TryAdd(name, pair.DecodeValue().ToString()))
            {
                throw SapRefusal.Option($"Query option '{name}' is specified more than once");
            }
        }
    }

    public string? this[string name] => _values.GetValueOrDefault(name);

    public int? Number(string name)
    {
        if (this[name] is not { } text)
        {
            return null;
        }

        return int.TryParse(text, System.Globalization.NumberStyles.None, null, out var number)
            ? number
            : throw SapRefusal.Option($"Invalid value '{text}' for system query option '{name}'");
    }

    public void Refuse(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.ContainsKey(name))
            {
                throw SapRefusal.Option($"System query option '{name}' is not allowed for this resource");
            }
        }
    }
}

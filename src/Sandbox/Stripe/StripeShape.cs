using System.Globalization;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>
/// Which parameters an operation takes, written as <c>name:type</c> with <c>!</c> for required and braces for nested ones. Types are
/// text, int, bool, map, list, range, any, or the values of an enumeration separated by bars.
/// </summary>
internal sealed class StripeShape
{
    private const int LongestText = 5000;

    private readonly Dictionary<string, Field> _fields = [];

    private StripeShape()
    {
    }

    public static StripeShape Of(string text)
    {
        var position = 0;
        return Read(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), ref position);
    }

    public void Check(StripeForm form) => Check(form, prefix: "");

    private static StripeShape Read(string[] words, ref int position)
    {
        var shape = new StripeShape();
        while (position < words.Length && words[position] != "}")
        {
            var word = words[position++];
            if (word.EndsWith('{'))
            {
                shape._fields[word[..^1]] = new Field("", Read(words, ref position), IsRequired: false);
                position++;
                continue;
            }

            var (name, type) = (word[..word.IndexOf(':')], word[(word.IndexOf(':') + 1)..]);
            shape._fields[name] = new Field(type.TrimEnd('!'), null, type.EndsWith('!'));
        }

        return shape;
    }

    private void Check(StripeForm form, string prefix)
    {
        foreach (var (name, value) in form.Members)
        {
            var path = prefix.Length == 0 ? name : $"{prefix}[{name}]";
            if (!_fields.TryGetValue(name, out var field))
            {
                throw StripeRefusal.Parameter("parameter_unknown", $"Received unknown parameter: {path}", path);
            }

            Check(field, value, path);
        }

        foreach (var (name, field) in _fields)
        {
            if (field is { IsRequired: true, Type: "text" } && form[name]?.Text is { Length: 0 })
            {
                CheckText("", "", name);
            }

            if (field.IsRequired && form[name] is null)
            {
                var path = prefix.Length == 0 ? name : $"{prefix}[{name}]";
                throw StripeRefusal.Parameter("parameter_missing", $"Missing required param: {path}.", path);
            }
        }
    }

    private static void Check(Field field, StripeForm value, string path)
    {
        if (field.Nested is { } nested)
        {
            if (value.Text is { Length: > 0 })
            {
                throw StripeRefusal.Parameter(null, "Invalid object", path);
            }

            nested.Check(value, path);
            return;
        }

        switch (field.Type)
        {
            case "any":
                break;
            case "map":
                StripeMetadata.Check(value, path);
                break;
            case "list":
                CheckList(value, path);
                break;
            case "range":
                CheckRange(value, path);
                break;
            default:
                CheckText(field.Type, value.Text ?? throw StripeRefusal.Parameter(null, "Invalid string: value must be a string", path), path);
                break;
        }
    }

    private static void CheckList(StripeForm value, string path)
    {
        if (value.Text is { Length: > 0 } || value.Members.Values.Any(item => !item.IsText) || value.Members.Keys.Any(key => !int.TryParse(key, out _)))
        {
            throw StripeRefusal.Parameter(null, "Invalid array", path);
        }
    }

    private static void CheckRange(StripeForm value, string path)
    {
        if (value.Text is { } single)
        {
            CheckText("int", single, path);
        }

        foreach (var (name, bound) in value.Members)
        {
            if (name is not ("gt" or "gte" or "lt" or "lte"))
            {
                throw StripeRefusal.Parameter("parameter_unknown", $"Received unknown parameter: {path}[{name}]", $"{path}[{name}]");
            }

            CheckText("int", bound.Text ?? "", $"{path}[{name}]");
        }
    }

    private static void CheckText(string type, string text, string path)
    {
        if (type == "text")
        {
            if (text.Length > LongestText)
            {
                throw StripeRefusal.Parameter(null, $"Invalid string: must be at most {LongestText} characters", path);
            }

            return;
        }

        if (text.Length == 0)
        {
            throw StripeRefusal.Parameter(
                "parameter_invalid_empty",
                $"You passed an empty string for '{path}'. We assume empty values are an attempt to unset a parameter; however '{path}' cannot be unset. You should remove '{path}' from your request or supply a non-empty value.",
                path);
        }

        switch (type)
        {
            case "int" when !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _):
                throw StripeRefusal.Parameter("parameter_invalid_integer", $"Invalid integer: {text}", path);
            case "bool" when text is not ("true" or "false"):
                throw StripeRefusal.Parameter(null, $"Invalid boolean: {text}", path);
            case not ("int" or "bool") when !type.Split('|').Contains(text):
                throw StripeRefusal.Parameter(null, $"Invalid {path}: must be one of {type.Replace("|", ", ")}", path);
            default:
                break;
        }
    }

    private sealed record Field(string Type, StripeShape? Nested, bool IsRequired);
}

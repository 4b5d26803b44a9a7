using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>
/// Which members a body takes, written as <c>name:type</c> with <c>!</c> for required, braces for objects and <c>[most]</c> before them
/// for arrays. Types are a longest length, money, bool, any, quantity, or the values of an enumeration separated by bars.
/// </summary>
internal sealed partial class PayPalShape
{
    private readonly Dictionary<string, Field> _fields = [];

    private PayPalShape()
    {
    }

    public static PayPalShape Of(string text)
    {
        var position = 0;
        return Read(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), ref position);
    }

    public void Check(JsonObject body, string at = "")
    {
        foreach (var (name, value) in body)
        {
            if (!_fields.TryGetValue(name, out var field))
            {
                throw PayPalRefusal.Invalid("NOT_SUPPORTED", "A field that you are using is not currently supported.", $"{at}/{name}");
            }

            field.Check(value, $"{at}/{name}");
        }

        foreach (var (name, _) in _fields.Where(field => field.Value.IsRequired && !body.ContainsKey(field.Key)))
        {
            throw PayPalRefusal.Invalid("MISSING_REQUIRED_PARAMETER", "A required field / parameter is missing.", $"{at}/{name}");
        }
    }

    private static PayPalShape Read(string[] words, ref int position)
    {
        var shape = new PayPalShape();
        while (position < words.Length && words[position] != "}")
        {
            var match = WordPattern.Match(words[position++]);
            var isRequired = match.Groups["required"].Success;
            if (match.Groups["open"].Success)
            {
                var nested = Read(words, ref position);
                position++;
                shape._fields[match.Groups["name"].Value] = new Field("", nested, match.Groups["most"].Success ? int.Parse(match.Groups["most"].Value) : 0, isRequired);
            }
            else
            {
                shape._fields[match.Groups["name"].Value] = new Field(match.Groups["type"].Value, null, 0, isRequired);
            }
        }

        return shape;
    }

    [GeneratedRegex(@"^(?<name>\w+)(\[(?<most>\d+)\])?(:(?<type>[^!{]+))?(?<required>!)?(?<open>\{)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordPattern { get; }

    [GeneratedRegex("^[1-9][0-9]{0,9}$", RegexOptions.None, 1000)]
    private static partial Regex QuantityPattern { get; }

    private sealed record Field(string Type, PayPalShape? Nested, int Most, bool IsRequired)
    {
        public void Check(JsonNode? value, string at)
        {
            switch (Nested, value)
            {
                case (null, _):
                    CheckValue(value, at);
                    break;
                case (_, JsonArray items) when Most > 0:
                    CheckItems(items, at);
                    break;
                case (_, JsonObject members) when Most == 0:
                    Nested.Check(members, at);
                    break;
                default:
                    throw Syntax(at);
            }
        }

        private void CheckItems(JsonArray items, string at)
        {
            if (items.Count == 0 || items.Count > Most)
            {
                throw PayPalRefusal.Invalid(
                    items.Count == 0 ? "INVALID_ARRAY_MIN_ITEMS" : "INVALID_ARRAY_MAX_ITEMS", "The number of items in an array parameter is too small or too large.", at);
            }

            for (var index = 0; index < items.Count; index++)
            {
                Nested!.Check(items[index] as JsonObject ?? throw Syntax($"{at}/{index}"), $"{at}/{index}");
            }
        }

        private void CheckValue(JsonNode? value, string at)
        {
            switch (Type)
            {
                case "any":
                    break;
                case "bool" when value is not JsonValue flag || !flag.TryGetValue<bool>(out _):
                    throw Syntax(at);
                case "bool":
                    break;
                default:
                    CheckText(value is JsonValue text && text.TryGetValue<string>(out var read) ? read : throw Syntax(at), at);
                    break;
            }
        }

        private void CheckText(string text, string at)
        {
            if (Type == "money" ? !PayPalMoney.IsSyntax(text) : Type == "quantity" && !QuantityPattern.IsMatch(text))
            {
                throw Syntax(at);
            }

            if (int.TryParse(Type, out var longest))
            {
                if (text.Length == 0 || text.Length > longest)
                {
                    throw PayPalRefusal.Invalid("INVALID_STRING_LENGTH", "The value of a field is either too short or too long.", at);
                }
            }
            else if (Type is not ("money" or "quantity") && !Type.Split('|').Contains(text))
            {
                throw PayPalRefusal.Invalid("INVALID_PARAMETER_VALUE", "The value of a field is invalid.", at);
            }
        }

        private static PayPalRefusal Syntax(string at) =>
            PayPalRefusal.Invalid("INVALID_PARAMETER_SYNTAX", "The value of a field does not conform to the expected format.", at);
    }
}

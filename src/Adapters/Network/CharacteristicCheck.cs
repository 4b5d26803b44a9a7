using System.Text.Json;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Network;

/// <summary>Holds a service's characteristics against the rules of its specification.</summary>
internal static class CharacteristicCheck
{
    /// <summary>The first thing that is wrong, under the characteristic's name; null when nothing is.</summary>
    public static Fault? Problem(IReadOnlyList<CharacteristicRule> rules, ServiceConfiguration wanted)
    {
        var top = new Scope(null, rules, name => wanted.Characteristics.TryGetValue(name, out var value) ? value : null);
        return Unknown(top, wanted.Characteristics.Keys) ?? rules.Where(rule => rule.Group is null).Select(rule => top.Problem(rule)).FirstOrDefault(fault => fault is not null);
    }

    public static Fault Invalid(string name, string problem) => Fault.Invalid(name, $"The characteristic {name} {problem}.");

    private static Fault? Unknown(Scope scope, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (!scope.Rules.Any(rule => rule.Group == scope.Group && rule.LocalName == name))
            {
                var known = string.Join(", ", scope.Rules.Where(rule => rule.Group == scope.Group).Select(rule => rule.LocalName));
                var field = name.Length <= 64 && name.All(char.IsAsciiLetterOrDigit) ? name : "unknown"; // a caller's text goes back only where it is a name
                return Fault.Invalid(scope.Group is null ? field : $"{scope.Group}.{field}", $"The service has no such characteristic; it has {known}.");
            }
        }

        return null;
    }

    /// <summary>The characteristics at the top, or of one entry of a list.</summary>
    private sealed record Scope(string? Group, IReadOnlyList<CharacteristicRule> Rules, Func<string, JsonElement?> Value)
    {
        public Fault? Problem(CharacteristicRule rule)
        {
            var value = Value(rule.LocalName);
            if (value is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
            {
                return rule.IsRequired ? Invalid(rule.Name, "is missing")
                    : rule.RequiredWith is { } there && Holds(there) ? Invalid(rule.Name, $"is missing: {there} wants it")
                    : null;
            }

            if (rule.OnlyWith is { } condition && !Holds(condition))
            {
                return Invalid(rule.Name, $"is allowed only with {condition}");
            }

            if (rule.Needs is { } needed && Value(needed[(needed.IndexOf('.', StringComparison.Ordinal) + 1)..]) is null)
            {
                return Invalid(rule.Name, $"needs {needed} beside it");
            }

            return rule.Type switch
            {
                CharacteristicType.Text => Text(rule, value.Value),
                CharacteristicType.Integer => Integer(rule, value.Value),
                CharacteristicType.Flag => value.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Invalid(rule.Name, "must be true or false"),
                CharacteristicType.Group => Inner(rule, value.Value),
                _ => List(rule, value.Value),
            };
        }

        private bool Holds(CharacteristicCondition condition) => condition.Holds(Value(condition.Name[(condition.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]));

        private static Fault? Text(CharacteristicRule rule, JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.String)
            {
                return Invalid(rule.Name, "must be a text");
            }

            var text = value.GetString()!;
            if (rule.Values.Count > 0)
            {
                return rule.Values.Contains(text) ? null : Invalid(rule.Name, $"must be one of {string.Join(", ", rule.Values)}");
            }

            var format = rule.Format ?? CharacteristicFormats.Printable;
            return text.Length < rule.Minimum || text.Length > rule.Maximum ? Invalid(rule.Name, $"must have {rule.Minimum} to {rule.Maximum} characters")
                : format.IsMet(text) ? null
                : Invalid(rule.Name, $"must be {format.Words}");
        }

        private static Fault? Integer(CharacteristicRule rule, JsonElement value)
        {
            var isInteger = value.ValueKind == JsonValueKind.Number && (value.TryGetInt64(out _) || value.TryGetUInt64(out _));
            return isInteger && value.GetDecimal() >= rule.Minimum && value.GetDecimal() <= rule.Maximum
                ? null
                : Invalid(rule.Name, $"must be an integer from {rule.Minimum} to {rule.Maximum}");
        }

        private Fault? List(CharacteristicRule rule, JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() < rule.Minimum || value.GetArrayLength() > rule.Maximum)
            {
                return Invalid(rule.Name, $"must be a list of {rule.Minimum} to {rule.Maximum} entries");
            }

            return value.EnumerateArray().Select(item => Inner(rule, item)).FirstOrDefault(fault => fault is not null);
        }

        private Fault? Inner(CharacteristicRule rule, JsonElement item)
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                return Invalid(rule.Name, "must hold objects");
            }

            var inner = new Scope(rule.Name, Rules, name => item.TryGetProperty(name, out var value) ? value : null);
            return Unknown(inner, item.EnumerateObject().Select(member => member.Name))
                ?? Rules.Where(part => part.Group == rule.Name).Select(part => inner.Problem(part)).FirstOrDefault(fault => fault is not null);
        }
    }
}

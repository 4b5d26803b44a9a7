using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Form or query parameters with their nested names: a text, or members by name, lists by index.</summary>
internal sealed class StripeForm
{
    private const int MostParameters = 1000;
    private const int DeepestName = 6;

    private readonly Dictionary<string, StripeForm> _members = [];

    public string? Text { get; private set; }

    public IReadOnlyDictionary<string, StripeForm> Members => _members;

    public bool IsText => Text is not null;

    public StripeForm? this[string name] => _members.GetValueOrDefault(name);

    /// <summary>Every name and value, sorted: the same for the same parameters in any order.</summary>
    public string Fingerprint { get; private set; } = "";

    public static StripeForm Parse(string encoded)
    {
        var form = new StripeForm();
        if (encoded.Length == 0)
        {
            return form;
        }

        var pairs = encoded.Split('&', StringSplitOptions.RemoveEmptyEntries);
        if (pairs.Length > MostParameters)
        {
            throw StripeRefusal.Parameter(null, "Too many parameters.", "");
        }

        var decoded = new string[pairs.Length];
        for (var index = 0; index < pairs.Length; index++)
        {
            var pair = pairs[index];
            var at = pair.IndexOf('=');
            var name = Unescape(at < 0 ? pair : pair[..at]);
            var value = at < 0 ? "" : Unescape(pair[(at + 1)..]);
            decoded[index] = $"{name}={value}";
            form.Put(name, value);
        }

        Array.Sort(decoded, StringComparer.Ordinal);
        form.Fingerprint = string.Join('\n', decoded);
        return form;
    }

    /// <summary>A text that is there and not empty.</summary>
    public string? Value(string name) => this[name]?.Text is { Length: > 0 } text ? text : null;

    /// <summary>A number that the shape has already checked.</summary>
    public long? Number(string name) => Value(name) is { } text ? long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;

    public bool Flag(string name) => Value(name) is "true";

    public IEnumerable<string> List(string name) => this[name]?._members.Values.Select(item => item.Text ?? "") ?? [];

    /// <summary>The members as the JSON of an answer: empty text becomes null.</summary>
    public JsonObject ToJson(params ReadOnlySpan<string> names)
    {
        var json = new JsonObject();
        foreach (var name in names)
        {
            json[name] = Value(name);
        }

        return json;
    }

    private void Put(string name, string value)
    {
        var open = name.IndexOf('[');
        var at = this;
        var depth = 0;
        at = at.Child(open < 0 ? name : name[..open]);
        while (open >= 0)
        {
            var close = name.IndexOf(']', open);
            if (close < 0 || ++depth > DeepestName)
            {
                throw StripeRefusal.Parameter("parameter_unknown", $"Received unknown parameter: {name}", name);
            }

            var member = name[(open + 1)..close];
            at = at.Child(member.Length > 0 ? member : at._members.Count.ToString(CultureInfo.InvariantCulture));
            open = close + 1 < name.Length ? close + 1 : -1;
            if (open > 0 && name[open] != '[')
            {
                throw StripeRefusal.Parameter("parameter_unknown", $"Received unknown parameter: {name}", name);
            }
        }

        at.Text = value;
    }

    private StripeForm Child(string name)
    {
        if (!_members.TryGetValue(name, out var child))
        {
            _members[name] = child = new StripeForm();
        }

        return child;
    }

    private static string Unescape(string text)
    {
        if (text.AsSpan().IndexOfAny('%', '+') < 0)
        {
            return text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            var isEscape = bytes[index] == '%' && index + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[index + 1]) && char.IsAsciiHexDigit((char)bytes[index + 2]);
            bytes[length++] = isEscape ? Convert.FromHexString([(char)bytes[index + 1], (char)bytes[index + 2]])[0] : bytes[index] == '+' ? (byte)' ' : bytes[index];
            index += isEscape ? 2 : 0;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            throw StripeRefusal.Parameter(null, "Invalid request: the text is not valid UTF-8.", "");
        }
    }
}

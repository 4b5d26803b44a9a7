using System.Text;

namespace TeleCo.Gateway.Adapters.Http.Form;

/// <summary>Fields in the form encoding (WHATWG URL, section 5): as the body of a request, or as a query.</summary>
internal sealed class FormBody
{
    /// <summary>The media type of a form in a body.</summary>
    public const string ContentType = "application/x-www-form-urlencoded";

    private readonly StringBuilder _text = new();

    /// <summary>Adds a field.</summary>
    /// <param name="name">A name of the vendor's, brackets and all; never text of a caller's, for it goes as it is.</param>
    /// <param name="value">The value; a field without one is left out, one with an empty one is cleared.</param>
    public FormBody Add(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    /// <summary>Adds a number.</summary>
    public FormBody Add(string name, long value) => Add(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Adds a truth.</summary>
    public FormBody Add(string name, bool value) => Add(name, value ? "true" : "false");

    /// <summary>The form as bytes.</summary>
    public ReadOnlyMemory<byte> ToBytes() => Encoding.ASCII.GetBytes(_text.ToString()); // escaped: nothing else is left

    /// <summary>The form as text, for a query.</summary>
    public override string ToString() => _text.ToString();
}

using System.ComponentModel;
using System.Globalization;

namespace TeleCo.Gateway.Schema;

/// <summary>A password, key or token of a setting. It prints as stars, so that no log, error or debug view can hold it.</summary>
/// <param name="value">The secret itself.</param>
[TypeConverter(typeof(SecretConverter))]
public sealed class Secret(string value)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(value);

    /// <summary>The secret itself; call it only where it is put on the wire.</summary>
    public string Reveal() => value;

    /// <inheritdoc/>
    public override string ToString() => "***";
}

/// <summary>Lets configuration bind text to a <see cref="Secret"/>.</summary>
public sealed class SecretConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? new Secret(text) : base.ConvertFrom(context, culture, value);
}

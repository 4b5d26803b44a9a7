namespace TeleCo.Gateway.Schema.Contracts.Soap;

/// <summary>An object as a caller wrote it, with what the caller said and what not.</summary>
/// <typeparam name="T">The object.</typeparam>
public readonly struct XmlPartial<T>
{
    private readonly XmlShape<T>? _shape;
    private readonly ulong _present;

    internal XmlPartial(T value, XmlShape<T>? shape, ulong present)
    {
        Value = value;
        _shape = shape;
        _present = present;
    }

    /// <summary>The object; what the caller left out has the value of a blank one.</summary>
    public T Value { get; }

    /// <summary>Whether the caller wrote the element.</summary>
    public bool Has(string name) => _shape is not null && (_present & _shape.Bit(name)) != 0;

    /// <summary>The other object with what the caller wrote in place; what the caller left out stays.</summary>
    public T ApplyTo(T other) => _shape is null ? other : _shape.Overlay(Value, other, _present);
}

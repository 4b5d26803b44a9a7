using System.Xml;
using TeleCo.Gateway.Schema.Contracts.Rest;

namespace TeleCo.Gateway.Schema.Contracts.Soap;

/// <summary>The sequence of elements that an object is in XML, in the order of the schema. One line an element serves reading, writing and partial updates, so that they cannot drift apart; the reader has been validated against the schema before.</summary>
/// <typeparam name="T">The object.</typeparam>
/// <param name="ns">The namespace of the elements.</param>
/// <param name="blank">Makes the object that reading starts from.</param>
public sealed class XmlShape<T>(string ns, Func<T> blank)
{
    private readonly List<XmlField<T>> _fields = [];
    private readonly Dictionary<string, int> _positions = [];
    private Func<XmlPartial<T>, T>? _finish;

    /// <summary>The object that the reader's element holds; leaves the reader behind the element.</summary>
    /// <exception cref="XmlException">The element does not follow the schema.</exception>
    public XmlPartial<T> Read(XmlReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var content = ReadContent(reader);
        if (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement)
        {
            reader.Read();
        }

        return content;
    }

    /// <summary>As <see cref="Read"/>, and leaves the reader on the element's end, or on the element itself when it is empty, so that the caller can go on with the reader below.</summary>
    /// <exception cref="XmlException">The element does not follow the schema.</exception>
    public XmlPartial<T> ReadContent(XmlReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var value = blank();
        var present = 0UL;
        if (reader.IsEmptyElement)
        {
            return new(value, this, present);
        }

        reader.Read();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            var position = _positions.TryGetValue(reader.LocalName, out var found) ? found : throw new XmlException("An element that the schema does not know.");
            value = _fields[position].Read(reader, value);
            present |= 1UL << position;
        }

        var content = new XmlPartial<T>(value, this, present);
        return _finish is null ? content : new(_finish(content), this, present);
    }

    /// <summary>Writes the object as an element of the shape's namespace.</summary>
    public void Write(XmlWriter writer, string name, T value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartElement(name, ns);
        foreach (var field in _fields)
        {
            field.Write(writer, ns, value);
        }

        writer.WriteEndElement();
    }

    internal XmlShape<T> With(XmlField<T> field)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(_fields.Count, 64); // one bit each in XmlPartial
        _positions.Add(field.Name, _fields.Count);
        _fields.Add(field);
        return this;
    }

    internal XmlShape<T> Text(string name, Func<T, string?> get, Func<T, string, T> set) =>
        With(new XmlValueField<T, string?>(name, text => text, value => value is null ? null : XmlSafe.Clean(value), get, (into, value) => set(into, value!))); // parsed text is never null

    internal XmlShape<T> Int(string name, Func<T, int?> get, Func<T, int?, T> set) =>
        With(new XmlValueField<T, int?>(name, text => XmlConvert.ToInt32(text), value => value is { } number ? XmlConvert.ToString(number) : null, get, set));

    internal XmlShape<T> Decimal(string name, Func<T, decimal?> get, Func<T, decimal?, T> set) =>
        With(new XmlValueField<T, decimal?>(name, text => XmlConvert.ToDecimal(text), value => value is { } number ? XmlConvert.ToString(number) : null, get, set));

    /// <summary>A value of an enumeration, by its word.</summary>
    internal XmlShape<T> Word<TEnum>(string name, WireNames<TEnum> words, Func<T, TEnum?> get, Func<T, TEnum?, T> set)
        where TEnum : struct, Enum =>
        With(new XmlValueField<T, TEnum?>(
            name,
            text => words.Read(name, text).TryGet(out var value, out var fault) ? value : throw new XmlException(fault.Message),
            words.NameOf, get, set));

    internal XmlShape<T> Boolean(string name, Func<T, bool?> get, Func<T, bool?, T> set) =>
        With(new XmlValueField<T, bool?>(name, text => XmlConvert.ToBoolean(text), value => value is { } flag ? XmlConvert.ToString(flag) : null, get, set));

    internal XmlShape<T> Time(string name, Func<T, DateTime?> get, Func<T, DateTime?, T> set) =>
        With(new XmlValueField<T, DateTime?>(name, XmlTime.Parse, XmlTime.Format, get, set));

    internal XmlShape<T> Child<TChild>(string name, XmlShape<TChild> shape, Func<T, TChild?> get, Func<T, TChild, T> set)
        where TChild : class =>
        With(new XmlChildField<T, TChild>(name, shape, get, set));

    internal XmlShape<T> Partial<TChild>(string name, XmlShape<TChild> shape, Func<T, XmlPartial<TChild>> get, Func<T, XmlPartial<TChild>, T> set) =>
        With(new XmlPartialField<T, TChild>(name, shape, get, set));

    internal XmlShape<T> List<TItem>(string name, XmlShape<TItem> shape, Func<T, IReadOnlyList<TItem>?> get, Func<T, TItem[], T> set) =>
        With(new XmlListField<T, TItem>(name, shape, get, set));

    /// <summary>Has a last look at what was read, for elements whose meaning hangs on others.</summary>
    internal XmlShape<T> Finally(Func<XmlPartial<T>, T> finish)
    {
        _finish = finish;
        return this;
    }

    internal ulong Bit(string name) => 1UL << _positions[name];

    internal T Overlay(T from, T onto, ulong present)
    {
        for (var position = 0; position < _fields.Count; position++)
        {
            if ((present & (1UL << position)) != 0)
            {
                onto = _fields[position].Copy(from, onto);
            }
        }

        return onto;
    }
}

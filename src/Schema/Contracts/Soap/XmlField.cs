using System.Xml;

namespace TeleCo.Gateway.Schema.Contracts.Soap;

/// <summary>One element of a shape: how it is read into an object and written from it.</summary>
/// <typeparam name="T">The object that holds the field.</typeparam>
/// <param name="Name">The element's local name.</param>
internal abstract record XmlField<T>(string Name)
{
    /// <summary>Reads the element, and its repetitions that follow, and leaves the reader behind them.</summary>
    public abstract T Read(XmlReader reader, T into);

    /// <summary>Writes the element, or nothing where the object has no value.</summary>
    public abstract void Write(XmlWriter writer, string ns, T from);

    /// <summary>Gives <paramref name="onto"/> the value that <paramref name="from"/> has.</summary>
    public abstract T Copy(T from, T onto);
}

/// <summary>An element of simple content.</summary>
/// <typeparam name="T">The object that holds the field.</typeparam>
/// <typeparam name="TValue">The value as the object holds it; null is absent.</typeparam>
internal sealed record XmlValueField<T, TValue>(
    string Name, Func<string, TValue> Parse, Func<TValue, string?> Format, Func<T, TValue> Get, Func<T, TValue, T> Set) : XmlField<T>(Name)
{
    /// <inheritdoc/>
    public override T Read(XmlReader reader, T into) => Set(into, Parse(reader.ReadElementContentAsString()));

    /// <inheritdoc/>
    public override void Write(XmlWriter writer, string ns, T from)
    {
        if (Format(Get(from)) is { } text)
        {
            writer.WriteStartElement(Name, ns);
            writer.WriteString(text);
            writer.WriteEndElement();
        }
    }

    /// <inheritdoc/>
    public override T Copy(T from, T onto) => Set(onto, Get(from));
}

/// <summary>An element that holds further elements.</summary>
/// <typeparam name="T">The object that holds the field.</typeparam>
/// <typeparam name="TChild">What the element says.</typeparam>
internal sealed record XmlChildField<T, TChild>(string Name, XmlShape<TChild> Shape, Func<T, TChild?> Get, Func<T, TChild, T> Set) : XmlField<T>(Name)
    where TChild : class
{
    /// <inheritdoc/>
    public override T Read(XmlReader reader, T into) => Set(into, Shape.Read(reader).Value);

    /// <inheritdoc/>
    public override void Write(XmlWriter writer, string ns, T from)
    {
        if (Get(from) is { } child)
        {
            Shape.Write(writer, Name, child);
        }
    }

    /// <inheritdoc/>
    public override T Copy(T from, T onto) => Get(from) is { } child ? Set(onto, child) : onto;
}

/// <summary>An element that holds further elements, and of which it matters what the caller left out.</summary>
/// <typeparam name="T">The object that holds the field.</typeparam>
/// <typeparam name="TChild">What the element says.</typeparam>
internal sealed record XmlPartialField<T, TChild>(string Name, XmlShape<TChild> Shape, Func<T, XmlPartial<TChild>> Get, Func<T, XmlPartial<TChild>, T> Set) : XmlField<T>(Name)
{
    /// <inheritdoc/>
    public override T Read(XmlReader reader, T into) => Set(into, Shape.Read(reader));

    /// <inheritdoc/>
    public override void Write(XmlWriter writer, string ns, T from) => Shape.Write(writer, Name, Get(from).Value);

    /// <inheritdoc/>
    public override T Copy(T from, T onto) => Set(onto, Get(from));
}

/// <summary>An element that may repeat.</summary>
/// <typeparam name="T">The object that holds the field.</typeparam>
/// <typeparam name="TItem">What each element says.</typeparam>
internal sealed record XmlListField<T, TItem>(string Name, XmlShape<TItem> Shape, Func<T, IReadOnlyList<TItem>?> Get, Func<T, TItem[], T> Set) : XmlField<T>(Name)
{
    /// <inheritdoc/>
    public override T Read(XmlReader reader, T into)
    {
        // The schema keeps repetitions together, so one run is the whole list and each item is stored once.
        List<TItem> items = [];
        do
        {
            items.Add(Shape.Read(reader).Value);
        }
        while (reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == Name);

        return Set(into, [.. items]);
    }

    /// <inheritdoc/>
    public override void Write(XmlWriter writer, string ns, T from)
    {
        foreach (var item in Get(from) ?? [])
        {
            Shape.Write(writer, Name, item);
        }
    }

    /// <inheritdoc/>
    public override T Copy(T from, T onto) => Set(onto, [.. Get(from) ?? []]);
}

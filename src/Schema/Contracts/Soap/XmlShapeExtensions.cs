using System.Text.Json;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Soap;

/// <summary>Elements that many shapes have.</summary>
internal static class XmlShapeExtensions
{
    /// <summary>What every TM Forum object can say of its class; last in each sequence.</summary>
    public static XmlShape<T> Extensible<T>(this XmlShape<T> shape)
        where T : Extensible => shape
        .Text("type", e => e.Type, (e, v) => e with { Type = v })
        .Text("baseType", e => e.BaseType, (e, v) => e with { BaseType = v })
        .Text("schemaLocation", e => e.SchemaLocation, (e, v) => e with { SchemaLocation = v });

    /// <summary>A JSON value, as text with its JSON type where that is not told otherwise.</summary>
    public static XmlShape<T> Json<T>(this XmlShape<T> shape, Func<T, JsonElement?> get, Func<T, string?> valueType, Func<T, JsonElement?, T> set) => shape
        .Text("value", t => JsonValue.TextOf(get(t)), (t, text) => set(t, JsonValue.Unread(text)))
        .Text("jsonType", t => JsonValue.TypeOf(get(t), valueType(t)), (t, type) => set(t, JsonValue.Parse(get(t), type, null)))
        .Finally(read => read.Has("jsonType") ? read.Value : set(read.Value, JsonValue.Parse(get(read.Value), null, valueType(read.Value))));
}

using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>Gives references and value objects the class name that version 5 demands, where nobody said one.</summary>
internal static class Kinds
{
    public static EntityReference? As(this EntityReference? reference, string type) =>
        reference is null || reference.Type is not null ? reference : reference with { Type = type };

    public static EntityReference[]? As(this EntityReference[]? references, string type) =>
        references is null || Array.TrueForAll(references, reference => reference.Type is not null)
            ? references
            : Array.ConvertAll(references, reference => reference.As(type)!);

    public static TTo[]? Map<TFrom, TTo>(this TFrom[]? items, Converter<TFrom, TTo> map) => items is null ? null : Array.ConvertAll(items, map);
}

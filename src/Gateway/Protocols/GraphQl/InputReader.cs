using System.Text.Json;
using GraphQL;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>Reads an input object. A field that was given as null is not the same as one that was not given.</summary>
internal readonly struct InputReader(IDictionary<string, object?> fields)
{
    public static InputReader Of(IResolveFieldContext context) => new(context.GetArgument<Dictionary<string, object?>>("input"));

    public bool Has(string name) => fields.ContainsKey(name);

    public string? Text(string name) => fields.TryGetValue(name, out var value) ? value as string : null;

    public bool? Flag(string name) => fields.TryGetValue(name, out var value) ? value as bool? : null;

    public int? Number(string name) => fields.TryGetValue(name, out var value) ? value as int? : null;

    public T? Word<T>(string name)
        where T : struct, Enum => fields.TryGetValue(name, out var value) ? value as T? : null;

    public DateTime? Time(string name) => fields.TryGetValue(name, out var value) && value is DateTime time ? time.ToUniversalTime() : null;

    public JsonElement? Json(string name) => fields.TryGetValue(name, out var value) && value is not null ? JsonText.ElementOf(value) : null;

    public decimal? Exact(string name) => fields.TryGetValue(name, out var value) ? value as decimal? : null;

    public Money? Money(string name) => Object(name, money => Schema.Model.Common.Money.Of(money.Exact("value") ?? 0, money.Text("unit") ?? ""));

    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum => fields.TryGetValue(name, out var value) ? value as TEnum? : null;

    public T? Object<T>(string name, Func<InputReader, T> read)
        where T : class =>
        fields.TryGetValue(name, out var value) && value is IDictionary<string, object?> inner ? read(new(inner)) : null;

    public T[]? List<T>(string name, Func<InputReader, T> read) =>
        fields.TryGetValue(name, out var value) && value is System.Collections.IEnumerable items and not string
            ? [.. items.Cast<IDictionary<string, object?>>().Select(item => read(new(item)))]
            : null;

    public TimePeriod? Period(string name) => Object(name, period => new TimePeriod { StartDateTime = period.Time("startDateTime"), EndDateTime = period.Time("endDateTime") });
}

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>Names one object.</summary>
/// <param name="Id">The object's id.</param>
public sealed record ByIdV1(string Id);

/// <summary>An object to create.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <param name="Item">The object, without an id.</param>
/// <param name="IdempotencyKey">The caller's key; the same for every attempt at the same creation.</param>
public sealed record CreateV1<T>(XmlPartial<T> Item, string? IdempotencyKey);

/// <summary>An object to change.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <param name="Item">The id and the elements to replace.</param>
public sealed record UpdateV1<T>(XmlPartial<T> Item);

/// <summary>An answer that is one object.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <param name="Item">The object.</param>
public sealed record OneV1<T>(T Item);

/// <summary>The shapes that messages have in every service.</summary>
internal static class ServiceMessages
{
    public static XmlShape<ByIdV1> ById(string ns) => new XmlShape<ByIdV1>(ns, () => new(""))
        .Text("id", r => r.Id, (r, v) => r with { Id = v });

    public static XmlShape<CreateV1<T>> Create<T>(string ns, string name, XmlShape<T> item) => new XmlShape<CreateV1<T>>(ns, () => new(default, null))
        .Partial(name, item, r => r.Item, (r, v) => r with { Item = v })
        .Text("idempotencyKey", r => r.IdempotencyKey, (r, v) => r with { IdempotencyKey = v });

    public static XmlShape<UpdateV1<T>> Update<T>(string ns, string name, XmlShape<T> item) => new XmlShape<UpdateV1<T>>(ns, () => new(default(XmlPartial<T>)))
        .Partial(name, item, r => r.Item, (r, v) => r with { Item = v });

    public static XmlShape<OneV1<T>> One<T>(string ns, string name, XmlShape<T> item, Func<T> blank)
        where T : class => new XmlShape<OneV1<T>>(ns, () => new(blank()))
        .Child(name, item, r => r.Item, (r, v) => r with { Item = v });

    public static XmlShape<Page<T>> Found<T>(string ns, string name, XmlShape<T> item) => new XmlShape<Page<T>>(ns, () => Page<T>.Empty)
        .List(name, item, r => r.Items, (r, v) => r with { Items = v })
        .Int("totalCount", r => r.TotalCount, (r, v) => r with { TotalCount = v ?? 0 });
}

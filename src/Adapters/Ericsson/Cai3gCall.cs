using System.Xml.Linq;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>One CAI3G operation on one managed object.</summary>
/// <param name="Operation"><c>Create</c>, <c>Get</c>, <c>Set</c> or <c>Delete</c>.</param>
/// <param name="Key">The object.</param>
/// <param name="Transaction">The transaction id, the same for every attempt.</param>
internal sealed record Cai3gCall(string Operation, ManagedKey Key, string Transaction)
{
    public static XNamespace Namespace { get; } = "http://schemas.ericsson.com/cai3g1.2/";

    /// <summary>The element inside <c>MOAttributes</c>; null for none.</summary>
    public XElement? Attributes { get; init; }

    /// <summary>All of them say what shall be, so that a repetition does no harm: a second Create is told that there is one.</summary>
    public VendorEffect Effect => Operation == "Get" ? VendorEffect.Read : VendorEffect.Repeatable;

    public XElement Body() => new(
        Namespace + Operation,
        new XElement(Namespace + "MOType", Key.Type.Type),
        new XElement(Namespace + "MOId", Key.Elements()),
        Attributes is null ? null : new XElement(Namespace + "MOAttributes", Attributes));

    public static Cai3gCall Get(ManagedKey key) => new("Get", key, Guid.NewGuid().ToString());

    public static Cai3gCall Delete(ManagedKey key, string transaction) => new("Delete", key, transaction);

    public static Cai3gCall Create(ManagedKey key, IEnumerable<XElement> values, string transaction) =>
        new("Create", key, transaction) { Attributes = new(key.Type.Create, key.Attributes(), values) };

    public static Cai3gCall Set(ManagedKey key, IEnumerable<XElement> values, string transaction) =>
        new("Set", key, transaction) { Attributes = new(key.Type.Set, key.Attributes(), values) };
}

using System.Xml.Linq;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>One managed object of a service as it shall be.</summary>
/// <param name="Key">The keys that a Create says.</param>
/// <param name="Address">The key by which it is read, changed and deleted.</param>
/// <param name="Values">Its values, in the order of the schema.</param>
internal sealed record ManagedPlan(ManagedKey Key, ManagedKey Address, IReadOnlyList<XElement> Values)
{
    /// <summary>What a Get must show beside the values for the object to be the same: its keys, and no bar that nobody ordered.</summary>
    public IReadOnlyList<XElement> Expected { get; init; } = [];

    public bool IsMetBy(XElement there) => Differences(there).Count == 0;

    /// <summary>Whether an object is another subscriber's.</summary>
    public static bool IsAnother(ManagedPlan plan, XElement there) => plan.Differences(there).Any(IsKey);

    /// <summary>What a Set has to say for the object to be as wanted. Keys that a Get leaves out are taken for granted.</summary>
    public List<XElement> Differences(XElement there) =>
        ManagedValues.Differences([.. Expected.Where(value => !IsKey(value) || there.Element(value.Name) is not null)], there);

    private static bool IsKey(XElement value) => value.Name.LocalName is "imsi" or "msisdn";
}

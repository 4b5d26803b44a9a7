using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>Value objects of TMF666: each says its class, where nobody said another.</summary>
internal static class AccountShapes
{
    public static BillStructure? Show(BillStructure? structure) => structure is null ? null : structure with
    {
        Type = structure.Type ?? "BillStructure",
        PresentationMedia = structure.PresentationMedia.Map(media => Show(media, "BillPresentationMedia")),
        Format = structure.Format is { } format ? Show(format, "BillFormat") : null,
        CycleSpecification = structure.CycleSpecification is { } cycle ? Show(cycle, "BillingCycleSpecification") : null,
    };

    // What names the class that it refers to is a reference; the rest is given by value.
    public static ReferenceOrValue Show(ReferenceOrValue item, string type) =>
        item.Type is not null ? item : item with { Type = item.ReferredType is null ? type : $"{type}Ref" };
}

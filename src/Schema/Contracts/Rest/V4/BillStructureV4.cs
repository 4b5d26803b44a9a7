using System.Text.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF666 version 4: BillStructure, how bills are presented.</summary>
public sealed record BillStructureV4 : Extensible
{
    private const string Media = "BillPresentationMedia";
    private const string Layout = "BillFormat";
    private const string Cycle = "BillingCycleSpecification";

    /// <summary>When.</summary>
    public BillPartV4? CycleSpecification { get; init; }

    /// <summary>In what layout.</summary>
    public BillPartV4? Format { get; init; }

    /// <summary>On what: paper, e-mail, portal.</summary>
    public BillPartV4[]? PresentationMedia { get; init; }

    /// <summary>The structure as version 4 shows it.</summary>
    public static BillStructureV4? From(BillStructure? structure) => structure is null ? null : new()
    {
        Type = structure.Type ?? "BillStructure",
        BaseType = structure.BaseType,
        SchemaLocation = structure.SchemaLocation,
        CycleSpecification = structure.CycleSpecification is { } cycle ? BillPartV4.From(cycle, Cycle) : null,
        Format = structure.Format is { } format ? BillPartV4.From(format, Layout) : null,
        PresentationMedia = structure.PresentationMedia.Map(media => BillPartV4.From(media, Media)),
    };

    /// <summary>The canonical structure; a part that comes back as it was shown stays as it was.</summary>
    public BillStructure ToModel(BillStructure? current) => new()
    {
        Type = Type,
        BaseType = BaseType,
        SchemaLocation = SchemaLocation,
        CycleSpecification = One(CycleSpecification, current?.CycleSpecification, Cycle),
        Format = One(Format, current?.Format, Layout),
        PresentationMedia = Merge(PresentationMedia, current?.PresentationMedia, Media),
    };

    /// <summary>What is wrong with the parts, or null.</summary>
    internal Fault? Check() =>
        Lists.Check(("billStructure.presentationMedia", PresentationMedia))
        ?? Array.Find([("cycleSpecification", CycleSpecification), ("format", Format), .. (PresentationMedia ?? []).Select(media => ("presentationMedia", (BillPartV4?)media))], IsIncomplete) switch
        {
            (null, _) => null,
            var (name, _) => Fault.Invalid($"billStructure.{name}", $"billStructure.{name} needs name and isRef."),
        };

    private static bool IsIncomplete((string Name, BillPartV4? Part) entry) => entry.Part is { Name: null } or { IsRef: null };

    private static ReferenceOrValue? One(BillPartV4? part, ReferenceOrValue? current, string type) =>
        part is null ? null : Merge([part], current is null ? null : [current], type)![0];

    private static ReferenceOrValue[]? Merge(BillPartV4[]? parts, ReferenceOrValue[]? current, string type) => Kept.Merge(
        parts, current, (known, part) => part.IsAsShown(BillPartV4.From(known, type)), (_, _) => false, (part, _) => part.ToModel(type));
}

/// <summary>TMF666 version 4: what a bill is presented by, as a reference or as a value (BillFormatRefOrValue and its like).</summary>
public sealed record BillPartV4 : Extensible
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>The address.</summary>
    public string? Href { get; init; }

    /// <summary>A note.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is a reference; else it is given by value.</summary>
    public bool? IsRef { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The class behind a reference.</summary>
    [JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }

    /// <summary>The further attributes of one given by value.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Further { get; set; }

    internal static BillPartV4 From(ReferenceOrValue item, string type)
    {
        var shown = AccountShapes.Show(item, type);
        return new()
        {
            Type = shown.Type,
            BaseType = item.BaseType,
            SchemaLocation = item.SchemaLocation,
            Id = item.Id,
            Href = item.Href,
            Description = item.Description,
            IsRef = shown.Type!.EndsWith("Ref", StringComparison.Ordinal),
            Name = item.Name ?? item.Id ?? "unspecified",
            ReferredType = item.ReferredType,
            Further = item.Further,
        };
    }

    internal ReferenceOrValue ToModel(string type) => new()
    {
        Type = Type is null || Type == type || Type == $"{type}Ref" || Type == $"{type}RefOrValue" ? IsRef is true ? $"{type}Ref" : type : Type,
        BaseType = BaseType,
        SchemaLocation = SchemaLocation,
        Id = Id,
        Href = Href,
        Description = Description,
        Name = Name,
        ReferredType = ReferredType,
        Further = Further,
    };

    /// <summary>Whether this is a part as it was shown; records compare dictionaries by reference.</summary>
    internal bool IsAsShown(BillPartV4 shown) =>
        this with { Further = null } == shown with { Further = null }
        && (Further?.Count ?? 0) == (shown.Further?.Count ?? 0)
        && (Further is null || Further.All(member => shown.Further!.TryGetValue(member.Key, out var value) && JsonElement.DeepEquals(value, member.Value)));
}

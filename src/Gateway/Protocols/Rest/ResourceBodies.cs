using System.Text.Json;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>A resource that a caller wants to be made.</summary>
/// <param name="Resource">The canonical resource, without an id.</param>
/// <param name="ProposedId">The id that the caller wishes for.</param>
internal sealed record ResourceDraft<T>(T Resource, string? ProposedId);

/// <summary>Bodies of one version: reads, writes and patches them.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <typeparam name="TWire">The version's record.</typeparam>
internal sealed class ResourceBodies<T, TWire>(ResourceContract<T, TWire> contract)
    where T : class, IResource<T>
    where TWire : class
{
    /// <summary>The strong entity tag of a whole resource; each form has its own (RFC 9110 section 8.8.3).</summary>
    public static string TagOf(ReadOnlySpan<byte> json, MediaFormat format)
    {
        var tag = EntityTag.Of(json);
        return format == MediaFormat.Json ? tag : $"{tag[..^1]}-xml\"";
    }

    public void Write(JsonOutput output, T resource, Links links) => JsonSerializer.Serialize(output.Writer, contract.From(resource, links), contract.Json);

    public void WriteList(JsonOutput output, IReadOnlyList<T> resources, FieldSelection fields, Links links)
    {
        output.Writer.WriteStartArray();
        using var item = fields.IsAll ? null : JsonOutput.Rent();
        foreach (var resource in resources)
        {
            if (item is null)
            {
                Write(output, resource, links);
            }
            else
            {
                item.Clear();
                Write(item, resource, links);
                output.Select(fields, item.Written.Span);
            }
        }

        output.Writer.WriteEndArray();
    }

    /// <summary>Whether an <c>If-Match</c> list names the resource as it is, in any of its forms.</summary>
    public bool IsTagged(T resource, Links links, string wanted)
    {
        using var output = JsonOutput.Rent();
        Write(output, resource, links);
        return EntityTag.IsMatchMet(wanted, TagOf(output.Written.Span, MediaFormat.Json)) || EntityTag.IsMatchMet(wanted, TagOf(output.Written.Span, MediaFormat.Xml));
    }

    /// <summary>The resource in the body of a POST.</summary>
    public async Task<Outcome<ResourceDraft<T>>> ReadAsync(HttpContext context) =>
        (await JsonBody.ReadAsync(context, contract.Json, contract.CheckBody)).Then<ResourceDraft<T>>(wire => wire is null
            ? new Fault(FaultKind.Invalid, "The body must be a JSON object.")
            : contract.ToModel(wire, null).Select(resource => new ResourceDraft<T>(resource, ProposedId(wire))));

    /// <summary>The resource with a patch applied to what this version shows of it.</summary>
    public Outcome<T> Apply(PatchBody patch, T current, Links links)
    {
        var before = JsonSerializer.SerializeToElement(contract.From(current, links), contract.Json);
        if (!patch.Apply(before).TryGet(out var after, out var fault) || (fault = ReadOnlyAttributes.Check(before, after)) is not null)
        {
            return fault;
        }

        try
        {
            return contract.ToModel(after.Deserialize(contract.Json)!, current);
        }
        catch (JsonException exception)
        {
            return RestErrors.OfJson(exception);
        }
    }

    private string? ProposedId(TWire wire) =>
        contract.Version.Major >= 5 && contract.Json.Properties.FirstOrDefault(property => property.Name == "id")?.Get?.Invoke(wire) is string { Length: > 0 } id ? id : null;
}

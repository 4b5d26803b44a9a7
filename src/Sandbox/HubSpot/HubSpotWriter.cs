using System.Globalization;
using System.Text.Json;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>Writes records as the CRM API does: every value a string, the system's own properties always there.</summary>
internal sealed class HubSpotWriter(HubSpotStore store)
{
    /// <summary>Names that a read shows: those asked for that exist, or the defaults, with the system's own; in order.</summary>
    public static string[] Shown(HubSpotType type, IEnumerable<string>? asked)
    {
        if (asked is null)
        {
            return [.. type.Defaults.Order(StringComparer.Ordinal)];
        }

        return [.. asked.Select(name => type.Find(name)?.Name)
            .OfType<string>()
            .Concat(["hs_object_id", "createdate", type.ModifiedName])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    public void Write(Utf8JsonWriter writer, HubSpotRecord record, string[] shown, HubSpotType[]? associated = null, bool? isNew = null)
    {
        writer.WriteStartObject();
        writer.WriteString("id", record.Id.ToString(CultureInfo.InvariantCulture));
        writer.WriteStartObject("properties");
        foreach (var name in shown)
        {
            writer.WriteString(name, record[name]);
        }

        writer.WriteEndObject();
        writer.WriteString("createdAt", HubSpotTime.Write(record.Created));
        writer.WriteString("updatedAt", HubSpotTime.Write(record.Updated));
        writer.WriteBoolean("archived", record.IsArchived);
        if (record.ArchivedAt is { } archivedAt)
        {
            writer.WriteString("archivedAt", HubSpotTime.Write(archivedAt));
        }

        if (isNew is { } created)
        {
            writer.WriteBoolean("new", created);
        }

        WriteAssociations(writer, record, associated ?? []);
        writer.WriteEndObject();
    }

    public static void WriteNext(Utf8JsonWriter writer, string after, string link)
    {
        writer.WriteStartObject("paging");
        writer.WriteStartObject("next");
        writer.WriteString("after", after);
        writer.WriteString("link", link);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteAssociations(Utf8JsonWriter writer, HubSpotRecord record, HubSpotType[] associated)
    {
        var some = associated.Where(type => store.Associations.Read(record, type).Count > 0).ToArray();
        if (some.Length == 0)
        {
            return;
        }

        writer.WriteStartObject("associations");
        foreach (var type in some)
        {
            writer.WriteStartObject(type.Name);
            writer.WriteStartArray("results");
            foreach (var id in store.Associations.Read(record, type).Keys)
            {
                writer.WriteStartObject();
                writer.WriteString("id", id.ToString(CultureInfo.InvariantCulture));
                writer.WriteString("type", $"{record.Type.Singular}_to_{type.Singular}");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}

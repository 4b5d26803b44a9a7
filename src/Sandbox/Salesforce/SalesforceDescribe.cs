using System.Text.Json;
using TeleCo.Gateway.Sandbox.Salesforce.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>What the org says of its objects; the parts that clients read.</summary>
internal static class SalesforceDescribe
{
    public static Reply All(string version) => Reply.Write(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("encoding", "UTF-8");
        writer.WriteNumber("maxBatchSize", 200);
        writer.WriteStartArray("sobjects");
        foreach (var type in SObjectTypes.All.Values)
        {
            writer.WriteStartObject();
            WriteNames(writer, type, version);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public static Reply Basic(SObjectType type, string version) => Reply.Write(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("objectDescribe");
        WriteNames(writer, type, version);
        writer.WriteEndObject();
        writer.WriteStartArray("recentItems");
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public static Reply One(SObjectType type, string version) => Reply.Write(200, writer =>
    {
        writer.WriteStartObject();
        WriteNames(writer, type, version);
        writer.WriteStartArray("fields");
        foreach (var field in type.Fields)
        {
            WriteField(writer, field);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteNames(Utf8JsonWriter writer, SObjectType type, string version)
    {
        var url = $"/services/data/{version}/sobjects/{type.Name}";
        writer.WriteString("name", type.Name);
        writer.WriteString("label", type.Name);
        writer.WriteString("labelPlural", type.Plural);
        writer.WriteString("keyPrefix", type.Prefix);
        writer.WriteBoolean("custom", false);
        writer.WriteBoolean("createable", true);
        writer.WriteBoolean("updateable", true);
        writer.WriteBoolean("deletable", true);
        writer.WriteBoolean("queryable", true);
        writer.WriteStartObject("urls");
        writer.WriteString("sobject", url);
        writer.WriteString("describe", $"{url}/describe");
        writer.WriteString("rowTemplate", $"{url}/{{ID}}");
        writer.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter writer, SObjectField field)
    {
        writer.WriteStartObject();
        writer.WriteString("name", field.Name);
        writer.WriteString("type", field.DescribedType);
        writer.WriteNumber("length", field.Length);
        writer.WriteBoolean("custom", field.Name.EndsWith("__c", StringComparison.Ordinal));
        writer.WriteBoolean("nillable", !field.Required && field.Kind is not (FieldKind.Boolean or FieldKind.Id));
        writer.WriteBoolean("createable", !field.ReadOnly);
        writer.WriteBoolean("updateable", !field.ReadOnly);
        writer.WriteBoolean("filterable", field.Filterable);
        writer.WriteBoolean("sortable", field.Filterable);
        writer.WriteBoolean("externalId", field.ExternalId);
        writer.WriteBoolean("unique", field.ExternalId);
        writer.WriteString("relationshipName", field.RelationName);
        writer.WriteStartArray("referenceTo");
        if (field.ReferenceTo is not null)
        {
            writer.WriteStringValue(field.ReferenceTo);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

using System.Text.Json;
using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>Applies a record's JSON to a row's values, checking everything that the org would check.</summary>
internal sealed class RecordReader(SalesforceStore store)
{
    public SObjectRow Create(SObjectType type, JsonElement body, (SObjectField Field, string Value)? key = null)
    {
        var values = new object?[type.Fields.Length];
        if (key is { } external)
        {
            values[external.Field.Index] = FieldReader.Read(external.Field, JsonSerializer.SerializeToElement(external.Value, SalesforceJson.Default.String), store);
        }

        Apply(type, body, values, key?.Field);
        RequireFields(type, values);
        return store.Insert(type, values);
    }

    public SObjectRow Update(SObjectRow row, JsonElement body, SObjectField? key = null, bool withId = false)
    {
        var values = (object?[])row.Values.Clone();
        Apply(row.Type, body, values, key, withId);
        RequireFields(row.Type, values);
        return store.Update(row, values);
    }

    private void Apply(SObjectType type, JsonElement body, object?[] values, SObjectField? key, bool withId = false)
    {
        if (body.ValueKind is not JsonValueKind.Object)
        {
            throw SalesforceRefusal.Json("The HTTP entity body is required, but this request has no entity body.");
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in body.EnumerateObject())
        {
            if (property.NameEquals("attributes") || (withId && property.Name.Equals("id", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (!seen.Add(property.Name))
            {
                throw new SalesforceRefusal(400, "INVALID_FIELD", $"Duplicate field specification: {property.Name}", property.Name);
            }

            if (type.Relation(property.Name) is { } relation && property.Value.ValueKind is JsonValueKind.Object)
            {
                values[relation.Index] = ByExternalId(relation, property.Value);
                continue;
            }

            var field = Writable(type, property.Name, key);
            values[field.Index] = FieldReader.Read(field, property.Value, store);
        }
    }

    private static SObjectField Writable(SObjectType type, string name, SObjectField? key)
    {
        var field = type.Find(name) ?? throw SalesforceRefusal.NoColumn(name, type.Name);
        if (field == key)
        {
            throw new SalesforceRefusal(400, "INVALID_FIELD", $"The {field.Name} field should not be specified in the sobject data.", field.Name);
        }

        return field.ReadOnly
            ? throw new SalesforceRefusal(
                400,
                "INVALID_FIELD_FOR_INSERT_UPDATE",
                $"Unable to create/update fields: {field.Name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.",
                field.Name)
            : field;
    }

    // {"Account":{"Teleco_Id__c":"P-1"}} in place of AccountId.
    private string ByExternalId(SObjectField relation, JsonElement reference)
    {
        var target = SObjectTypes.All[relation.ReferenceTo!]; // a relation names its object
        foreach (var property in reference.EnumerateObject().Where(property => !property.NameEquals("attributes")))
        {
            if (target.Find(property.Name) is not { ExternalId: true } field)
            {
                break;
            }

            return store.Table(target.Name).Find(field, property.Value.ToString())?.Id
                ?? throw new SalesforceRefusal(
                    400, "INVALID_FIELD", $"Foreign key external ID: {property.Value} not found for field {field.Name} in entity {target.Name}");
        }

        throw new SalesforceRefusal(400, "INVALID_FIELD", $"Cannot resolve external id for reference {relation.RelationName}", relation.Name);
    }

    private static void RequireFields(SObjectType type, object?[] values)
    {
        var missing = type.Fields.Where(field => field.Required && values[field.Index] is null).Select(field => field.Name).ToArray();
        if (missing.Length > 0)
        {
            throw new SalesforceRefusal(
                400, "REQUIRED_FIELD_MISSING", $"Required fields are missing: [{string.Join(", ", missing)}]", missing);
        }
    }
}

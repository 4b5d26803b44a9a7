using System.Buffers;
using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>Turns one JSON value into a field's value, or refuses it in the vendor's words.</summary>
internal static class FieldReader
{
    private static readonly SearchValues<char> NeverInEmail = SearchValues.Create(" \t\r\n,;<>()\"");

    public static object? Read(SObjectField field, JsonElement json, SalesforceStore store) => json.ValueKind switch
    {
        JsonValueKind.Null when field.Kind is FieldKind.Boolean => throw WrongType("boolean", json),
        JsonValueKind.Null => null,
        _ when field.Kind is FieldKind.Boolean => ReadBoolean(json),
        _ when field.Kind is FieldKind.Number => ReadNumber(json),
        JsonValueKind.String => ReadString(field, json.GetString()!, json, store), // a string, as its kind says
        _ => throw WrongType(TypeName(field), json),
    };

    private static object? ReadString(SObjectField field, string sent, JsonElement json, SalesforceStore store)
    {
        var text = sent.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        return field.Kind switch
        {
            FieldKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? date : throw WrongType("date", json),
            FieldKind.DateTime => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : throw WrongType("datetime", json),
            FieldKind.Reference => ReadReference(field, text, store),
            _ => ReadText(field, text),
        };
    }

    private static string ReadText(SObjectField field, string text)
    {
        if (text.Length > field.Length)
        {
            throw new SalesforceRefusal(
                400, "STRING_TOO_LONG", $"{Label(field)}: data value too large: {Shorten(text)} (max length={field.Length})", field.Name);
        }

        if (field.Kind is not FieldKind.Email)
        {
            return text;
        }

        return LooksLikeEmail(text)
            ? text.ToLowerInvariant()
            : throw new SalesforceRefusal(400, "INVALID_EMAIL_ADDRESS", $"{Label(field)}: invalid email address: {Shorten(text)}", field.Name);
    }

    private static string ReadReference(SObjectField field, string text, SalesforceStore store)
    {
        if (SalesforceId.Normalize(text) is not { } id)
        {
            throw new SalesforceRefusal(400, "MALFORMED_ID", $"{Label(field)}: id value of incorrect type: {Shorten(text)}", field.Name);
        }

        var prefix = field.ReferenceTo is "User" ? "005" : SObjectTypes.All[field.ReferenceTo!].Prefix; // a reference names its object
        if (!id.StartsWith(prefix, StringComparison.Ordinal))
        {
            throw new SalesforceRefusal(
                400, "FIELD_INTEGRITY_EXCEPTION", $"{Label(field)}: id value of incorrect type: {id}", field.Name);
        }

        var exists = field.ReferenceTo is "User" || store.Find(field.ReferenceTo!, id) is { IsDeleted: false }; // as above
        return exists ? id : throw new SalesforceRefusal(400, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", field.Name);
    }

    private static bool ReadBoolean(JsonElement json) =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : throw WrongType("boolean", json);

    private static decimal ReadNumber(JsonElement json) =>
        json.ValueKind is JsonValueKind.Number && json.TryGetDecimal(out var number) ? number : throw WrongType("double", json);

    private static SalesforceRefusal WrongType(string wanted, JsonElement json)
    {
        var token = json.ValueKind switch
        {
            JsonValueKind.Number => json.GetRawText().Contains('.') ? "VALUE_NUMBER_FLOAT" : "VALUE_NUMBER_INT",
            JsonValueKind.Object => "START_OBJECT",
            JsonValueKind.Array => "START_ARRAY",
            _ => $"VALUE_{json.ValueKind.ToString().ToUpperInvariant()}",
        };
        var value = json.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? "" : $" value {Shorten(json.ToString())}";
        return SalesforceRefusal.Json(
            $"Cannot deserialize instance of {wanted} from {token}{value} or request may be missing a required field at [line:1, column:1]");
    }

    private static string TypeName(SObjectField field) => field.Kind switch
    {
        FieldKind.Date => "date",
        FieldKind.DateTime => "datetime",
        FieldKind.Reference => "reference",
        _ => "string",
    };

    private static string Label(SObjectField field) => field.Name.Replace("__c", "").Replace('_', ' ');

    private static string Shorten(string text) => text.Length <= 255 ? text : text[..255];

    private static bool LooksLikeEmail(string text)
    {
        var at = text.IndexOf('@');
        var domain = text[(at + 1)..];
        return at > 0
            && !domain.Contains('@')
            && domain.IndexOf('.') > 0
            && !domain.EndsWith('.')
            && !domain.Contains("..")
            && !text.AsSpan().ContainsAny(NeverInEmail);
    }
}

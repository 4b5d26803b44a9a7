using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Model;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>The canonical resource as the text of one long field of a CRM.</summary>
internal static partial class ResourceDocument
{
    /// <summary>The model's JSON with letters left as they are: the field is read by people too, and its length is limited.</summary>
    public static ModelJson Json { get; } = new(new JsonSerializerOptions(ModelJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write<T>(T resource, JsonTypeInfo<T> type) => JsonSerializer.Serialize(resource, type);

    /// <summary>The resource in a record's document; null when there is none or someone spoiled it.</summary>
    public static T? Read<T>(CrmRecord record, JsonTypeInfo<T> type, ILogger logger)
        where T : class
    {
        if (record[CrmField.Document] is not { } document)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(document, type);
        }
        catch (JsonException)
        {
            Log.Spoiled(logger, typeof(T).Name, record.Id);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The document of {Resource} record {Id} cannot be read; only its native fields are used")]
        public static partial void Spoiled(ILogger logger, string resource, string id);
    }
}

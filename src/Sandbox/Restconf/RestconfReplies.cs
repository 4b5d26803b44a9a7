using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>Answers in the form of RFC 8040.</summary>
internal static class RestconfReplies
{
    public const string DataType = "application/yang-data+json";

    public static Reply Data(int status, Action<Utf8JsonWriter> write, string mediaType = DataType) => Reply.Write(status, write, mediaType);

    public static Reply Refuse(RestconfError error, string mediaType = DataType, int? status = null) => Data(
        status ?? error.Status,
        writer =>
        {
            writer.WriteStartObject();
            WriteErrors(writer, "ietf-restconf:errors", error);
            writer.WriteEndObject();
        },
        mediaType);

    public static void WriteErrors(Utf8JsonWriter writer, string name, RestconfError error)
    {
        writer.WriteStartObject(name);
        writer.WriteStartArray("error");
        writer.WriteStartObject();
        writer.WriteString("error-type", error.Kind);
        writer.WriteString("error-tag", error.Tag);
        WriteText(writer, "error-path", error.Path);
        WriteText(writer, "error-message", error.Sentence);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}

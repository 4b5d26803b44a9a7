using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Writes <c>errors</c>: the host's own errors as they are, the library's with our codes, exceptions without a detail.</summary>
internal static class ErrorWriter
{
    private const string InternalMessage = "Internal error";

    public static void Write(Utf8JsonWriter writer, ExecutionErrors errors, GraphQlTransportOptions options)
    {
        writer.WriteStartArray();
        foreach (var error in errors)
        {
            Write(writer, error, options);
        }

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, RequestFault fault)
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("message"u8, fault.Message);
        if (fault.Location is { } location)
        {
            WriteLocations(writer, [location]);
        }

        WriteExtensions(writer, fault.Code, null);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ExecutionError error, GraphQlTransportOptions options)
    {
        var hidden = error is UnhandledError;
        writer.WriteStartObject();
        writer.WriteString("message"u8, hidden ? InternalMessage : error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            WriteLocations(writer, locations);
        }

        if (error.Path is { } path)
        {
            writer.WritePropertyName("path"u8);
            ValueWriter.Write(writer, path);
        }

        var code = hidden ? GraphQlCodes.InternalError : options.ErrorCode?.Invoke(error) ?? CodeOf(error);
        WriteExtensions(writer, code, hidden ? null : error.Extensions);
        writer.WriteEndObject();
    }

    private static string CodeOf(ExecutionError error) => error switch
    {
        SyntaxError => GraphQlCodes.ParseFailed,
        TimeoutError => GraphQlCodes.Timeout,
        RequestError or DocumentError when IsLibrarys(error) => GraphQlCodes.ValidationFailed,
        _ => error.Code ?? GraphQlCodes.InternalError,
    };

    /// <summary>The host may derive errors with its own codes, such as for a missing scope.</summary>
    private static bool IsLibrarys(ExecutionError error) => error.GetType().Assembly == typeof(ValidationError).Assembly;

    private static void WriteLocations(Utf8JsonWriter writer, List<Location> locations)
    {
        writer.WriteStartArray("locations"u8);
        foreach (var location in locations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, location.Line);
            writer.WriteNumber("column"u8, location.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter writer, string code, IDictionary<string, object?>? others)
    {
        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, code);
        foreach (var (name, value) in others ?? (IEnumerable<KeyValuePair<string, object?>>)[])
        {
            if (name != "code")
            {
                writer.WritePropertyName(name);
                ValueWriter.Write(writer, value);
            }
        }

        writer.WriteEndObject();
    }
}

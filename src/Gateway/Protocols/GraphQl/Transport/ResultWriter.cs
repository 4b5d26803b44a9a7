using System.Text.Json;
using GraphQL;
using GraphQL.Execution;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Writes results straight from the execution's nodes: no dictionary in between, no reflection.</summary>
internal static class ResultWriter
{
    public static void Write(Utf8JsonWriter writer, ExecutionResult result, GraphQlTransportOptions options)
    {
        writer.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
        {
            writer.WritePropertyName("errors"u8);
            ErrorWriter.Write(writer, errors, options);
        }

        if (result.Executed)
        {
            writer.WritePropertyName("data"u8);
            WriteData(writer, result.Data);
        }

        if (result.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName("extensions"u8);
            ValueWriter.Write(writer, extensions);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, RequestFault fault)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("errors"u8);
        ErrorWriter.Write(writer, fault);
        writer.WriteEndObject();
    }

    private static void WriteData(Utf8JsonWriter writer, object? data)
    {
        if (data is ExecutionNode node)
        {
            WriteNode(writer, node);
        }
        else
        {
            ValueWriter.Write(writer, data);
        }
    }

    private static void WriteNode(Utf8JsonWriter writer, ExecutionNode node)
    {
        switch (node)
        {
            case ObjectExecutionNode { SubFields: { } fields }:
                WriteFields(writer, fields);
                break;
            case ArrayExecutionNode { SerializedResult: { } serialized }:
                ValueWriter.Write(writer, serialized);
                break;
            case ArrayExecutionNode { Items: { } items }:
                WriteItems(writer, items);
                break;
            case ValueExecutionNode value:
                ValueWriter.Write(writer, value.ToValue());
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteFields(Utf8JsonWriter writer, ExecutionNode[] fields)
    {
        writer.WriteStartObject();
        foreach (var field in fields)
        {
            writer.WritePropertyName(field.Name!);
            WriteNode(writer, field);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, List<ExecutionNode> items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            WriteNode(writer, item);
        }

        writer.WriteEndArray();
    }
}

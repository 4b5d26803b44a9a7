using System.Text.Json;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>Numbers for <c>ne-service-id</c> from the pool <c>ne-service-ids,global</c>; one a reference, given back by it.</summary>
internal sealed class NspNumberPools
{
    private const uint First = 10_000;

    private readonly Dictionary<string, uint> _taken = [];

    public Reply Answer(NokiaCall call)
    {
        call.CheckQuery();
        if (call is not { Method: "POST", Steps: [_, { Name: "numeric-resource-pools", Keys: ["ne-service-ids", "global"] }, { Name: var action }] })
        {
            throw RestconfError.NotFound();
        }

        var input = call.Input("nsp-resource-pool") ?? throw RestconfError.Malformed("an input is expected");
        var reference = input.ValueKind is JsonValueKind.Object && input.TryGetProperty("reference", out var named) && named.ValueKind is JsonValueKind.String
            ? named.GetString()!
            : throw RestconfError.MissingElement("reference");
        switch (action)
        {
            case "obtain-value-from-pool":
                return Obtain(call, reference);
            case "release-by-ref":
                _taken.Remove(reference);
                return Reply.Empty(204);
            default:
                throw RestconfError.NotFound();
        }
    }

    private Reply Obtain(NokiaCall call, string reference)
    {
        if (!_taken.TryGetValue(reference, out var number))
        {
            number = First;
            while (_taken.ContainsValue(number))
            {
                number++;
            }

            _taken[reference] = number;
        }

        return RestconfReplies.Data(
            200,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartObject("nsp-resource-pool:output");
                writer.WriteStartArray("num-consumed-resources");
                writer.WriteStartObject();
                writer.WriteNumber("value", number);
                writer.WriteString("reference", reference);
                writer.WriteEndObject();
                writer.WriteEndArray();
                writer.WriteEndObject();
                writer.WriteEndObject();
            },
            call.AnswerType);
    }
}

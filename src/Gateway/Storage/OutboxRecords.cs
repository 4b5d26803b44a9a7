using System.Text.Json;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model;

namespace TeleCo.Gateway.Storage;

/// <summary>Events as rows, and back.</summary>
internal static class OutboxRecords
{
    public static OutboxRecord From(DomainEvent raised, string traceId, TimeProvider time) => new()
    {
        EventId = Guid.CreateVersion7(time.GetUtcNow()),
        EventType = raised.EventType,
        Time = time.GetUtcNow().UtcDateTime,
        Partner = raised.Partner?.Value,
        TraceId = traceId,
        Payload = JsonSerializer.Serialize(raised, ModelJson.Default.DomainEvent),
    };

    public static DomainEvent Read(OutboxRecord record) => JsonSerializer.Deserialize(record.Payload, ModelJson.Default.DomainEvent)!;
}

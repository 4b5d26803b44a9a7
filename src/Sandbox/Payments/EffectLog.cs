using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Payments;

/// <summary>Every effect in the order of its happening, whether or not its answer was ever sent; callers hold the vendor's lock.</summary>
internal sealed class EffectLog
{
    private readonly List<Effect> _effects = [];

    public void Add(Effect effect) => _effects.Add(effect);

    /// <summary>What <c>GET /__sandbox/effects</c> answers; <c>count</c> is that of the effects that moved money.</summary>
    public Reply Report() => Reply.Write(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("count", _effects.Count(effect => effect.MovedMoney));
        Write(writer, "effects", moved: true);
        Write(writer, "authorizations", moved: false);
        writer.WriteEndObject();
    });

    private void Write(System.Text.Json.Utf8JsonWriter writer, string name, bool moved)
    {
        writer.WriteStartArray(name);
        foreach (var effect in _effects.Where(effect => effect.MovedMoney == moved))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", effect.Kind);
            writer.WriteString("id", effect.Id);
            writer.WriteString("payment", effect.PaymentId);
            writer.WriteNumber("amount", effect.Amount);
            writer.WriteString("currency", effect.Currency);
            writer.WriteStartObject("tags");
            foreach (var (key, value) in effect.Tags)
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

using System.Globalization;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>API versions the org serves. Older ones answer upserts in another way and are not played.</summary>
internal static class SalesforceVersions
{
    private const int Oldest = 46;
    private const int Newest = 66;

    public static bool IsServed(string text) =>
        text.StartsWith('v')
        && text.EndsWith(".0", StringComparison.Ordinal)
        && int.TryParse(text.AsSpan(1, text.Length - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= Oldest and <= Newest;

    public static Reply List() => Reply.Write(200, writer =>
    {
        writer.WriteStartArray();
        for (var number = Oldest; number <= Newest; number++)
        {
            writer.WriteStartObject();
            writer.WriteString("label", $"API {number}.0");
            writer.WriteString("url", $"/services/data/v{number}.0");
            writer.WriteString("version", $"{number}.0");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}

using System.Xml;

namespace TeleCo.Gateway.Schema.Contracts.Soap;

/// <summary>Instants as <c>xs:dateTime</c>: written in UTC; read with any offset, and as UTC where there is none.</summary>
internal static class XmlTime
{
    public static DateTime? Parse(string text)
    {
        var time = XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.RoundtripKind);
        return time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time.ToUniversalTime();
    }

    public static string? Format(DateTime? time) =>
        time is { } some ? XmlConvert.ToString(DateTime.SpecifyKind(some, DateTimeKind.Utc), XmlDateTimeSerializationMode.Utc) : null;
}

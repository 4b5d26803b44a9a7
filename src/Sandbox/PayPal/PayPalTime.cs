namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>Times as the API writes them.</summary>
internal static class PayPalTime
{
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

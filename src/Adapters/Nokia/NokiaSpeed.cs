using System.Globalization;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>A speed profile by the name that the site gives it: <c>HSI-250-50</c>.</summary>
/// <param name="Service">The service profile that it is for.</param>
/// <param name="Down">Mbit/s towards the customer.</param>
/// <param name="Up">Mbit/s from the customer.</param>
internal readonly record struct NokiaSpeed(string Service, long Down, long Up)
{
    public override string ToString() => $"{Service}-{Down}-{Up}";

    /// <summary>Reads a profile's name; null when it is of another form.</summary>
    public static NokiaSpeed? Parse(string name)
    {
        var parts = name.Split('-');
        return parts.Length >= 3
            && long.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var down)
            && long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var up)
            ? new(string.Join('-', parts[..^2]), down, up)
            : null;
    }
}

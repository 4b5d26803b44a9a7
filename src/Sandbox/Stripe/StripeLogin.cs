using System.Text;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>The secret key, as a bearer token or as the user name of Basic.</summary>
internal static class StripeLogin
{
    public static void Check(string authorization, string secretKey)
    {
        var key = KeyOf(authorization) ?? throw StripeRefusal.Unauthorized(
            "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        if (key != secretKey)
        {
            throw StripeRefusal.Unauthorized($"Invalid API Key provided: {(key.Length > 8 ? $"{key[..8]}****" : "****")}");
        }
    }

    private static string? KeyOf(string authorization)
    {
        if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return authorization[7..].Trim();
        }

        if (!authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[authorization.Length];
        return Convert.TryFromBase64String(authorization[6..].Trim(), bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length).Split(':')[0]
            : null;
    }
}

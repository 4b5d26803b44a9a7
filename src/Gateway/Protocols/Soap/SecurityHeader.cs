using System.Text;
using System.Xml;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>What a WS-Security header (OASIS WSS 1.0, 1.1) says that the gateway reads: one credential, and the message's age.</summary>
internal sealed record SecurityHeader
{
    /// <summary>The client id of a UsernameToken.</summary>
    public string? Username { get; private init; }

    /// <summary>The secret of a UsernameToken.</summary>
    public string? Password { get; private init; }

    /// <summary>The JWT of a BinarySecurityToken.</summary>
    public string? Token { get; private init; }

    /// <summary>When the message was made.</summary>
    public DateTimeOffset? Created { get; private init; }

    /// <summary>When the message is too old.</summary>
    public DateTimeOffset? Expires { get; private init; }

    /// <summary>Whether there is a credential.</summary>
    public bool HasCredential => Username is not null || Token is not null;

    /// <summary>Reads the header that the reader stands on, and leaves the reader behind it.</summary>
    public static SecurityHeader Read(XmlReader reader)
    {
        var header = new SecurityHeader();
        var hasTimestamp = false;
        foreach (var _ in reader.Children())
        {
            header = (reader.LocalName, reader.NamespaceURI) switch
            {
                ("UsernameToken", SoapNames.Wsse) when !header.HasCredential => ReadUsername(reader, header),
                ("BinarySecurityToken", SoapNames.Wsse) when !header.HasCredential => header with { Token = ReadToken(reader) },
                ("UsernameToken" or "BinarySecurityToken", SoapNames.Wsse) => throw SoapRefusal.Security(SoapNames.InvalidSecurity, "The Security header holds more than one credential."),
                ("Timestamp", SoapNames.Wsu) when !hasTimestamp => ReadTimestamp(reader, header),
                _ => throw SoapRefusal.Security(SoapNames.UnsupportedSecurityToken, "The Security header may hold a Timestamp and one of UsernameToken and BinarySecurityToken; signatures and encryption are not supported."),
            };
            hasTimestamp |= header.Created is not null || header.Expires is not null;
        }

        return header;
    }

    private static SecurityHeader ReadUsername(XmlReader reader, SecurityHeader header)
    {
        string? username = null;
        string? password = null;
        foreach (var _ in reader.Children())
        {
            switch (reader.LocalName)
            {
                case "Username" when username is null:
                    username = reader.ReadElementContentAsString().Trim();
                    break;
                case "Password" when password is null:
                    if (reader.GetAttribute("Type") is { } type && type != SoapNames.PasswordText)
                    {
                        throw SoapRefusal.Security(SoapNames.UnsupportedSecurityToken, "Send the password as PasswordText over TLS: the gateway keeps no password that a digest could be checked with.");
                    }

                    password = reader.ReadElementContentAsString();
                    break;
                case "Username" or "Password":
                    throw SoapRefusal.Security(SoapNames.InvalidSecurity, "The UsernameToken says something twice.");
                default:
                    reader.Skip(); // Nonce and Created are for digests; other extensions add no credential
                    break;
            }
        }

        return string.IsNullOrEmpty(username) || string.IsNullOrEmpty(password)
            ? throw SoapRefusal.Security(SoapNames.InvalidSecurityToken, "The UsernameToken needs a Username and a Password.")
            : header with { Username = username, Password = password };
    }

    private static string ReadToken(XmlReader reader)
    {
        var text = reader.ReadElementContentAsString().Trim();
        if (IsJwt(text))
        {
            return text;
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Encoding.Latin1.GetString(bytes, 0, length).Trim() is var decoded && IsJwt(decoded)
            ? decoded
            : throw SoapRefusal.Security(SoapNames.InvalidSecurityToken, "The BinarySecurityToken is not a JWT, plain or in Base64.");
    }

    private static bool IsJwt(string text) => text.AsSpan().Count('.') == 2;

    private static SecurityHeader ReadTimestamp(XmlReader reader, SecurityHeader header)
    {
        foreach (var _ in reader.Children())
        {
            header = reader.LocalName switch
            {
                "Created" when header.Created is null => header with { Created = ReadTime(reader) },
                "Expires" when header.Expires is null => header with { Expires = ReadTime(reader) },
                _ => throw SoapRefusal.Security(SoapNames.InvalidSecurity, "The Timestamp may hold one Created and one Expires."),
            };
        }

        return header;
    }

    private static DateTimeOffset ReadTime(XmlReader reader)
    {
        try
        {
            return XmlConvert.ToDateTimeOffset(reader.ReadElementContentAsString());
        }
        catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException)
        {
            throw SoapRefusal.Security(SoapNames.InvalidSecurity, "The Timestamp holds something that is not an xs:dateTime.");
        }
    }
}

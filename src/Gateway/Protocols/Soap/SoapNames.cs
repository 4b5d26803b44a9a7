using System.Xml;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Names that the standards give.</summary>
internal static class SoapNames
{
    public const string Wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public const string Wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    public const string PasswordText = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    public static readonly XmlQualifiedName InvalidSecurity = new("InvalidSecurity", Wsse);
    public static readonly XmlQualifiedName InvalidSecurityToken = new("InvalidSecurityToken", Wsse);
    public static readonly XmlQualifiedName UnsupportedSecurityToken = new("UnsupportedSecurityToken", Wsse);
    public static readonly XmlQualifiedName FailedAuthentication = new("FailedAuthentication", Wsse);
    public static readonly XmlQualifiedName MessageExpired = new("MessageExpired", Wsu);
}

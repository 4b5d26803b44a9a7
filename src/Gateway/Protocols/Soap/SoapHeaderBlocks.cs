using System.Xml;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Goes through the header blocks: takes the WS-Security one, refuses what must be understood and is not, passes over the rest.</summary>
internal static class SoapHeaderBlocks
{
    private const int MostNamed = 8;

    /// <summary>Reads the header that the reader stands on, and leaves the reader behind it.</summary>
    public static SecurityHeader? Read(XmlReader reader, SoapVersion version)
    {
        SecurityHeader? security = null;
        List<XmlQualifiedName> notUnderstood = [];
        foreach (var _ in reader.Children())
        {
            CheckQualified(reader);
            var isOurs = IsForUs(reader, version);
            var mustUnderstand = MustUnderstand(reader, version);
            if (isOurs && reader.LocalName == "Security" && reader.NamespaceURI == SoapNames.Wsse)
            {
                security = security is null
                    ? SecurityHeader.Read(reader)
                    : throw SoapRefusal.Security(SoapNames.InvalidSecurity, "There is more than one Security header for this service.");
                continue;
            }

            if (isOurs && mustUnderstand && notUnderstood.Count < MostNamed)
            {
                notUnderstood.Add(new(reader.LocalName, reader.NamespaceURI));
            }

            reader.Skip();
        }

        return notUnderstood.Count == 0
            ? security
            : throw new SoapRefusal(new(SoapFaultCode.MustUnderstand, new Fault(FaultKind.Unsupported, $"Header blocks that must be understood and are not: {string.Join(", ", notUnderstood)}."))
            {
                NotUnderstood = notUnderstood,
            });
    }

    private static void CheckQualified(XmlReader reader)
    {
        if (reader.NamespaceURI.Length == 0)
        {
            throw SoapRefusal.Invalid("A header block has no namespace", reader);
        }
    }

    // The gateway is where the message ends: a block for somebody else is nobody's by now and is passed over, whatever it says of relaying.
    private static bool IsForUs(XmlReader reader, SoapVersion version) =>
        Array.IndexOf(version.Roles, reader.GetAttribute(version.RoleAttribute, version.Namespace)?.Trim() ?? "") >= 0;

    private static bool MustUnderstand(XmlReader reader, SoapVersion version) =>
        version.ReadMustUnderstand(reader.GetAttribute("mustUnderstand", version.Namespace))
            ?? throw SoapRefusal.Invalid("A header block's mustUnderstand has a value that this SOAP version does not know", reader);
}

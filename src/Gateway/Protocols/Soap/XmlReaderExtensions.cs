using System.Xml;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Walks over elements without a tree.</summary>
internal static class XmlReaderExtensions
{
    /// <summary>Stops at each element inside the present one; whoever iterates reads or skips it. At the end the reader is behind the present one.</summary>
    public static IEnumerable<int> Children(this XmlReader reader)
    {
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        for (var count = 0; !isEmpty && reader.MoveToContent() != XmlNodeType.EndElement; count++)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                throw SoapRefusal.Invalid("There is text where elements belong", reader);
            }

            yield return count;
        }

        if (!isEmpty)
        {
            reader.Read();
        }
    }
}

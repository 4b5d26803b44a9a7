using System.Text;
using System.Xml;

namespace TeleCo.Gateway.Schema.Contracts.Soap;

/// <summary>Text as XML 1.0 can hold it.</summary>
public static class XmlSafe
{
    /// <summary>The same text, with the replacement character in place of what XML cannot say (control characters, lone surrogates): a backend's odd byte must not make an answer unreadable.</summary>
    public static string Clean(string text)
    {
        var bad = IndexOfBad(text, 0);
        if (bad < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var start = 0;
        for (; bad >= 0; bad = IndexOfBad(text, start))
        {
            clean.Append(text, start, bad - start).Append('\uFFFD');
            start = bad + 1;
        }

        return clean.Append(text, start, text.Length - start).ToString();
    }

    private static int IndexOfBad(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}

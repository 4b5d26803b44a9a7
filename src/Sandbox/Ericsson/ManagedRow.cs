using System.Xml.Linq;
using TeleCo.Gateway.Sandbox.Ericsson.Schema;

namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>One stored managed object.</summary>
internal sealed class ManagedRow(ManagedObject type, string imsi, string? msisdn)
{
    private readonly List<XElement> _values = [];

    public string Imsi => imsi;

    public string? Msisdn => msisdn;

    public IReadOnlyList<XElement> Values => _values;

    /// <summary>Whether calls in and out (HLR) or the data service (HSS) are barred.</summary>
    public bool IsBarred => type == ManagedObjects.Hlr
        ? (Text("obi") ?? "0") != "0" && (Text("obo") ?? "0") != "0"
        : type == ManagedObjects.Eps && (Text("epsOdb") ?? "NONE") != "NONE";

    public string? Text(string name) => _values.FirstOrDefault(value => value.Name.LocalName == name)?.Value;

    /// <summary>Takes new values over the old; <see langword="false"/> when nothing is other than before.</summary>
    public bool Merge(IEnumerable<XElement> elements)
    {
        var isChanged = false;
        XElement[] all = [.. elements];
        foreach (var list in all.Where(element => type.Values[element.Name.LocalName].IsList).GroupBy(element => element.Name))
        {
            isChanged |= ReplaceList(list.Key, [.. list]);
        }

        foreach (var element in all.Where(element => !type.Values[element.Name.LocalName].IsList))
        {
            isChanged |= Replace(element, type.Values[element.Name.LocalName]);
        }

        return isChanged;
    }

    private bool ReplaceList(XName name, XElement[] elements)
    {
        var old = _values.Where(value => value.Name == name).ToArray();
        if (old.Select(value => value.Value).SequenceEqual(elements.Select(element => element.Value)))
        {
            return false;
        }

        _values.RemoveAll(value => value.Name == name);
        _values.AddRange(elements.Select(element => new XElement(element)));
        return true;
    }

    private bool Replace(XElement element, ElementRule rule)
    {
        var index = _values.FindIndex(value =>
            value.Name == element.Name && (rule.Key is null || value.Attribute(rule.Key)?.Value == element.Attribute(rule.Key)?.Value));
        if (ElementRule.IsNil(element))
        {
            if (index >= 0)
            {
                _values.RemoveAt(index);
            }

            return index >= 0;
        }

        if (index < 0)
        {
            _values.Add(new XElement(element));
            return true;
        }

        if (XNode.DeepEquals(_values[index], element))
        {
            return false;
        }

        _values[index] = new XElement(element);
        return true;
    }
}

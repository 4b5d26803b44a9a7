using System.Text.Json;
using System.Xml;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>A further attribute of a party, or of something else, given by value.</summary>
internal sealed record PartyAttribute(string Name, JsonElement? Value)
{
    /// <summary>The names that elements of their own have; a second value under one would make the party say two things.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "id", "href", "name", "description", "partyId", "partyName", "@referredType", "@type", "@baseType", "@schemaLocation",
    };

    public static PartyAttribute[]? From(Dictionary<string, JsonElement>? further) =>
        further?.Select(pair => new PartyAttribute(pair.Key, pair.Value)).ToArray();

    public static Dictionary<string, JsonElement> ToModel(PartyAttribute[] attributes)
    {
        var further = new Dictionary<string, JsonElement>(attributes.Length);
        foreach (var (name, value) in attributes)
        {
            if (Taken.Contains(name) || !further.TryAdd(name, value ?? JsonValue.Null))
            {
                throw new XmlException("an attribute has a name that is taken");
            }
        }

        return further;
    }
}

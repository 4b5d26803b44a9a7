using System.Xml.Linq;
using TeleCo.Gateway.Sandbox.Ericsson.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>One operation on one managed object, its message checked.</summary>
internal sealed class Cai3gCall(SoapMessage message)
{
    public static readonly XNamespace Cai3g = "http://schemas.ericsson.com/cai3g1.2/";

    private static readonly string[] Parts = ["MOType", "MOId", "MOAttributes", "extension"];

    private readonly Dictionary<string, string> _keys = [];

    public XElement Content => message.Content;

    public string Operation => message.Content.Name.LocalName;

    public EricssonSession? Session { get; set; }

    public string? TransactionId { get; } = message.Block(Cai3g + "TransactionId");

    public string? SequenceId { get; } = message.Block(Cai3g + "SequenceId");

    public string? Context { get; } = message.Block(Cai3g + "Context");

    public ManagedObject Object { get; private set; } = null!; // set by ReadObject, which goes before every use

    /// <summary>The element inside <c>MOAttributes</c> of a Create or Set.</summary>
    public XElement? Attributes { get; private set; }

    public string? Key(string name) => _keys.GetValueOrDefault(name);

    /// <summary>Checks the operation's element against its schema and reads object, keys and attributes.</summary>
    public void ReadObject()
    {
        var parts = Sequence();
        Object = ManagedObjects.Find(parts.GetValueOrDefault("MOType")?.Value ?? "")
            ?? throw EricssonRefusal.Invalid("MOType is missing or unknown");
        if (parts.TryGetValue("MOId", out var id))
        {
            ReadKeys(id);
        }
        else if (Operation is not "Create")
        {
            throw EricssonRefusal.Invalid("MOId is missing");
        }

        if (Operation is "Create" or "Set")
        {
            ReadAttributes(parts.GetValueOrDefault("MOAttributes"));
        }
    }

    private Dictionary<string, XElement> Sequence()
    {
        var parts = new Dictionary<string, XElement>();
        var next = 0;
        foreach (var part in Content.Elements())
        {
            var found = part.Name.Namespace == Cai3g ? Array.IndexOf(Parts, part.Name.LocalName, next) : -1;
            if (found < 0)
            {
                throw EricssonRefusal.Invalid($"{part.Name.LocalName} is not expected here in {Operation}");
            }

            parts.Add(part.Name.LocalName, part);
            next = found + 1;
        }

        return parts;
    }

    private void ReadKeys(XElement id)
    {
        foreach (var key in id.Elements())
        {
            if (key.Name.Namespace != Object.Namespace || !Object.Keys.TryGetValue(key.Name.LocalName, out var check))
            {
                throw EricssonRefusal.Invalid($"MOId of {Object.Code} cannot hold {key.Name.LocalName}");
            }

            if (XmlValue.Simple(key) is not { } value || !check(value) || !_keys.TryAdd(key.Name.LocalName, value))
            {
                throw EricssonRefusal.Invalid($"{key.Name.LocalName} in MOId has a value that its type does not allow, or stands twice");
            }
        }

        if (_keys.Count == 0)
        {
            throw EricssonRefusal.Invalid("MOId is empty");
        }
    }

    private void ReadAttributes(XElement? attributes)
    {
        if (attributes?.Elements().ToArray() is not [var only])
        {
            throw EricssonRefusal.Invalid($"MOAttributes of {Operation} hold one element");
        }

        if (Object.Problem(only, Operation is "Create") is { } problem)
        {
            throw EricssonRefusal.Invalid(problem);
        }

        Attributes = only;
        foreach (var name in Object.Keys.Keys)
        {
            Agree(name, only.Attribute(name)?.Value);
            Agree(name, Operation is "Create" ? only.Element(Object.Namespace + name)?.Value : null);
        }
    }

    // MOId, the attributes and the elements say the same key more than once, and must say the same.
    private void Agree(string name, string? value)
    {
        if (value is null || _keys.TryAdd(name, value))
        {
            return;
        }

        if (_keys[name] != value)
        {
            throw EricssonRefusal.Invalid($"{name} differs between MOId and MOAttributes");
        }
    }
}

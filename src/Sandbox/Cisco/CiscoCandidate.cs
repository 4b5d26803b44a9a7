using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>A transaction before its commit: edits of any number of services, all or nothing.</summary>
internal sealed class CiscoCandidate(CiscoStore store)
{
    private readonly OrderedDictionary<(CiscoModel Model, string Key), JsonObject?> _edited = [];

    public IEnumerable<CiscoChange> Changes =>
        _edited.Select(edit => new CiscoChange(edit.Key.Model, edit.Key.Key, store.Find(edit.Key.Model, edit.Key.Key)?.Data, edit.Value));

    public void Set(CiscoModel model, string key, JsonObject? data) => _edited[(model, key)] = data;

    /// <summary>Makes a new child below the target, which names its parent; answers the new entry's path.</summary>
    public string Create(CiscoTarget parent, JsonElement body)
    {
        if (parent.Key is not null)
        {
            return CreateBelow(parent, body);
        }

        var entry = (JsonObject)SchemaReader.Envelope(parent.Model.List, parent.Model.Module, body);
        var key = DataTree.KeysOf(parent.Model.List, entry)[0];
        Insert(parent.Model, key, entry);
        return parent.Model.DataPath(key);
    }

    /// <summary>Makes what the target names, which must not be there.</summary>
    public void CreateAt(CiscoTarget target, JsonElement body)
    {
        if (target.IsEntry)
        {
            Insert(target.Model, target.Key!, Entry(target, body));
            return;
        }

        var spot = Spot(target, make: true);
        if (spot.Value is not null)
        {
            throw RestconfError.Exists(target.Model.InstancePath(target.Key!));
        }

        spot.Put(Read(spot, body));
    }

    /// <summary>Makes or replaces; whether it was made.</summary>
    public bool Replace(CiscoTarget target, JsonElement body)
    {
        if (target.IsEntry)
        {
            var isNew = Current(target.Model, target.Key!) is null;
            Set(target.Model, target.Key!, Entry(target, body));
            return isNew;
        }

        var spot = Spot(target, make: true);
        var isMade = spot.Value is null;
        spot.Put(Read(spot, body));
        return isMade;
    }

    /// <summary>Merges; <paramref name="mayCreate"/> as in YANG Patch, where a plain PATCH wants the node to be there.</summary>
    public void Merge(CiscoTarget target, JsonElement body, bool mayCreate)
    {
        if (target.IsEntry && Current(target.Model, target.Key!) is null)
        {
            Set(target.Model, target.Key!, mayCreate ? Entry(target, body) : throw Nonexistent());
            return;
        }

        if (target.IsEntry)
        {
            DataTree.Merge(target.Model.List, Working(target.Model, target.Key!), Entry(target, body));
            return;
        }

        // A container without presence is there whenever its parent is.
        var spot = Spot(target, make: true);
        var edit = Read(spot, body);
        switch (spot.Value)
        {
            case JsonObject current:
                DataTree.Merge(spot.Node, current, (JsonObject)edit);
                break;
            case null when spot.Keys is not null && !mayCreate:
                throw Nonexistent();
            default:
                spot.Put(edit);
                break;
        }
    }

    public void Delete(CiscoTarget target, bool mustExist)
    {
        if (target.Key is null)
        {
            throw RestconfError.Method();
        }

        var value = target.IsEntry ? Current(target.Model, target.Key) : Spot(target, make: false).Value;
        if (value is null)
        {
            _ = mustExist ? throw RestconfError.NotFound() : 0;
            return;
        }

        if (target.IsEntry)
        {
            Set(target.Model, target.Key, null);
        }
        else
        {
            Spot(target, make: false).Remove();
        }
    }

    private string CreateBelow(CiscoTarget parent, JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object || body.GetPropertyCount() != 1)
        {
            throw RestconfError.Malformed("one member is expected");
        }

        var name = body.EnumerateObject().First().Name;
        var step = new PathStep(Module: null, name[(name.IndexOf(':') + 1)..], Keys: null);
        var spot = Spot(parent with { Rest = [.. parent.Rest, step] }, make: true);
        var value = SchemaReader.Envelope(spot.Node, spot.Module, body);
        if (spot.Node.Kind is not SchemaKind.List)
        {
            CreateAt(parent with { Rest = [.. parent.Rest, step] }, body);
            return $"{parent.Model.DataPath(parent.Key!)}/{name}";
        }

        var keys = DataTree.KeysOf(spot.Node, (JsonObject)value);
        CreateAt(parent with { Rest = [.. parent.Rest, step with { Keys = keys }] }, body);
        return $"{parent.Model.DataPath(parent.Key!)}/{name}={string.Join(',', keys.Select(RestconfPath.Escape))}";
    }

    private void Insert(CiscoModel model, string key, JsonObject entry)
    {
        if (Current(model, key) is not null)
        {
            throw RestconfError.Exists(model.InstancePath(key));
        }

        Set(model, key, entry);
    }

    private static JsonObject Entry(CiscoTarget target, JsonElement body)
    {
        var entry = (JsonObject)SchemaReader.Envelope(target.Model.List, target.Model.Module, body);
        return DataTree.HasKeys(entry, target.Model.List, [target.Key!]) ? entry : throw OtherKey();
    }

    private static JsonNode Read(DataSpot spot, JsonElement body)
    {
        if (spot.Node.Kind is SchemaKind.List && spot.Keys is null)
        {
            throw RestconfError.Method();
        }

        var value = SchemaReader.Envelope(spot.Node, spot.Module, body);
        return spot.Keys is null || DataTree.HasKeys((JsonObject)value, spot.Node, spot.Keys) ? value : throw OtherKey();
    }

    private DataSpot Spot(CiscoTarget target, bool make) => target.Key is null || Current(target.Model, target.Key) is null
        ? throw RestconfError.NotFound()
        : DataSpot.Find(target.Model.List, target.Model.Module, Working(target.Model, target.Key), target.Rest, make);

    private JsonObject? Current(CiscoModel model, string key) =>
        _edited.TryGetValue((model, key), out var edited) ? edited : store.Find(model, key)?.Data;

    private JsonObject Working(CiscoModel model, string key)
    {
        if (!_edited.TryGetValue((model, key), out var edited) || edited is null)
        {
            edited = (JsonObject)store.Find(model, key)!.Data.DeepClone();
            _edited[(model, key)] = edited;
        }

        return edited;
    }

    private static RestconfError OtherKey() => RestconfError.Invalid("the key in the body is not the key in the path");

    private static RestconfError Nonexistent() => new(404, "invalid-value", "patch to a nonexistent resource");
}

using TeleCo.Gateway.Sandbox.Sap.Partners;
using TeleCo.Gateway.Sandbox.Sap.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>POST, PATCH, PUT and DELETE of entities.</summary>
internal sealed class EntityWriter(SapStore store, PartnerRules rules)
{
    public Reply Post(SapCall call)
    {
        call.RequireJson();
        call.Options.Refuse("$filter", "$orderby", "$top", "$skip", "$inlinecount", "$skiptoken", "$select", "$expand");
        var path = ResourcePath.Resolve(call.Service, store, call.Rest);
        if (path.Row is not null || path.IsCount || !path.Set.IsCreatable)
        {
            throw SapRefusal.Method("POST");
        }

        var payload = EntityPayload.Read(path.Set, call.Request);
        var row = Create(payload, path.Parent, path.Navigation);
        rules.CheckWhole(row);
        var shape = new EntityShape(path.Set);
        ShowNested(shape, payload);
        var reply = SapReplies.Single(201, writer => new EntityJson(store, call.Root).Write(writer, row, shape)).With("Location", call.Root + row.Address);
        if (rules.WarningFor(row) is { } warning)
        {
            reply.With("sap-message", warning);
        }

        return EntityReader.WithETag(reply, row);
    }

    public Reply Change(SapCall call)
    {
        var row = Addressed(call);
        if (!row.Set.IsUpdatable)
        {
            throw SapRefusal.Method(call.Method);
        }

        CheckMatch(call.Request, row);
        var payload = EntityPayload.Read(row.Set, call.Request);
        if (payload.Nested.Count > 0)
        {
            throw SapRefusal.Payload("Nested entities cannot be changed with their parent");
        }

        Update(row, payload, isWhole: call.Method == "PUT");
        return EntityReader.WithETag(Reply.Empty(204).With("dataserviceversion", "2.0"), row);
    }

    public Reply Delete(SapCall call)
    {
        var row = Addressed(call);
        if (!row.Set.IsDeletable)
        {
            throw SapRefusal.Method("DELETE");
        }

        CheckMatch(call.Request, row);
        foreach (var dependent in row.Set.NavigationOrder.SelectMany(navigation => store.Follow(row, navigation)).Distinct().ToArray())
        {
            store.Delete(dependent);
        }

        store.Delete(row);
        return Reply.Empty(204).With("dataserviceversion", "2.0");
    }

    private SapRow Addressed(SapCall call)
    {
        var path = ResourcePath.Resolve(call.Service, store, call.Rest);
        return path is { Row: { } row, Property: null } ? row : throw SapRefusal.Method(call.Method);
    }

    private static void CheckMatch(VendorRequest request, SapRow row)
    {
        if (row.ETag is not { } etag)
        {
            return;
        }

        var sent = request.Headers.IfMatch.ToString();
        if (sent != "*" && sent != etag)
        {
            throw sent.Length == 0 ? SapReplies.Unconditional() : SapReplies.Stale();
        }
    }

    private SapRow Create(EntityPayload payload, SapRow? parent, EdmNavigation? navigation)
    {
        var set = payload.Set;
        var values = set.NewValues();
        foreach (var (property, value) in payload.Values)
        {
            values[property.Index] = property.IsReadOnly && value is not "" ? throw ReadOnly(property) : value;
        }

        if (parent is not null)
        {
            Inherit(values, parent, navigation!);
        }

        rules.Prepare(set, values, parent);
        var row = store.Insert(set, values);
        rules.Inserted(row);
        foreach (var (nested, entities) in payload.Nested.OrderBy(nested => nested.Navigation.Name == "to_BusinessPartnerRole" ? 0 : 1))
        {
            CreateNested(row, nested, entities);
        }

        return row;
    }

    // A customer is made by the partner's role, never by itself: what is nested there fills the row that the role made.
    private void CreateNested(SapRow row, EdmNavigation navigation, EntityPayload[] entities)
    {
        foreach (var entity in entities)
        {
            if (navigation.IsMany)
            {
                Create(entity, row, navigation);
                continue;
            }

            var target = store.Follow(row, navigation) is [var made, ..]
                ? made
                : throw SapRefusal.Business("CVIS_EI/010", $"'{navigation.Name}' needs a role of the business partner that makes it");
            Update(target, entity, isWhole: false);
            foreach (var (inner, innerEntities) in entity.Nested)
            {
                CreateNested(target, inner, innerEntities);
            }
        }
    }

    private static void Inherit(object?[] values, SapRow parent, EdmNavigation navigation)
    {
        for (var index = 0; index < navigation.TargetColumns.Length; index++)
        {
            SetOrAgree(values, navigation.TargetColumns[index], parent.Values[navigation.SourceColumns[index].Index]);
        }

        if (navigation.FixedColumn is { } column)
        {
            SetOrAgree(values, column, navigation.FixedValue);
        }
    }

    private static void SetOrAgree(object?[] values, EdmProperty column, object? value)
    {
        if (values[column.Index] is string { Length: > 0 } sent && !Equals(sent, value))
        {
            throw SapRefusal.Value(column.Name, sent);
        }

        values[column.Index] = value;
    }

    private void Update(SapRow row, EntityPayload payload, bool isWhole)
    {
        object?[] values = [.. row.Values];
        if (isWhole)
        {
            foreach (var property in row.Set.Columns.Where(property => !property.IsKey && !property.IsReadOnly))
            {
                values[property.Index] = property.Initial;
            }
        }

        foreach (var (property, value) in payload.Values)
        {
            var isSame = Equals(values[property.Index], value);
            values[property.Index] = isSame || !(property.IsKey || property.IsReadOnly) ? value : throw ReadOnly(property);
        }

        rules.PrepareChange(row, values);
        store.Update(row, values);
    }

    private static SapRefusal ReadOnly(EdmProperty property) =>
        new(400, "/IWBEP/CM_MGW_RT/176", $"Property '{property.Name}' is read only", property.Name);

    private static void ShowNested(EntityShape shape, EntityPayload payload)
    {
        foreach (var (navigation, entities) in payload.Nested)
        {
            var inner = shape.Expand(navigation.Name);
            foreach (var entity in entities)
            {
                ShowNested(inner, entity);
            }
        }
    }
}

using System.Text.Json;
using TeleCo.Gateway.Sandbox.Oracle.Receivables;
using TeleCo.Gateway.Sandbox.Oracle.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>POST, PATCH and DELETE of items and children.</summary>
internal sealed class AdfWriter(AdfStore store, OracleRules rules, string user)
{
    private const string ItemType = "application/vnd.oracle.adf.resourceitem+json";
    private const int MostChildren = 500;

    public Reply Create(OracleCall call, AdfResource resource)
    {
        RequireAllowed(resource, 'c', "POST");
        call.Allow();
        var body = call.Body("application/json", ItemType);
        var row = Read(AdfRow.New(resource), body, isCreation: true);
        var existing = UpsertMode(call) ? rules.FindExisting(row) : null;
        if (existing is not null)
        {
            var merged = Read(existing.With(), body, isCreation: true);
            rules.Check(merged, existing);
            return Answer(200, call, store.Update(existing, merged, user));
        }

        RequireMandatory(row);
        rules.Check(row, old: null);
        var made = store.Insert(row, user);
        rules.Inserted(made);
        return Answer(201, call, made).With("Location", AdfReader.HrefOf(call, made));
    }

    public Reply Update(OracleCall call, AdfRow old)
    {
        RequireAllowed(old.Resource, 'u', "PATCH");
        call.Allow();
        CheckMatch(call, old);
        var body = call.Body("application/json", ItemType);
        if (!body.EnumerateObject().Any())
        {
            throw OracleRefusal.Body("The request body has no attribute.");
        }

        var row = Read(old.With(), body, isCreation: false);
        RequireMandatory(row);
        rules.Check(row, old);
        return Answer(200, call, store.Update(old, row, user));
    }

    public Reply Delete(OracleCall call, AdfRow row)
    {
        RequireAllowed(row.Resource, 'd', "DELETE");
        CheckMatch(call, row);
        OracleRules.CheckDeletion(row);
        store.Delete(row);
        return Reply.Empty(204);
    }

    public Reply CreateChild(OracleCall call, AdfRow parent, int index)
    {
        var resource = parent.Resource.Children[index];
        RequireAllowed(resource, 'c', "POST");
        var child = Read(AdfRow.New(resource), call.Body("application/json", ItemType), isCreation: true);
        RequireMandatory(child);
        var row = parent.With();
        row.Children[index] = [.. parent.Children[index], child];
        rules.Check(row, parent);
        rules.Inserted(store.Update(parent, row, user));
        return AdfReader.Answer(201, call, child, AdfShape.Whole, AdfReader.ChildHrefOf(call, parent, child));
    }

    public Reply UpdateChild(OracleCall call, AdfRow parent, int index, AdfRow old)
    {
        RequireAllowed(old.Resource, 'u', "PATCH");
        CheckMatch(call, old);
        var child = Read(old.With(), call.Body("application/json", ItemType), isCreation: false);
        RequireMandatory(child);
        var row = parent.With();
        row.Children[index] = [.. parent.Children[index].Select(one => one == old ? child : one)];
        rules.Check(row, parent);
        store.Update(parent, row, user);
        return AdfReader.Answer(200, call, child, AdfShape.Whole, AdfReader.ChildHrefOf(call, parent, child));
    }

    private static Reply Answer(int status, OracleCall call, AdfRow row) =>
        AdfReader.Answer(status, call, row, AdfShape.WithAllChildren(row.Resource), AdfReader.HrefOf(call, row));

    private static bool UpsertMode(OracleCall call) => call.Request.Headers["Upsert-Mode"].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        var other => throw OracleRefusal.Body($"Upsert-Mode {other} is not known."),
    };

    private static void RequireAllowed(AdfResource resource, char letter, string method)
    {
        if (!resource.Allowed.Contains(letter, StringComparison.Ordinal))
        {
            throw OracleRefusal.Method(method);
        }
    }

    private static void CheckMatch(OracleCall call, AdfRow row)
    {
        var sent = call.Request.Headers.IfMatch.ToString();
        if (sent.Length > 0 && sent != "*" && sent != row.ETag && sent != row.ChangeIndicator)
        {
            throw OracleReplies.Stale();
        }
    }

    private AdfRow Read(AdfRow row, JsonElement body, bool isCreation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in body.EnumerateObject())
        {
            if (!seen.Add(member.Name))
            {
                throw OracleRefusal.Body($"The attribute {member.Name} occurs twice.");
            }

            var child = row.Resource.ChildIndex(member.Name);
            if (child >= 0)
            {
                row.Children[child] = isCreation ? ReadChildren(row.Resource.Children[child], member.Value) : throw OracleRefusal.NotUpdatable(member.Name);
                continue;
            }

            var attribute = row.Resource.Attributes.GetValueOrDefault(member.Name) ?? throw OracleRefusal.Unknown(member.Name, row.Resource.Name);
            var value = AdfValue.Read(attribute, member.Value);
            var isFixed = attribute.IsReadOnly || (!isCreation && attribute.IsCreateOnly);
            row.Values[attribute.Index] = !isFixed || Equals(row.Values[attribute.Index], value) ? value : throw OracleRefusal.NotUpdatable(attribute.Name);
        }

        return row;
    }

    private AdfRow[] ReadChildren(AdfResource resource, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() > MostChildren)
        {
            throw OracleRefusal.Value(resource.Name);
        }

        return [.. value.EnumerateArray().Select(element => element.ValueKind is JsonValueKind.Object
            ? ReadChild(resource, element)
            : throw OracleRefusal.Value(resource.Name))];
    }

    private AdfRow ReadChild(AdfResource resource, JsonElement element)
    {
        var row = Read(AdfRow.New(resource), element, isCreation: true);
        RequireMandatory(row);
        return row;
    }

    private static void RequireMandatory(AdfRow row)
    {
        foreach (var attribute in row.Resource.Columns)
        {
            if (attribute.IsMandatory && row.Values[attribute.Index] is (null or ""))
            {
                throw OracleRefusal.Missing(attribute.Name);
            }
        }
    }
}

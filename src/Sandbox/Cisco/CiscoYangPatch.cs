using System.Text.Json;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>YANG Patch (RFC 8072): several edits, one transaction.</summary>
internal sealed class CiscoYangPatch(CiscoStore store, CiscoCommits commits)
{
    public const string MediaType = "application/yang-patch+json";

    private const int MostEdits = 200;

    public Reply Answer(CiscoCall call, string path)
    {
        var parameters = CiscoQuery.ReadCommit(call.Request);
        var patch = Member(call.Body(MediaType), "ietf-yang-patch:yang-patch", JsonValueKind.Object);
        var id = Member(patch, "patch-id", JsonValueKind.String).GetString()!;
        var edits = Member(patch, "edit", JsonValueKind.Array);
        if (edits.GetArrayLength() is 0 or > MostEdits)
        {
            throw RestconfError.Malformed($"1 to {MostEdits} edits are expected");
        }

        var candidate = new CiscoCandidate(store);
        string? at = null;
        try
        {
            foreach (var edit in edits.EnumerateArray())
            {
                at = Member(edit, "edit-id", JsonValueKind.String).GetString();
                Apply(candidate, path, edit);
            }

            at = null;
            var outcome = commits.Commit(candidate, parameters);
            return parameters.DryRun is { } format ? CiscoDryRun.Answer(200, format, outcome.DryRun) : Done(id, outcome);
        }
        catch (RestconfError error)
        {
            return Refused(id, at, error);
        }
    }

    private static void Apply(CiscoCandidate candidate, string path, JsonElement edit)
    {
        var steps = RestconfPath.Parse($"{path}/{Member(edit, "target", JsonValueKind.String).GetString()!.Trim('/')}");
        var target = steps.Length > 0 ? CiscoTarget.Of(steps) : throw RestconfError.Invalid("a target is expected");
        if (target.Key is null)
        {
            throw RestconfError.Method();
        }

        switch (Member(edit, "operation", JsonValueKind.String).GetString())
        {
            case "create":
                candidate.CreateAt(target, Member(edit, "value", JsonValueKind.Object));
                break;
            case "merge":
                candidate.Merge(target, Member(edit, "value", JsonValueKind.Object), mayCreate: true);
                break;
            case "replace":
                candidate.Replace(target, Member(edit, "value", JsonValueKind.Object));
                break;
            case "delete":
                candidate.Delete(target, mustExist: true);
                break;
            case "remove":
                candidate.Delete(target, mustExist: false);
                break;
            case "insert" or "move":
                throw RestconfError.Invalid("the list is not ordered by the user");
            case var other:
                throw RestconfError.Invalid($"\"{other}\" is not a valid value for operation");
        }
    }

    private static JsonElement Member(JsonElement value, string name, JsonValueKind kind) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var member)
            ? member.ValueKind == kind ? member : throw RestconfError.Malformed($"{name} has a wrong form")
            : throw new RestconfError(400, "missing-element", $"{name} is missing");

    private static Reply Done(string id, CommitOutcome outcome) => outcome.Item is null && outcome.RollbackId is null
        ? RestconfReplies.Data(200, writer =>
        {
            Begin(writer, id);
            writer.WriteStartArray("ok");
            writer.WriteNullValue();
            writer.WriteEndArray();
            End(writer);
        })
        : CiscoReplies.Committed(outcome, isNew: false);

    private static Reply Refused(string id, string? edit, RestconfError error) => RestconfReplies.Data(error.Status, writer =>
    {
        Begin(writer, id);
        if (edit is null)
        {
            RestconfReplies.WriteErrors(writer, "errors", error);
        }
        else
        {
            writer.WriteStartObject("edit-status");
            writer.WriteStartArray("edit");
            writer.WriteStartObject();
            writer.WriteString("edit-id", edit);
            RestconfReplies.WriteErrors(writer, "errors", error);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        End(writer);
    });

    private static void Begin(Utf8JsonWriter writer, string id)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("ietf-yang-patch:yang-patch-status");
        writer.WriteString("patch-id", id);
    }

    private static void End(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}

using System.Text.Json;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary><c>tailf-rollback:rollback-files</c>: the list, and undoing down to a file.</summary>
internal sealed class CiscoRollbacks(RollbackFiles files, CiscoStore store, CiscoCommits commits)
{
    public Reply Answer(CiscoCall call) => (call.Method, call.Steps) switch
    {
        ("GET" or "HEAD", [_] or [_, { Name: "file", Keys: null }]) => List(call.Steps.Length == 1),
        ("POST", [_, { Name: "apply-rollback-file" }]) => Apply(call),
        ("GET" or "HEAD" or "POST", _) => throw RestconfError.NotFound(),
        _ => throw RestconfError.Method(),
    };

    private Reply Apply(CiscoCall call)
    {
        CiscoQuery.CheckAction(call.Request);
        var input = call.Input();
        if (input.ValueKind is not JsonValueKind.Object || !input.TryGetProperty("fixed-number", out var named) || !named.TryGetInt32(out var number))
        {
            throw RestconfError.MissingElement("/rollback:rollback-files/apply-rollback-file/fixed-number");
        }

        var candidate = new CiscoCandidate(store);
        if (!files.Undo(number, candidate))
        {
            throw RestconfError.Invalid($"no such rollback file: {number}");
        }

        commits.Commit(candidate, new CommitParameters { Label = $"rollback {number}" });
        return Reply.Empty(204);
    }

    private Reply List(bool isContainer) => files.All.Count == 0 ? Reply.Empty(204) : RestconfReplies.Data(200, writer =>
    {
        writer.WriteStartObject();
        if (isContainer)
        {
            writer.WriteStartObject("tailf-rollback:rollback-files");
        }

        writer.WriteStartArray(isContainer ? "file" : "tailf-rollback:file");
        for (var index = files.All.Count - 1; index >= 0; index--)
        {
            Write(writer, files.All[index], files.All.Count - 1 - index);
        }

        writer.WriteEndArray();
        if (isContainer)
        {
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    });

    // The relative number of a file counts from the newest; the fixed one stays.
    private static void Write(Utf8JsonWriter writer, RollbackFile file, int relative)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", relative);
        writer.WriteString("name", $"rollback{file.Number}");
        writer.WriteNumber("fixed-number", file.Number);
        writer.WriteString("date", file.Date);
        writer.WriteString("via", "rest");
        writer.WriteString("label", file.Parameters.Label ?? "");
        writer.WriteString("comment", file.Parameters.Comment ?? "");
        writer.WriteEndObject();
    }
}

using System.Text.Json;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>What a commit is to do beside changing data, in the query or the header that NSO reads it from.</summary>
internal sealed class CiscoCommit(CiscoOptions options)
{
    private const string Header = "X-Cisco-NSO-Commit-Params";

    /// <param name="label">What rollback files, queue items and events show of the commit.</param>
    public (string Query, (string, string)? Header) Real(string label) => options.CommitParameters == CiscoCommitParameters.Query
        ? ($"?label={Uri.EscapeDataString(label)}{Queue()}{(options.NoOverwrite ? "&no-overwrite" : "")}", null)
        : ("", Encoded(writer =>
        {
            writer.WriteString("label", label);
            if (options.NoOverwrite)
            {
                writer.WriteStartArray("no-overwrite");
                writer.WriteNullValue();
                writer.WriteEndArray();
            }

            if (options.CommitQueue != CiscoCommitQueue.None)
            {
                writer.WriteStartObject("commit-queue");
                writer.WriteStartObject(options.CommitQueue == CiscoCommitQueue.Sync ? "sync" : "async");
                writer.WriteEndObject();
                writer.WriteString("error-option", options.CommitQueueErrorOption);
                writer.WriteEndObject();
            }
        }));

    /// <summary>A commit that is tried and not made; NSO takes no other parameter beside.</summary>
    public (string Query, (string, string)? Header) Dry() => options.CommitParameters == CiscoCommitParameters.Query
        ? ("?dry-run=native", null)
        : ("", Encoded(writer =>
        {
            writer.WriteStartObject("dry-run");
            writer.WriteString("outformat", "native");
            writer.WriteEndObject();
        }));

    private string Queue() => options.CommitQueue switch
    {
        CiscoCommitQueue.Async => $"&commit-queue=async&commit-queue-error-option={options.CommitQueueErrorOption}",
        CiscoCommitQueue.Sync => $"&commit-queue=sync&commit-queue-timeout={(int)options.AttemptTimeout.TotalSeconds}&commit-queue-error-option={options.CommitQueueErrorOption}",
        _ => "",
    };

    private static (string, string)? Encoded(Action<Utf8JsonWriter> write)
    {
        var body = WireBody.Write(write, static (writer, members) =>
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        });
        return (Header, Convert.ToBase64String(body.Span));
    }
}

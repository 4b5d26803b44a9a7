using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Sandbox.Cisco;

internal enum QueueMode
{
    None,
    Async,
    Sync,
    Bypass,
}

/// <summary>How a transaction is to be committed.</summary>
internal sealed record CommitParameters
{
    private static readonly string[] NotWithDryRun = ["commit-queue", "no-overwrite", "no-out-of-sync-check"];

    public string? Label { get; init; }

    public string? Comment { get; init; }

    /// <summary>native, cli or xml; nothing is committed then.</summary>
    public string? DryRun { get; init; }

    public QueueMode Queue { get; init; }

    public TimeSpan? QueueTimeout { get; init; }

    public bool RollsBackOnError { get; init; }

    public bool IsNoOverwrite { get; init; }

    public bool WantsRollbackId { get; init; }

    /// <summary>Reads them by the names of the query; a value of <see langword="null"/> means absent.</summary>
    public static CommitParameters Read(Func<string, string?> value)
    {
        var dryRun = value("dry-run");
        if (dryRun is not null && Array.Find(NotWithDryRun, name => value(name) is not null) is { } other)
        {
            throw RestconfError.Invalid($"dry-run cannot be combined with {other}");
        }

        return new CommitParameters
        {
            Label = value("label") ?? value("commit-queue-tag"),
            Comment = value("comment"),
            DryRun = OneOf("dry-run", dryRun, "native", "cli", "xml"),
            Queue = OneOf("commit-queue", value("commit-queue"), "async", "sync", "bypass") switch
            {
                "async" => QueueMode.Async,
                "sync" => QueueMode.Sync,
                "bypass" => QueueMode.Bypass,
                _ => QueueMode.None,
            },
            QueueTimeout = Seconds(value("commit-queue-timeout")),
            RollsBackOnError = OneOf(
                "commit-queue-error-option", value("commit-queue-error-option"), "continue-on-error", "rollback-on-error", "stop-on-error") is "rollback-on-error",
            IsNoOverwrite = value("no-overwrite") is not null,
            WantsRollbackId = OneOf("rollback-id", value("rollback-id"), "true", "false") is "true",
        };
    }

    private static string? OneOf(string name, string? value, params ReadOnlySpan<string> values) =>
        value is null || values.Contains(value) ? value : throw BadValue(name, value);

    private static TimeSpan? Seconds(string? text) => text switch
    {
        null or "infinity" => null,
        _ => uint.TryParse(text, out var seconds) && seconds is > 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : throw BadValue("commit-queue-timeout", text),
    };

    private static RestconfError BadValue(string name, string value) => RestconfError.Invalid($"invalid value for query parameter {name}: {value}");
}

using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace TeleCo.Gateway.Storage;

/// <summary>This node's chain of audit entries. Only the journal appends, so the head can live in memory.</summary>
internal sealed class AuditChain(NodeIdentity node)
{
    private const string Insert = """
        INSERT INTO audit ("Chain", "Sequence", "Time", "Actor", "Subject", "Partner", "Action", "Object", "Outcome", "Protocol", "TraceId", "PreviousHash", "Hash")
        VALUES (@chain, @sequence, @time, @actor, @subject, @partner, @action, @object, @outcome, @protocol, @trace, @previous, @hash)
        """;

    private static readonly string[] Parameters =
        ["@chain", "@sequence", "@time", "@actor", "@subject", "@partner", "@action", "@object", "@outcome", "@protocol", "@trace", "@previous", "@hash"];

    /// <summary>The last entry's position and hash.</summary>
    public (long Sequence, string Hash) Head { get; set; } = (0, AuditHash.Genesis);

    /// <summary>Finds the head after a start.</summary>
    public async Task LoadAsync(GatewayDb db, CancellationToken cancellationToken)
    {
        var last = await db.Audit.AsNoTracking().Where(record => record.Chain == node.Name)
            .OrderByDescending(record => record.Sequence).FirstOrDefaultAsync(cancellationToken);
        Head = last is null ? (0, AuditHash.Genesis) : (last.Sequence, last.Hash);
    }

    /// <summary>Appends the entries of a batch inside its transaction. One prepared command: the change tracker would cost more than the insert.</summary>
    public async Task AppendAsync(GatewayDb db, List<Journal.Work> batch)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Insert;
        foreach (var name in Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        foreach (var work in batch)
        {
            if (work.Audit is { } entry)
            {
                Fill(command.Parameters, entry, db.Database.IsSqlite());
                await command.ExecuteNonQueryAsync();
            }
        }
    }

    private void Fill(DbParameterCollection parameters, AuditEntry entry, bool sqlite)
    {
        var sequence = Head.Sequence + 1;
        var time = new DateTime(entry.Time.Ticks - (entry.Time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        var hash = AuditHash.Of(Head.Hash, sequence, entry with { Time = time });
        object?[] values =
        [
            node.Name, sequence, sqlite ? time.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture) : time, entry.Actor, entry.Subject, entry.Partner,
            entry.Action, entry.Object, entry.Outcome, entry.Protocol, entry.TraceId, Head.Hash, hash,
        ];
        for (var index = 0; index < values.Length; index++)
        {
            parameters[index].Value = values[index] ?? DBNull.Value;
        }

        Head = (sequence, hash);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage.Orders;

/// <summary>Something that a person has to do before an order goes on.</summary>
internal sealed class HumanTaskRecord
{
    public required string Id { get; init; }

    public required string OrderId { get; init; }

    public required string ItemId { get; init; }

    /// <summary>The step that waits for it.</summary>
    public required int StepNumber { get; init; }

    public required HumanTaskKind Kind { get; init; }

    public HumanTaskState State { get; set; }

    /// <summary>The group whose members may take it.</summary>
    public required string Group { get; set; }

    /// <summary>Who took it.</summary>
    public string? Assignee { get; set; }

    /// <summary>Why it is there, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>What was answered, as a JSON object.</summary>
    public string? Answer { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When it should be done (UTC).</summary>
    public required DateTime DueAt { get; set; }

    /// <summary>How often it was handed up.</summary>
    public int Escalations { get; set; }

    /// <summary>When it was done or fell away (UTC).</summary>
    public DateTime? ClosedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<HumanTaskRecord>
    {
        public void Configure(EntityTypeBuilder<HumanTaskRecord> builder)
        {
            builder.ToTable("human_tasks");
            builder.HasKey(record => record.Id);
            builder.HasIndex(record => new { record.State, record.DueAt });
            builder.HasIndex(record => record.OrderId);
            builder.Property(record => record.Id).HasMaxLength(40);
            builder.Property(record => record.OrderId).HasMaxLength(100);
            builder.Property(record => record.ItemId).HasMaxLength(100);
            builder.Property(record => record.Kind).HasConversion<string>().HasMaxLength(40);
            builder.Property(record => record.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(record => record.Group).HasMaxLength(100);
            builder.Property(record => record.Assignee).HasMaxLength(200);
            builder.Property(record => record.Reason).HasMaxLength(1000);
        }
    }
}

/// <summary>What kind of task it is: it decides which answers there are.</summary>
internal enum HumanTaskKind
{
    /// <summary>A step was given up: try again, leave it out or take the item back.</summary>
    ManualIntervention,

    /// <summary>An access has no place that the network knows: say where it is.</summary>
    AddressClarification,
}

/// <summary>Where a task stands.</summary>
internal enum HumanTaskState
{
    /// <summary>Nobody has it.</summary>
    Open,

    /// <summary>Somebody has it.</summary>
    Claimed,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>No longer needed.</summary>
    Withdrawn,
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage.Orders;

/// <summary>One step of an item's plan, and how far it is. Its start is stored before the network is asked, its result before the next begins.</summary>
internal sealed class OrderStepRecord
{
    public required string OrderId { get; init; }

    public required string ItemId { get; init; }

    /// <summary>The place in the plan, from 0.</summary>
    public required int Number { get; init; }

    public required StepKind Kind { get; init; }

    public StepState State { get; set; }

    /// <summary>Names the effect towards the network, the same for every attempt; taking it back has a name of its own.</summary>
    public required string EffectKey { get; init; }

    /// <summary>Whether an attempt may have reached the network without its answer being known.</summary>
    public bool InDoubt { get; set; }

    /// <summary>What to ask after the change by, while it runs in the network.</summary>
    public string? Handle { get; set; }

    /// <summary>How often it was begun since it was planned, or since a person said to try again.</summary>
    public int Attempts { get; set; }

    /// <summary>When to go on with it (UTC); null is at once.</summary>
    public DateTime? NextAttemptAt { get; set; }

    /// <summary>The service as it was when the order was taken in, as canonical JSON: what the step starts from, and goes back to.</summary>
    public string? Before { get; init; }

    /// <summary>What kept the last attempt, in words that a caller may read.</summary>
    public string? Error { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<OrderStepRecord>
    {
        public void Configure(EntityTypeBuilder<OrderStepRecord> builder)
        {
            builder.ToTable("order_steps");
            builder.HasKey(record => new { record.OrderId, record.ItemId, record.Number });
            builder.HasIndex(record => record.State);
            builder.Property(record => record.OrderId).HasMaxLength(100);
            builder.Property(record => record.ItemId).HasMaxLength(100);
            builder.Property(record => record.Kind).HasConversion<string>().HasMaxLength(40);
            builder.Property(record => record.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(record => record.EffectKey).HasMaxLength(64);
            builder.Property(record => record.Handle).HasMaxLength(1000);
            builder.Property(record => record.Error).HasMaxLength(1000);
        }
    }
}

/// <summary>What a step does.</summary>
internal enum StepKind
{
    /// <summary>Looks whether the item can be done, before anything is.</summary>
    Qualify,

    /// <summary>Takes the service into the inventory, reserved.</summary>
    Reserve,

    /// <summary>Puts it into the network.</summary>
    Activate,

    /// <summary>Changes it there.</summary>
    Modify,

    /// <summary>Keeps it from use.</summary>
    Suspend,

    /// <summary>Gives it back to use.</summary>
    Resume,

    /// <summary>Takes it out of the network.</summary>
    Deactivate,

    /// <summary>Looks whether the network has it as is wanted.</summary>
    Verify,

    /// <summary>Looks whether the network has it no more.</summary>
    VerifyGone,

    /// <summary>Says from when it is billed.</summary>
    StartBilling,

    /// <summary>Says until when it is billed.</summary>
    StopBilling,
}

/// <summary>How far a step is.</summary>
internal enum StepState
{
    /// <summary>Not begun, or to be tried again.</summary>
    Waiting,

    /// <summary>Begun: the network may have been asked.</summary>
    Started,

    /// <summary>On its way in the network.</summary>
    Running,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up; a person decides, or it is taken back.</summary>
    Failed,

    /// <summary>Being taken back.</summary>
    Undoing,

    /// <summary>Taken back.</summary>
    Undone,

    /// <summary>Left out: a person said so, or there was nothing to take back.</summary>
    Skipped,
}

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Orders;

/// <summary>How orders are worked on; section <c>Orders</c>.</summary>
internal sealed class OrderOptions
{
    public const string Section = "Orders";

    /// <summary>How many orders this node works on at once. Default 16.</summary>
    [Range(1, 256)]
    public int MaxConcurrentOrders { get; set; } = 16;

    /// <summary>How many of them may ask one network at the same time, so that a slow one leaves room for the others. Default 8.</summary>
    [Range(1, 256)]
    public int MaxConcurrentPerNetwork { get; set; } = 8;

    /// <summary>How long a node has an order without a sign of life before another may take it. Longer than <see cref="StepTimeout"/>. Default 90 seconds.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How long a network has to answer one call. Default 60 seconds.</summary>
    public TimeSpan StepTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a change that runs in a network is asked after. Default 2 seconds.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a step is tried before a person is asked. Default 8.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 8;

    /// <summary>The first wait between attempts; each further one may be twice as long. Default 2 seconds.</summary>
    public TimeSpan RetryBase { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between attempts, unless the network asks for a longer one. Default 5 minutes.</summary>
    public TimeSpan RetryMax { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether a person decides when the attempts are used up; else the item fails and is taken back. Default true.</summary>
    public bool AskPerson { get; set; } = true;

    /// <summary>Whether a person is asked for the place of a fibre access that names none. Default true.</summary>
    public bool ClarifyAddress { get; set; } = true;

    /// <summary>Who is asked, and how fast.</summary>
    [Required, ValidateObjectMembers]
    public HumanTaskOptions Tasks { get; set; } = new();

    /// <summary>The time that an order has, by specification and action, such as <c>ftth-access/add</c>; <c>*</c> is for all others. The longest of its items counts. None by default.</summary>
    public Dictionary<string, TimeSpan> Sla { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The part of that time after which it is in jeopardy. Default 0.8.</summary>
    [Range(0.01, 0.99)]
    public double JeopardyAt { get; set; } = 0.8;

    /// <summary>How long TMF640 waits for a change's end before it answers with a monitor. Default 1.5 seconds.</summary>
    public TimeSpan ActivationWait { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The most items of an order. Default 100.</summary>
    [Range(1, 1000)]
    public int MaxItems { get; set; } = 100;
}

/// <summary>Who does what machines cannot.</summary>
internal sealed class HumanTaskOptions
{
    /// <summary>The group that tasks go to. Default <c>order-desk</c>.</summary>
    [Required]
    public string Group { get; set; } = "order-desk";

    /// <summary>The group that overdue tasks go to. Default <c>order-desk-lead</c>.</summary>
    [Required]
    public string EscalationGroup { get; set; } = "order-desk-lead";

    /// <summary>How long a group has. Default 4 hours.</summary>
    public TimeSpan Time { get; set; } = TimeSpan.FromHours(4);
}

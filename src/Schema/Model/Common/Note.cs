namespace TeleCo.Gateway.Schema.Model.Common;

/// <summary>What somebody noted (TM Forum Note).</summary>
public sealed record Note : Extensible
{
    /// <summary>Tells the notes of one list apart.</summary>
    public string? Id { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written.</summary>
    public DateTime? Date { get; init; }

    /// <summary>What it says.</summary>
    public string? Text { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Composition;

/// <summary>Where the gateway keeps what it must remember; section <c>Gateway</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Gateway";

    /// <summary>Folder for the embedded database, the node's name and key files. Default <c>./data</c>, made when it is missing.</summary>
    [Required]
    public string DataDirectory { get; set; } = "./data";

    /// <summary>Connection string of a PostgreSQL database; absent means SQLite in <see cref="DataDirectory"/>, which serves one node.</summary>
    public string? Postgres { get; set; }

    /// <summary>How long idempotency records are kept. Default 24 hours.</summary>
    public TimeSpan IdempotencyRetention { get; set; } = TimeSpan.FromHours(24);
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;

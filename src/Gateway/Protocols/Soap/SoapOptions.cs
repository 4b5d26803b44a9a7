using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Bounds of a SOAP message; section <c>Soap</c> of the configuration.</summary>
public sealed class SoapOptions
{
    /// <summary>The largest request in bytes; 1 MiB by default.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>How deep elements may nest; 64 by default.</summary>
    [Range(8, 512)]
    public int MaxDepth { get; set; } = 64;

    /// <summary>The most elements of one message; 50,000 by default.</summary>
    [Range(16, 5_000_000)]
    public int MaxElements { get; set; } = 50_000;

    /// <summary>The most attributes of one element; 64 by default.</summary>
    [Range(8, 1024)]
    public int MaxAttributes { get; set; } = 64;

    /// <summary>The longest name or namespace in characters; 256 by default.</summary>
    [Range(64, 4096)]
    public int MaxNameLength { get; set; } = 256;

    /// <summary>The largest document in an answer, in bytes before Base64; 4 MiB by default.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxDocumentBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>How far clocks may differ when a WS-Security timestamp is checked; 5 minutes by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>Checks the bounds at start.</summary>
[OptionsValidator]
internal sealed partial class SoapOptionsValidator : IValidateOptions<SoapOptions>;

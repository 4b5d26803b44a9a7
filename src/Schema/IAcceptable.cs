namespace TeleCo.Gateway.Schema;

/// <summary>A resource whose making can be accepted before it is known to have succeeded (RFC 9110, 202).</summary>
public interface IAcceptable
{
    /// <summary>Whether the outcome is not known yet.</summary>
    bool IsAccepted { get; }
}

namespace TeleCo.Gateway.Schema;

/// <summary>A partner of the operator, such as <c>P-1001</c>; owns objects, and sees no other partner's.</summary>
/// <param name="Value">The partner's number.</param>
public readonly record struct PartnerId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

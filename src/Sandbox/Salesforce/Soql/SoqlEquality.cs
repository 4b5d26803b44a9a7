namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>Equality of values as SOQL has it: text without regard to case.</summary>
internal sealed class SoqlEquality : IEqualityComparer<object?>
{
    public static SoqlEquality Instance { get; } = new();

    public new bool Equals(object? left, object? right) =>
        left is string a && right is string b ? a.Equals(b, StringComparison.OrdinalIgnoreCase) : object.Equals(left, right);

    public int GetHashCode(object? value) =>
        value is string text ? text.GetHashCode(StringComparison.OrdinalIgnoreCase) : value?.GetHashCode() ?? 0;
}

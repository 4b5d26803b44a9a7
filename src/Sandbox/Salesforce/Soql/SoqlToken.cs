namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

internal enum SoqlTokenKind
{
    End,
    Word,
    String,
    Number,
    Date,
    DateTime,
    Symbol,
}

/// <summary>One token with its place; <see cref="Value"/> is the literal's value, <see cref="Text"/> what was written.</summary>
internal sealed record SoqlToken(SoqlTokenKind Kind, string Text, int Position, object? Value = null)
{
    public bool Is(string word) =>
        Kind is SoqlTokenKind.Word or SoqlTokenKind.Symbol && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

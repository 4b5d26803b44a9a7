namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>A query as written, before its names are looked up.</summary>
internal sealed record SoqlQuery(
    IReadOnlyList<SoqlSelect> Select,
    bool IsCount,
    SoqlToken From,
    SoqlExpression? Where,
    IReadOnlyList<SoqlOrder> Order,
    int? Limit,
    int Offset);

/// <summary>A selected field, or a sub-select over children.</summary>
internal sealed record SoqlSelect(SoqlToken? Field, SoqlQuery? Children);

internal sealed record SoqlOrder(SoqlToken Field, bool Descending, bool NullsLast);

internal abstract record SoqlExpression;

internal sealed record SoqlAll(IReadOnlyList<SoqlExpression> Parts) : SoqlExpression;

internal sealed record SoqlAny(IReadOnlyList<SoqlExpression> Parts) : SoqlExpression;

internal sealed record SoqlNot(SoqlExpression Inner) : SoqlExpression;

/// <summary>A comparison; IN and NOT IN have several values, the others one.</summary>
internal sealed record SoqlComparison(SoqlToken Field, string Operator, IReadOnlyList<SoqlToken> Values) : SoqlExpression;

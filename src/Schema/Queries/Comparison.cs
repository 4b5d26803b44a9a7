namespace TeleCo.Gateway.Schema.Queries;

/// <summary>How a condition compares (TMF630 part 1, attribute filtering).</summary>
public enum Comparison
{
    /// <summary>Equal to one of the values.</summary>
    Equal,

    /// <summary>Unlike every one of the values.</summary>
    NotEqual,

    /// <summary>Greater than the value.</summary>
    Greater,

    /// <summary>Greater than or equal to the value.</summary>
    GreaterOrEqual,

    /// <summary>Less than the value.</summary>
    Less,

    /// <summary>Less than or equal to the value.</summary>
    LessOrEqual,

    /// <summary>Holds the value as a part, whatever the case.</summary>
    Contains,

    /// <summary>Matches the value as a regular expression.</summary>
    Regex,
}

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>What a wire attribute holds; tells how its values compare.</summary>
internal enum WireKind
{
    /// <summary>Not known beforehand, or anything: each value compares by its own JSON type.</summary>
    Any,

    /// <summary>Text, compared by code point.</summary>
    String,

    /// <summary>A number, compared as a decimal.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date or date-time, compared as an instant.</summary>
    DateTime,

    /// <summary>One of a fixed list of words.</summary>
    Enum,

    /// <summary>An object with attributes of its own; it has no value to compare.</summary>
    Object,
}

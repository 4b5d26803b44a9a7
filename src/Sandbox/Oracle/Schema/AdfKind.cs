namespace TeleCo.Gateway.Sandbox.Oracle.Schema;

/// <summary>Types of attributes.</summary>
internal enum AdfKind
{
    Text,
    Number,
    Integer,
    Flag,
    Date,
    DateTime,
}

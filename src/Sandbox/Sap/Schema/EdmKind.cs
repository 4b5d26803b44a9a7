namespace TeleCo.Gateway.Sandbox.Sap.Schema;

/// <summary>The primitive types that the services use.</summary>
internal enum EdmKind
{
    String,
    Boolean,
    DateTime,
    DateTimeOffset,
    Decimal,
    Double,
    Guid,
    Int16,
    Time,
}

namespace TeleCo.Gateway.Sandbox.Salesforce.Schema;

/// <summary>Data types of fields, as <c>describe</c> names them in <see cref="SObjectField.DescribedType"/>.</summary>
internal enum FieldKind
{
    Id,
    Reference,
    Text,
    TextArea,
    LongText,
    Email,
    Phone,
    Url,
    Picklist,
    Boolean,
    Number,
    Date,
    DateTime,
    Address,
}

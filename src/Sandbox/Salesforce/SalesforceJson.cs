using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Sandbox.Salesforce;

[JsonSerializable(typeof(string))]
internal sealed partial class SalesforceJson : JsonSerializerContext;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>A request with the operation that it means and what that may cost.</summary>
internal sealed record PreparedRequest(GraphQlRequest Request, PreparedDocument Document, PreparedOperation Operation, long Cost);

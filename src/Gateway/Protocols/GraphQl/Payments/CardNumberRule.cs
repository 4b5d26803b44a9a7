using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Protocols.GraphQl.Transport;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.GraphQl.Payments;

/// <summary>Refuses a request that has to do with payments and holds a card number, before its document is parsed, kept or told of in an error.</summary>
internal static class CardNumberRule
{
    public static RequestFault? Check(GraphQlRequest request) =>
        IsOfPayments(request.Query) && (CardNumbers.InText(request.Query) ?? In(request)) is { } fault
            ? RequestFault.Document(FaultCodes.Of(fault.Kind), fault.Message)
            : null;

    private static Fault? In(GraphQlRequest request) => request.Variables is { Count: > 0 } variables ? CardNumbers.In(JsonText.ElementOf(variables)) : null;

    // A name has no escapes in GraphQL: every field of payments has one of these words. What a document that is sent by its hash asks is not known yet.
    private static bool IsOfPayments(string? document) =>
        document is null || document.Contains("ayment", StringComparison.Ordinal) || document.Contains("efund", StringComparison.Ordinal);
}

using System.Linq.Expressions;
using System.Text.Json;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Payments;

/// <summary>How payments and refunds are kept in the gateway's own ledger.</summary>
internal static class PaymentKinds
{
    public static StoredKind<Payment> Payment { get; } = new()
    {
        Json = ModelJson.Default.Payment,
        Stamp = (payment, time) => payment with { LastModified = time },
        Customer = payment => payment.CustomerId,
        Parent = payment => payment.Account.Id,
        State = payment => WordOf(payment.Status),
        Columns = Columns("account.id"),
    };

    public static StoredKind<Refund> Refund { get; } = new()
    {
        Json = ModelJson.Default.Refund,
        Stamp = (refund, time) => refund with { LastModified = time },
        Customer = refund => refund.CustomerId,
        Parent = refund => refund.Payment?.Id,
        State = refund => WordOf(refund.Status),
        Columns = Columns("payment.id"),
    };

    /// <summary>A status in the words of TMF676's examples, which callers filter by: <c>pendingAuthorization</c>.</summary>
    public static string WordOf(PaymentStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static Dictionary<string, Expression<Func<ResourceRecord, string?>>> Columns(string parent) => new()
    {
        [parent] = record => record.Parent,
        ["customerId"] = record => record.Customer,
        ["status"] = record => record.State,
    };
}

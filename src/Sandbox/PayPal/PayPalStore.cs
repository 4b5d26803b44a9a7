using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Webhooks;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>The merchant's objects, effects and events; callers hold the vendor's lock.</summary>
internal sealed class PayPalStore
{
    private static readonly string[] TagNames = ["custom_id", "invoice_id"];

    private readonly TimeProvider _clock;
    private long _number;

    public PayPalStore(PayPalSandboxOptions options, TimeProvider clock, WebhookOutbox outbox)
    {
        Options = options;
        _clock = clock;
        Events = new PayPalEvents(this, outbox);
    }

    public PayPalSandboxOptions Options { get; }

    public Dictionary<string, PayPalObject> Orders { get; } = [];

    public Dictionary<string, PayPalObject> Authorizations { get; } = [];

    public Dictionary<string, PayPalObject> Captures { get; } = [];

    public Dictionary<string, PayPalObject> Refunds { get; } = [];

    public Dictionary<string, PayPalObject> SetupTokens { get; } = [];

    public Dictionary<string, PayPalObject> PaymentTokens { get; } = [];

    /// <summary>Invoice ids of payments and of refunds: each is unique among its kind.</summary>
    public HashSet<(string Kind, string Id)> Invoices { get; } = [];

    public EffectLog Effects { get; } = new();

    public PayPalEvents Events { get; }

    /// <summary>Scheme and host as the last client addressed the server: links are made of it.</summary>
    public string Origin { get; set; } = "https://api-m.sandbox.paypal.com";

    public DateTimeOffset Now => _clock.GetUtcNow();

    public string NextId(char first) => $"{first}{++_number:D10}SANDBX";

    public static PayPalObject Get(Dictionary<string, PayPalObject> table, string id) =>
        table.TryGetValue(id, out var found) ? found : throw PayPalRefusal.NotFound();

    public JsonObject Link(string path, string rel, string method = "GET") => new() { ["href"] = $"{Origin}{path}", ["rel"] = rel, ["method"] = method };

    public void CheckInvoice(string kind, string? id)
    {
        if (id is not null && !Options.AllowsDuplicateInvoices && Invoices.Contains((kind, id)))
        {
            throw PayPalRefusal.Unprocessable(
                "DUPLICATE_INVOICE_ID",
                "Duplicate Invoice ID detected. To avoid a potential duplicate transaction your account setting requires that Invoice Id be unique for each transaction.");
        }
    }

    public void Count(string kind, PayPalObject payment)
    {
        var money = PayPalMoney.Read(payment.Json["amount"]!, "/amount");
        KeyValuePair<string, string>[] tags =
        [
            .. TagNames.Where(name => payment.Json.Text(name) is not null).Select(name => KeyValuePair.Create(name, payment.Json.Text(name)!)),
        ];
        Effects.Add(new Effect(kind, payment.Id, payment.Order!.Id, money.Value, money.Currency, tags));
    }
}

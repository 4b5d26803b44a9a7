using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>Addresses to operations.</summary>
internal sealed class PayPalApi
{
    private const int DeepestBody = 16;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = DeepestBody, AllowDuplicateProperties = false };

    private readonly PayPalStore _store;
    private readonly PayPalOrders _orders;
    private readonly PayPalPayments _payments;
    private readonly PayPalVault _vault;
    private readonly PayPalNotifications _notifications;

    public PayPalApi(PayPalStore store)
    {
        _store = store;
        _payments = new PayPalPayments(store);
        _orders = new PayPalOrders(store, _payments);
        _vault = new PayPalVault(store);
        _notifications = new PayPalNotifications(store);
    }

    public PayPalOrders Orders => _orders;

    public PayPalPayments Payments => _payments;

    public PayPalVault Vault => _vault;

    public Reply Answer(VendorRequest request)
    {
        var segments = request.Segments();
        var (id, action) = (At(segments, 3), At(segments, 4));
        if (segments.Length is < 3 or > 5)
        {
            throw PayPalRefusal.NotFound();
        }

        return (segments[0], segments[1], segments[2]) switch
        {
            ("v2", "checkout", "orders") => AnswerOrder(request, id, action),
            ("v2", "payments", "authorizations") => AnswerAuthorization(request, id, action),
            ("v2", "payments", "captures") => AnswerCapture(request, id, action),
            ("v2", "payments", "refunds") when request.Method == "GET" => PayPalReplies.Of(200, PayPalStore.Get(_store.Refunds, id).Json),
            ("v3", "vault", "setup-tokens") => AnswerSetup(request, id),
            ("v3", "vault", "payment-tokens") => AnswerToken(request, id),
            ("v1", "notifications", "webhooks-events") when action == "resend" && request.Method == "POST" => _notifications.Resend(id),
            ("v1", "notifications", var kind) => _notifications.Answer(request, kind, id, () => Body(request) ?? []) ?? throw PayPalRefusal.NotFound(),
            _ => throw PayPalRefusal.NotFound(),
        };
    }

    private Reply AnswerOrder(VendorRequest request, string id, string action) => (request.Method, id, action) switch
    {
        ("POST", "", "") => Order(request, 201, _orders.Create(Body(request) ?? [], request.Headers.ContainsKey("PayPal-Request-Id"))),
        ("GET", _, "") => PayPalReplies.Of(200, _orders.Render(_orders.Get(id))),
        ("PATCH", _, "") => Patch(request, id),
        ("POST", _, "capture") => Order(request, 201, _orders.Capture(id, Body(request))),
        ("POST", _, "authorize") => Order(request, 201, _orders.Authorize(id, Body(request))),
        _ => throw PayPalRefusal.NotFound(),
    };

    private Reply AnswerAuthorization(VendorRequest request, string id, string action) => (request.Method, action) switch
    {
        ("GET", "") => PayPalReplies.Of(200, PayPalPayments.Render(PayPalStore.Get(_store.Authorizations, id))),
        ("POST", "capture") => Payment(request, _payments.Capture(id, Body(request))),
        ("POST", "reauthorize") => Payment(request, _payments.Reauthorize(id, Body(request))),
        ("POST", "void") => Void(request, id),
        _ => throw PayPalRefusal.NotFound(),
    };

    private Reply AnswerCapture(VendorRequest request, string id, string action) => (request.Method, action) switch
    {
        ("GET", "") => PayPalReplies.Of(200, PayPalPayments.Render(PayPalStore.Get(_store.Captures, id))),
        ("POST", "refund") => Refund(request, _payments.Refund(id, Body(request))),
        _ => throw PayPalRefusal.NotFound(),
    };

    private Reply AnswerSetup(VendorRequest request, string id) => (request.Method, id) switch
    {
        ("POST", "") => PayPalReplies.Of(201, _vault.CreateSetup(VaultBody(request))),
        ("GET", _) => PayPalReplies.Of(200, _vault.RenderSetup(id)),
        _ => throw PayPalRefusal.NotFound(),
    };

    private Reply AnswerToken(VendorRequest request, string id)
    {
        switch (request.Method, id)
        {
            case ("POST", ""):
                return PayPalReplies.Of(201, _vault.CreateToken(VaultBody(request)));
            case ("GET", ""):
                return PayPalReplies.Of(200, _vault.List(
                    request.Parameter("customer_id"), Number(request, "page", 1), Number(request, "page_size", 5), request.Parameter("total_required") == "true"));
            case ("GET", _):
                return PayPalReplies.Of(200, PayPalStore.Get(_store.PaymentTokens, id).Json);
            case ("DELETE", _):
                _vault.Delete(id);
                return Reply.Empty(204);
            default:
                throw PayPalRefusal.NotFound();
        }
    }

    private Reply Order(VendorRequest request, int status, PayPalObject order) =>
        PayPalReplies.Of(status, WantsWhole(request) ? _orders.Render(order) : _orders.RenderMinimal(order));

    private static Reply Payment(VendorRequest request, PayPalObject payment) =>
        PayPalReplies.Of(201, WantsWhole(request) ? PayPalPayments.Render(payment) : PayPalPayments.RenderMinimal(payment));

    private static Reply Refund(VendorRequest request, PayPalObject refund) =>
        PayPalReplies.Of(201, WantsWhole(request) ? refund.Json : PayPalPayments.RenderMinimal(refund));

    private Reply Void(VendorRequest request, string id)
    {
        var voided = _payments.Void(id);
        return WantsWhole(request) ? PayPalReplies.Of(200, PayPalPayments.Render(voided)) : Reply.Empty(204);
    }

    private Reply Patch(VendorRequest request, string id)
    {
        _orders.Patch(id, Parse(request) as JsonArray ?? throw PayPalRefusal.Invalid("INVALID_PARAMETER_SYNTAX", "A patch is an array of operations."));
        return Reply.Empty(204);
    }

    private static bool WantsWhole(VendorRequest request) => request.Headers["Prefer"].ToString().Contains("return=representation", StringComparison.Ordinal);

    private static JsonObject VaultBody(VendorRequest request) => request.Headers["PayPal-Request-Id"].ToString() is { Length: > 0 }
        ? Body(request) ?? []
        : throw PayPalRefusal.Invalid("MISSING_REQUIRED_PARAMETER", "A required field / parameter is missing.", "PayPal-Request-Id");

    private static JsonObject? Body(VendorRequest request) => request.Body.Length == 0
        ? null
        : Parse(request) as JsonObject ?? throw PayPalRefusal.Invalid("INVALID_PARAMETER_SYNTAX", "The body is to be an object.");

    private static JsonNode? Parse(VendorRequest request)
    {
        if (!request.HasMediaType("application/json"))
        {
            throw new PayPalRefusal(415, "UNSUPPORTED_MEDIA_TYPE", "The server does not support the request payload's media type.");
        }

        try
        {
            _ = JsonBody.Parse(request.Body, DeepestBody);
            return JsonNode.Parse(request.Body.Span, documentOptions: Strict);
        }
        catch (JsonException)
        {
            throw PayPalRefusal.Invalid("MALFORMED_REQUEST_JSON", "The request JSON is not well formed.");
        }
    }

    private static int Number(VendorRequest request, string name, int otherwise)
    {
        if (request.Parameter(name) is not { } text)
        {
            return otherwise;
        }

        return int.TryParse(text, out var number) && number is >= 1 and <= 100
            ? number
            : throw PayPalRefusal.Invalid("INVALID_PARAMETER_VALUE", "The value of a field is invalid.", $"/{name}");
    }

    private static string At(string[] segments, int index) => index < segments.Length ? segments[index] : "";
}

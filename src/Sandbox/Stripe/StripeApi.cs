using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Addresses to operations.</summary>
internal sealed class StripeApi
{
    private static readonly string[] CustomerFields = ["created", "email", "metadata", "name", "phone"];
    private static readonly string[] PaymentFields = ["amount", "created", "currency", "customer", "metadata", "status"];
    private static readonly string[] ChargeFields = ["amount", "created", "currency", "customer", "metadata", "status", "payment_intent"];

    private readonly StripeStore _store;
    private readonly StripeExpansion _expansion;
    private readonly StripeCustomers _customers;
    private readonly StripePaymentMethods _methods;
    private readonly StripeConfirmation _confirmation;
    private readonly StripePaymentIntents _payments;
    private readonly StripeRefunds _refunds;
    private readonly StripeSetupIntents _setups;
    private readonly StripeEndpoints _endpoints;
    private readonly StripeSearch _search;

    public StripeApi(StripeStore store)
    {
        _store = store;
        _expansion = new StripeExpansion(store);
        _methods = new StripePaymentMethods(store);
        _customers = new StripeCustomers(store, _methods);
        _confirmation = new StripeConfirmation(store, new StripeCharges(store), _methods);
        _payments = new StripePaymentIntents(store, _methods, _confirmation);
        _refunds = new StripeRefunds(store);
        _setups = new StripeSetupIntents(store, _methods);
        _endpoints = new StripeEndpoints(store);
        _search = new StripeSearch(store);
    }

    public JsonObject Answer(StripeCall call) => _expansion.Expand(Run(call), call.Parameters);

    public bool Authenticate(string id, bool succeeds) =>
        (_store.PaymentIntents.Find(id) is { } intent && _confirmation.Authenticate(intent, succeeds))
        || (_store.SetupIntents.Find(id) is { } setup && _setups.Authenticate(setup, succeeds));

    private JsonObject Run(StripeCall call)
    {
        var segments = call.Segments;
        var (kind, id, action) = (At(segments, 1), At(segments, 2), At(segments, 3));
        return (segments[0] is "v1" && segments.Length <= 4 ? kind : "") switch
        {
            "customers" => Customers(call, id, action),
            "payment_intents" => Payments(call, id, action),
            "refunds" => Refunds(call, id, action),
            "payment_methods" => Methods(call, id, action),
            "setup_intents" => Setups(call, id, action),
            "charges" => Charges(call, id, action),
            "events" => Events(call, id, action),
            "webhook_endpoints" => Endpoints(call, id, action),
            "balance" when call.Method == "GET" && id.Length == 0 => Balance(call.Checked(StripeShapes.OnlyExpand)),
            _ => throw Unrecognized(call),
        };
    }

    private JsonObject Customers(StripeCall call, string id, string action) => (call.Method, id, action) switch
    {
        ("POST", "", "") => _customers.Create(call.Checked(StripeShapes.CreateCustomer).Parameters),
        ("GET", "", "") => _customers.List(call.Checked(StripeShapes.ListCustomers).Parameters),
        ("GET", "search", "") => _search.Find(_store.Customers, call.Checked(StripeShapes.Search).Parameters, CustomerFields),
        ("GET", _, "") => Checked(call, StripeShapes.OnlyExpand, () => _customers.Get(id)),
        ("POST", _, "") => _customers.Update(id, call.Checked(StripeShapes.UpdateCustomer).Parameters),
        ("DELETE", _, "") => Checked(call, StripeShapes.Nothing, () => _customers.Delete(id)),
        ("GET", _, "payment_methods") => MethodsOf(call, id),
        _ => throw Unrecognized(call),
    };

    private JsonObject Payments(StripeCall call, string id, string action) => (call.Method, id, action) switch
    {
        ("POST", "", "") => _payments.Create(call.Checked(StripeShapes.CreatePayment).Parameters),
        ("GET", "", "") => _payments.List(call.Checked(StripeShapes.ListPayments).Parameters),
        ("GET", "search", "") => _search.Find(_store.PaymentIntents, call.Checked(StripeShapes.Search).Parameters, PaymentFields),
        ("GET", _, "") => Checked(call, StripeShapes.ReadIntent, () => _payments.Get(id).Json),
        ("POST", _, "") => _payments.Update(id, call.Checked(StripeShapes.UpdatePayment).Parameters),
        ("POST", _, "confirm") => _payments.Confirm(id, call.Checked(StripeShapes.ConfirmPayment).Parameters),
        ("POST", _, "capture") => _payments.Capture(id, call.Checked(StripeShapes.CapturePayment).Parameters),
        ("POST", _, "cancel") => _payments.Cancel(id, call.Checked(StripeShapes.CancelPayment).Parameters),
        _ => throw Unrecognized(call),
    };

    private JsonObject Refunds(StripeCall call, string id, string action) => (call.Method, id, action) switch
    {
        ("POST", "", "") => _refunds.Create(call.Checked(StripeShapes.CreateRefund).Parameters),
        ("GET", "", "") => _refunds.List(call.Checked(StripeShapes.ListRefunds).Parameters),
        ("GET", _, "") => Checked(call, StripeShapes.OnlyExpand, () => _refunds.Get(id).Json),
        ("POST", _, "") => _refunds.Update(id, call.Checked(StripeShapes.Metadata).Parameters),
        ("POST", _, "cancel") => Checked(call, StripeShapes.OnlyExpand, () => _refunds.Cancel(id)),
        _ => throw Unrecognized(call),
    };

    private JsonObject Methods(StripeCall call, string id, string action) => (call.Method, id, action) switch
    {
        ("POST", "", "") => _methods.Create(call.Checked(StripeShapes.CreateMethod).Parameters),
        ("GET", "", "") => _methods.List(call.Checked(StripeShapes.ListMethods).Parameters),
        ("GET", _, "") => Checked(call, StripeShapes.OnlyExpand, () => _methods.Get(id)),
        ("POST", _, "") => _methods.Update(id, call.Checked(StripeShapes.UpdateMethod).Parameters),
        ("POST", _, "attach") => _methods.Attach(id, call.Checked(StripeShapes.Attach).Parameters.Value("customer") ?? ""),
        ("POST", _, "detach") => Checked(call, StripeShapes.OnlyExpand, () => _methods.Detach(id)),
        _ => throw Unrecognized(call),
    };

    private JsonObject Setups(StripeCall call, string id, string action) => (call.Method, id, action) switch
    {
        ("POST", "", "") => _setups.Create(call.Checked(StripeShapes.CreateSetup).Parameters),
        ("GET", "", "") => _setups.List(call.Checked(StripeShapes.ListSetups).Parameters),
        ("GET", _, "") => Checked(call, StripeShapes.ReadIntent, () => _setups.Get(id).Json),
        ("POST", _, "") => _setups.Update(id, call.Checked(StripeShapes.UpdateSetup).Parameters),
        ("POST", _, "confirm") => _setups.Confirm(id, call.Checked(StripeShapes.ConfirmSetup).Parameters),
        ("POST", _, "cancel") => _setups.Cancel(id, call.Checked(StripeShapes.CancelSetup).Parameters),
        _ => throw Unrecognized(call),
    };

    private JsonObject Charges(StripeCall call, string id, string action) => (call.Method, id, action) switch
    {
        ("GET", "", "") => ListCharges(call.Checked(StripeShapes.ListCharges).Parameters),
        ("GET", "search", "") => _search.Find(_store.Charges, call.Checked(StripeShapes.Search).Parameters, ChargeFields),
        ("GET", _, "") => Checked(call, StripeShapes.OnlyExpand, () => _store.Charges.Get(id, "id").Json),
        _ => throw Unrecognized(call),
    };

    private JsonObject ListCharges(StripeForm form)
    {
        var (customer, intent) = (form.Value("customer"), form.Value("payment_intent"));
        return StripeLists.Page(_store.Charges, form, charge =>
            (customer is null || charge.Json.Text("customer") == customer) && (intent is null || charge.Json.Text("payment_intent") == intent));
    }

    private JsonObject Events(StripeCall call, string id, string action)
    {
        if (call.Method != "GET" || action.Length > 0)
        {
            throw Unrecognized(call);
        }

        if (id.Length > 0)
        {
            return Checked(call, StripeShapes.OnlyExpand, () => _store.Events.Find(id)?.Json ?? throw StripeRefusal.Missing("event", id, "id", isTarget: true));
        }

        var form = call.Checked(StripeShapes.ListEvents).Parameters;
        var (type, types) = (form.Value("type"), form.List("types").ToHashSet());
        return StripeLists.Page("/v1/events", "event", form, _store.Events.NewestFirst.Select(one => new StripeLists.Row(
            one.Id,
            one.Json,
            (type is null || one.Type == type) && (types.Count == 0 || types.Contains(one.Type)) && StripeLists.IsInRange(form["created"], one.Created))));
    }

    private JsonObject Endpoints(StripeCall call, string id, string action) => (call.Method, id, action) switch
    {
        ("POST", "", "") => _endpoints.Create(call.Checked(StripeShapes.CreateEndpoint).Parameters),
        ("GET", "", "") => _endpoints.List(call.Checked(StripeShapes.List).Parameters),
        ("GET", _, "") => Checked(call, StripeShapes.OnlyExpand, () => _endpoints.Get(id)),
        ("POST", _, "") => _endpoints.Update(id, call.Checked(StripeShapes.UpdateEndpoint).Parameters),
        ("DELETE", _, "") => Checked(call, StripeShapes.Nothing, () => _endpoints.Delete(id)),
        _ => throw Unrecognized(call),
    };

    private JsonObject MethodsOf(StripeCall call, string customer)
    {
        var form = call.Checked(StripeShapes.ListMethods).Parameters;
        _ = _customers.GetLive(customer, "customer", isTarget: true);
        return StripeLists.Page(_store.PaymentMethods, form, method =>
            method.Json.Text("customer") == customer && (form.Value("type") is not { } type || method.Json.Text("type") == type));
    }

    private JsonObject Balance(StripeCall call)
    {
        _ = call;
        var total = _store.Charges.NewestFirst.Where(charge => charge.Json.Text("currency") == "eur")
            .Sum(charge => charge.Json.Number("amount_captured") - (charge.Json.Flag("captured") ? charge.Json.Number("amount_refunded") : 0));
        return new JsonObject
        {
            ["object"] = "balance",
            ["available"] = new JsonArray(Amount(total)),
            ["livemode"] = false,
            ["pending"] = new JsonArray(Amount(0)),
        };
    }

    private static JsonObject Amount(long amount) =>
        new() { ["amount"] = amount, ["currency"] = "eur", ["source_types"] = new JsonObject { ["card"] = amount } };

    private static JsonObject Checked(StripeCall call, StripeShape shape, Func<JsonObject> run)
    {
        call.Checked(shape);
        return run();
    }

    private static string At(string[] segments, int index) => index < segments.Length ? segments[index] : "";

    private static StripeRefusal Unrecognized(StripeCall call) => new(
        404,
        "invalid_request_error",
        null,
        $"Unrecognized request URL ({call.Method}: /{string.Join('/', call.Segments)}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.")
    {
        IsValidation = true,
    };
}

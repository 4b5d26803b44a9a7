using System.Security.Cryptography;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Webhooks;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>One merchant: token, idempotency, then the API, one request at a time.</summary>
internal sealed class PayPalSandbox : IVendorSandbox, IAsyncDisposable
{
    private const int LongestOrderKey = 108;

    private static readonly TimeSpan OrderKeys = TimeSpan.FromHours(6);
    private static readonly TimeSpan PaymentKeys = TimeSpan.FromDays(45);
    private static readonly TimeSpan VaultKeys = TimeSpan.FromHours(3);

    private readonly Lock _gate = new();
    private readonly PayPalSandboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly WebhookOutbox _outbox = new();
    private readonly PayPalLogin _login;
    private readonly IdempotencyKeys[] _keys;
    private PayPalStore _store;
    private PayPalApi _api;

    public PayPalSandbox(PayPalSandboxOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _login = new PayPalLogin(options, clock);
        _keys = [new IdempotencyKeys(clock, OrderKeys), new IdempotencyKeys(clock, PaymentKeys), new IdempotencyKeys(clock, VaultKeys)];
        (_store, _api) = NewMerchant();
    }

    public string Name => "PayPal";

    public int MaxBodyBytes => 1024 * 1024;

    public Reply? Arrive(VendorRequest request) =>
        KeyOf(request) is { } key && !KeysOf(request).TryTake(key, request) ? PayPalReplies.Refuse(PayPalRefusal.InProgress()) : null;

    public void Leave(VendorRequest request)
    {
        if (KeyOf(request) is { } key)
        {
            KeysOf(request).Release(key, request);
        }
    }

    public Reply Answer(VendorRequest request)
    {
        if (request.Path is "/v1/oauth2/token")
        {
            return _login.Answer(request);
        }

        if (request.Path is PayPalEvents.CertificatePath && request.Method == "GET")
        {
            return Reply.Text(200, PayPalSigner.CertificatePem, "application/x-pem-file");
        }

        if (_login.Check(request.Headers.Authorization.ToString()) is { } refused)
        {
            return refused;
        }

        lock (_gate)
        {
            try
            {
                _store.Origin = request.Origin;
                return WithDebugId(Replay(request) ?? Run(request));
            }
            catch (PayPalRefusal refusal)
            {
                return PayPalReplies.Refuse(refusal);
            }
        }
    }

    public Reply Fail(FaultKind kind, int status) => PayPalReplies.Fail(kind, status);

    public Reply? Administer(VendorRequest request)
    {
        lock (_gate)
        {
            _store.Origin = request.Origin;
            return PayPalAdmin.Answer(request, _store, _api);
        }
    }

    public void ExpireTokens() => _login.Expire();

    public void Reset()
    {
        lock (_gate)
        {
            Array.ForEach(_keys, keys => keys.Clear());
            (_store, _api) = NewMerchant();
        }
    }

    public ValueTask DisposeAsync() => _outbox.DisposeAsync();

    private static string? KeyOf(VendorRequest request) =>
        request.Method is "POST" && request.Headers["PayPal-Request-Id"].ToString() is { Length: > 0 } key ? key : null;

    private static string Fingerprint(VendorRequest request) =>
        $"{request.Path} {Convert.ToHexString(SHA256.HashData(request.Body.Span is { Length: 2 } empty && empty is [(byte)'{', (byte)'}'] ? [] : request.Body.Span))}";

    private static Reply WithDebugId(Reply reply) => reply.With("Paypal-Debug-Id", Guid.NewGuid().ToString("N")[..13]);

    private IdempotencyKeys KeysOf(VendorRequest request) =>
        request.Path.StartsWith("/v2/checkout/") ? _keys[0] : request.Path.StartsWith("/v3/") ? _keys[2] : _keys[1];

    private Reply? Replay(VendorRequest request)
    {
        if (KeyOf(request) is not { } key)
        {
            return null;
        }

        var isOrder = request.Path.StartsWith("/v2/checkout/");
        if (isOrder && key.Length > LongestOrderKey)
        {
            throw PayPalRefusal.Invalid("INVALID_STRING_LENGTH", "The value of a field is either too short or too long.", "PayPal-Request-Id");
        }

        if (KeysOf(request).Find(key) is not { } saved)
        {
            return null;
        }

        if (saved.Fingerprint != Fingerprint(request))
        {
            throw PayPalRefusal.Unprocessable("INCOMPATIBLE_PARAMETER_VALUE", "The PayPal-Request-Id was used for another request.", "PayPal-Request-Id");
        }

        // What the payments API made is 201 again; orders and the vault say 200 to a repeated call.
        var status = saved.Reply.Status == 201 && !request.Path.StartsWith("/v2/payments/") ? 200 : saved.Reply.Status;
        return new Reply(status, saved.Reply.Body, saved.Reply.ContentType);
    }

    private Reply Run(VendorRequest request)
    {
        // Only what succeeded is kept: after a refusal the same id may be tried again.
        var reply = _api.Answer(request);
        if (KeyOf(request) is { } key)
        {
            KeysOf(request).Save(key, Fingerprint(request), "", new Reply(reply.Status, reply.Body, reply.ContentType));
            KeysOf(request).Release(key, request);
        }

        return reply;
    }

    private (PayPalStore Store, PayPalApi Api) NewMerchant()
    {
        var store = new PayPalStore(_options, _clock, _outbox);
        var api = new PayPalApi(store);
        if (_options.Seed)
        {
            PayPalSeed.Fill(store, api);
        }

        return (store, api);
    }
}

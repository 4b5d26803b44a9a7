using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Webhooks;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>One account: key, version, idempotency, then the API, one request at a time.</summary>
internal sealed class StripeSandbox : IVendorSandbox, IAsyncDisposable
{
    private const int LongestKey = 255;

    private readonly Lock _gate = new();
    private readonly StripeSandboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly WebhookOutbox _outbox = new();
    private readonly IdempotencyKeys _keys;
    private StripeStore _store;
    private StripeApi _api;
    private long _requests;

    public StripeSandbox(StripeSandboxOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _keys = new IdempotencyKeys(clock, options.KeyLifetime);
        (_store, _api) = NewAccount();
    }

    public string Name => "Stripe";

    public int MaxBodyBytes => 1024 * 1024;

    public Reply? Arrive(VendorRequest request) =>
        KeyOf(request) is { } key && !_keys.TryTake(key, request) ? Stamped(StripeReplies.KeyInUse(key), NextRequestId()) : null;

    public void Leave(VendorRequest request)
    {
        if (KeyOf(request) is { } key)
        {
            _keys.Release(key, request);
        }
    }

    public Reply Answer(VendorRequest request) => Answer(request, savedError: null);

    public Reply FailAfterCommit(VendorRequest request, int status, bool isSaved)
    {
        var error = Fail(FaultKind.Status, status);
        Answer(request, isSaved ? error : null);
        return Stamped(Fail(FaultKind.Status, status), NextRequestId());
    }

    public Reply Fail(FaultKind kind, int status) => StripeReplies.Fail(kind, status);

    public Reply? Administer(VendorRequest request)
    {
        lock (_gate)
        {
            CatchUp();
            return StripeAdmin.Answer(request, _store, _api);
        }
    }

    // The key of an account does not expire.
    public void ExpireTokens()
    {
    }

    public void Reset()
    {
        lock (_gate)
        {
            _keys.Clear();
            (_store, _api) = NewAccount();
        }
    }

    public ValueTask DisposeAsync() => _outbox.DisposeAsync();

    private static string? KeyOf(VendorRequest request) =>
        request.Method is "POST" && request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key ? key : null;

    private Reply Answer(VendorRequest request, Reply? savedError)
    {
        var call = new StripeCall(request, NextRequestId());
        lock (_gate)
        {
            var reply = Replay(request, call) ?? Run(request, call, savedError);
            if (call.Key is { } key)
            {
                _keys.Release(key, request);
            }

            return reply;
        }
    }

    private Reply? Replay(VendorRequest request, StripeCall call)
    {
        try
        {
            StripeLogin.Check(request.Headers.Authorization.ToString(), _options.SecretKey);
            StripeVersions.Check(request.Headers["Stripe-Version"].ToString());
            if (call.Key is not { } key)
            {
                return null;
            }

            if (key.Length > LongestKey)
            {
                throw StripeRefusal.Parameter(null, $"Idempotency keys can be at most {LongestKey} characters.", "Idempotency-Key");
            }

            if (_keys.Find(key) is not { } saved)
            {
                return null;
            }

            return saved.Fingerprint == call.Fingerprint
                ? Stamped(Copy(saved.Reply), call.RequestId).With("Idempotency-Key", key).With("Idempotent-Replayed", "true").With("Original-Request", saved.RequestId)
                : throw new StripeRefusal(
                    400,
                    "idempotency_error",
                    null,
                    $"Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '{key}' if you meant to execute a different request.");
        }
        catch (StripeRefusal refusal)
        {
            return Stamped(StripeReplies.Refuse(refusal), call.RequestId);
        }
    }

    private Reply Run(VendorRequest request, StripeCall call, Reply? savedError)
    {
        Reply reply;
        var isSaved = true;
        try
        {
            CatchUp();
            _store.Cause = (call.RequestId, call.Key);
            reply = StripeReplies.Ok(_api.Answer(call));
        }
        catch (StripeRefusal refusal)
        {
            isSaved = !refusal.IsValidation;
            reply = StripeReplies.Refuse(refusal);
        }

        if (call.Key is { } key)
        {
            if (isSaved)
            {
                _keys.Save(key, call.Fingerprint, call.RequestId, savedError ?? Copy(reply));
            }

            reply.With("Idempotency-Key", key);
        }

        return Stamped(reply, call.RequestId);
    }

    // What becomes due by itself was caused by no call.
    private void CatchUp()
    {
        _store.Cause = (null, null);
        _store.CatchUp();
    }

    private static Reply Copy(Reply reply) => new(reply.Status, reply.Body, reply.ContentType);

    private static Reply Stamped(Reply reply, string requestId) => reply.With("Request-Id", requestId).With("Stripe-Version", StripeVersions.Current);

    private string NextRequestId() => $"req_Sbx{Interlocked.Increment(ref _requests):D11}";

    private (StripeStore Store, StripeApi Api) NewAccount()
    {
        var store = new StripeStore(_options, _clock, _outbox);
        if (_options.Seed)
        {
            StripeSeed.Fill(store);
        }

        return (store, new StripeApi(store));
    }
}

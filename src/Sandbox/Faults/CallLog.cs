using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>The last calls, for tests that count round trips; credentials are not kept.</summary>
internal sealed class CallLog
{
    private const int Kept = 4096;
    private const int LongestTarget = 4096;

    private static readonly string[] KeptHeaders =
    [
        "Content-Type", "Accept", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since",
        "Sforce-Query-Options", "Sforce-Duplicate-Rule-Header", "traceparent", "X-Request-Id",
        "Idempotency-Key", "Stripe-Version", "PayPal-Request-Id", "Prefer",
    ];

    private readonly Lock _gate = new();
    private readonly Queue<LoggedCall> _calls = [];
    private long _total;

    public void Add(VendorRequest request, string name)
    {
        var call = new LoggedCall(
            request.Method, name.Length <= LongestTarget ? name : name[..LongestTarget], Selected(request.Headers));
        lock (_gate)
        {
            _total++;
            _calls.Enqueue(call);
            if (_calls.Count > Kept)
            {
                _calls.Dequeue();
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
            _total = 0;
        }
    }

    public CallReport Report(string? match)
    {
        lock (_gate)
        {
            var calls = _calls.Where(call => match is null || CallPattern.Matches(match, call.Method, call.Target)).ToArray();
            return new CallReport(match is null ? _total : calls.Length, calls);
        }
    }

    private static KeyValuePair<string, string>[] Selected(IHeaderDictionary headers)
    {
        var count = 0;
        Span<int> found = stackalloc int[KeptHeaders.Length];
        for (var index = 0; index < KeptHeaders.Length; index++)
        {
            if (headers.ContainsKey(KeptHeaders[index]))
            {
                found[count++] = index;
            }
        }

        var selected = new KeyValuePair<string, string>[count];
        for (var index = 0; index < count; index++)
        {
            var name = KeptHeaders[found[index]];
            selected[index] = new(name, headers[name].ToString());
        }

        return selected;
    }
}

/// <summary>One call as it arrived.</summary>
internal sealed record LoggedCall(string Method, string Target, KeyValuePair<string, string>[] Headers);

/// <summary>What <c>GET /__sandbox/calls</c> answers.</summary>
internal sealed record CallReport(long Count, LoggedCall[] Calls);

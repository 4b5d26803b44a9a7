namespace TeleCo.Gateway.Adapters.Http;

/// <summary>One call to a vendor, with what its attempts have shown so far. Not to be sent twice at the same time.</summary>
/// <param name="operation">What it is for, in logs: <c>account.find</c>. Never holds an id or a name.</param>
/// <param name="method">The verb.</param>
/// <param name="path">Path and query, escaped, beginning with a slash.</param>
/// <param name="effect">What sending it twice would do.</param>
internal sealed class VendorRequest(string operation, HttpMethod method, string path, VendorEffect effect)
{
    public string Operation => operation;

    public HttpMethod Method => method;

    public string Path => path;

    public VendorEffect Effect => effect;

    /// <summary>The body, empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>The media type wanted back.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>Further headers of the vendor's.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; set; } = [];

    /// <summary>Headers of the session that the call goes out in, set anew for each sending.</summary>
    public IReadOnlyList<(string Name, string Value)> SessionHeaders { get; set; } = [];

    /// <summary>One further header of the vendor's.</summary>
    public (string Name, string Value)? Header
    {
        init => Headers = value is { } one ? [one] : [];
    }

    /// <summary>Whether the vendor's client repeats the call, not the pipeline: each attempt is another message, with a number or a session of its own.</summary>
    public bool IsRepeatedByClient { get; init; }

    /// <summary>When the operation that the call is a part of must be over, as a time stamp of the clock; null for a call by itself.</summary>
    public long? Deadline { get; set; }

    /// <summary>Whether an attempt at a write was cut off after it may have reached the vendor.</summary>
    public bool MayHaveHappened { get; private set; }

    /// <summary>Notes that an attempt's answer is missing or says nothing about the effect.</summary>
    public void NoteLostAnswer() => MayHaveHappened |= effect != VendorEffect.Read;
}

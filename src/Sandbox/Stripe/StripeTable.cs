namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>The objects of one kind, in the order of their creation.</summary>
internal sealed class StripeTable(string kind, string prefix, string path)
{
    private readonly Dictionary<string, StripeObject> _byId = [];
    private readonly List<StripeObject> _ordered = [];

    /// <summary>The name in messages and in <c>object</c>.</summary>
    public string Kind => kind;

    public string Prefix => prefix;

    /// <summary>The address of its list, <c>/v1/customers</c>.</summary>
    public string Path => path;

    public IEnumerable<StripeObject> NewestFirst
    {
        get
        {
            for (var index = _ordered.Count - 1; index >= 0; index--)
            {
                yield return _ordered[index];
            }
        }
    }

    public void Add(StripeObject one)
    {
        _byId.Add(one.Id, one);
        _ordered.Add(one);
    }

    public StripeObject? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The object, or the vendor's refusal: 404 when the address names it, 400 when a parameter does.</summary>
    public StripeObject Get(string id, string param, bool isTarget = true) =>
        _byId.TryGetValue(id, out var one) ? one : throw StripeRefusal.Missing(kind, id, param, isTarget);

    public void Remove(StripeObject one)
    {
        _byId.Remove(one.Id);
        _ordered.Remove(one);
    }
}

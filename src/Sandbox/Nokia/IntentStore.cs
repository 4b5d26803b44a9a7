namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>The intents of one controller, and what deleted ones left in the network.</summary>
internal sealed class IntentStore
{
    private readonly OrderedDictionary<(string Target, string Type), Intent> _intents = [];
    private readonly Dictionary<(string Target, string Type), NetworkState> _orphans = [];

    public IReadOnlyList<Intent> All => _intents.Values;

    public Intent? Find(string target, string type) => _intents.GetValueOrDefault((target, type));

    public void Add(Intent intent)
    {
        if (_orphans.Remove((intent.Target, intent.Type.Name), out var left))
        {
            intent.Applied = left;
        }

        _intents[(intent.Target, intent.Type.Name)] = intent;
    }

    /// <summary>Forgets the intent, not what it did to the network; whether something stays behind.</summary>
    public bool Remove(Intent intent)
    {
        _intents.Remove((intent.Target, intent.Type.Name));
        if (intent.Applied is null)
        {
            return false;
        }

        _orphans[(intent.Target, intent.Type.Name)] = intent.Applied;
        return true;
    }

    /// <summary>The first service on an ONT, if any.</summary>
    public Intent? UserOf(string ont) =>
        _intents.Values.FirstOrDefault(intent => intent.Type.Name is "l2-user" && (string?)intent.Body["user-device-name"] == ont);
}

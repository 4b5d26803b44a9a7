namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>What one commit did, to undo it.</summary>
internal sealed record RollbackFile(int Number, DateTimeOffset Date, CommitParameters Parameters, CiscoChange[] Changes);

/// <summary>The last commits, newest at the end.</summary>
internal sealed class RollbackFiles(TimeProvider clock)
{
    private const int Kept = 500;
    private const int First = 10_001;

    private readonly List<RollbackFile> _files = [];
    private int _next = First;

    public IReadOnlyList<RollbackFile> All => _files;

    public int Add(CommitParameters parameters, CiscoChange[] changes)
    {
        _files.Add(new RollbackFile(_next, clock.GetUtcNow(), parameters, changes));
        if (_files.Count > Kept)
        {
            _files.RemoveAt(0);
        }

        return _next++;
    }

    /// <summary>Puts into a transaction what was before a commit and everything after it; <see langword="false"/> when it is not kept.</summary>
    public bool Undo(int number, CiscoCandidate candidate)
    {
        var index = _files.FindIndex(file => file.Number == number);
        if (index < 0)
        {
            return false;
        }

        for (var at = _files.Count - 1; at >= index; at--)
        {
            foreach (var change in _files[at].Changes)
            {
                candidate.Set(change.Model, change.Key, change.Before);
            }
        }

        return true;
    }
}

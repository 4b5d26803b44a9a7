using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>One session's place, with as many calls at once as a session takes.</summary>
internal sealed class Cai3gLane(VendorLogin<Cai3gSession> login, int calls) : IDisposable
{
    private readonly SemaphoreSlim _places = new(calls);

    public VendorLogin<Cai3gSession> Login => login;

    /// <summary>Whether sequence ids must come in order, so that a message that got lost ends the session.</summary>
    public bool IsStrict => calls == 1;

    public Task<bool> EnterAsync(TimeSpan longest, CancellationToken cancellationToken) => _places.WaitAsync(longest, cancellationToken);

    public void Leave() => _places.Release();

    public void Dispose() => _places.Dispose();
}

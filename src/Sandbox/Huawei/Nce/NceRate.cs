namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>Calls counted in whole seconds of the clock.</summary>
internal sealed class NceRate(int limit, TimeProvider clock)
{
    private long _second = -1;
    private int _used;

    public void Count()
    {
        var second = clock.GetUtcNow().ToUnixTimeSeconds();
        if (second != _second)
        {
            _second = second;
            _used = 0;
        }

        if (++_used > limit)
        {
            throw NceRefusal.TooMany();
        }
    }
}

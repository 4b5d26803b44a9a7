using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Architecture.Violations;

// What the walls forbid, in each form in which it could hide: the rules are shown to see it.
internal abstract class Signature
{
    public abstract void Take(VendorRegistration vendor);
}

internal static class Body
{
    public static string Name() => new VendorRegistration("Name", "code").Name;
}

internal static class TypeArgument
{
    public static Type Port() => Of<VendorRegistration>();

    private static Type Of<T>() => typeof(T);
}

internal static class AsyncBody
{
    public static async Task<object> MakeAsync()
    {
        await Task.Yield();
        return new Func<object>(() => new VendorRegistration("Name", "code"))();
    }
}

internal static class Forgotten
{
#pragma warning disable MA0147 // on purpose
    public static Action Fire => async () => await Task.Yield();
#pragma warning restore MA0147
}

#pragma warning disable CA1852 // on purpose
internal class Open;
#pragma warning restore CA1852

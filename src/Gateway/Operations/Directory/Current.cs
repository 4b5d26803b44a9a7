using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>The object that a write is about, as it is now: known to the caller, and as the caller believes it to be.</summary>
internal static class Current
{
    public static async Task<Outcome<T>> FindAsync<T>(
        IRegister<T> register, Id<T> id, Func<T, bool>? precondition, CallContext call, CancellationToken cancellationToken)
        where T : class, IResource<T>
    {
        var found = await register.FindAsync(id, cancellationToken);
        return found.Then<T>(current =>
            !call.Caller.Sees(current) ? Fault.NotFound(T.ResourceName)
            : precondition?.Invoke(current) == false ? new Fault(FaultKind.PreconditionFailed, $"The {T.ResourceName} is not as the precondition says.")
            : current);
    }
}

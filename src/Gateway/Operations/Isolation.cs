using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations;

/// <summary>No partner sees another's object, and none can tell that it exists.</summary>
internal static partial class Isolation
{
    /// <summary>Turns a foreign object into one that does not exist.</summary>
    public static Outcome<T> Apply<T>(Outcome<T> outcome, CallContext call, OperationInfo info, ILogger logger)
    {
        if (call.Caller.Partner is null || !outcome.IsSuccess)
        {
            return outcome;
        }

        return outcome.Value switch
        {
            IOwned owned when !call.Caller.Sees(owned) => Fault.NotFound(info.Resource),
            IOwnedMany many when !many.Owned.All(call.Caller.Sees) => Leak(info, logger),
            _ => outcome,
        };
    }

    // Lists are narrowed to the partner where they are asked for; a foreign object in one is a defect of an adapter, and nothing is shown.
    private static Fault Leak(OperationInfo info, ILogger logger)
    {
        Log.ForeignObject(logger, info.Name);
        return new(FaultKind.Internal, "The gateway failed; the trace id finds the reason.");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "{Operation} was given another partner's object by a backend; nothing was answered.")]
        public static partial void ForeignObject(ILogger logger, string operation);
    }
}

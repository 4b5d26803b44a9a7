using Microsoft.Extensions.Options;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Payments;

/// <summary>Asks a processor within the time that there is. Whatever goes wrong on the way is a fault that says: nobody knows.</summary>
internal sealed partial class ProcessorCalls(IOptions<PaymentOptions> options, TimeProvider time, ILogger<ProcessorCalls> logger)
{
    public async Task<Outcome<T>> AskAsync<T>(string id, Func<CancellationToken, Task<Outcome<T>>> ask, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Value.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await ask(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return new Fault(FaultKind.OutcomeUnknown, "The processor did not answer in time.");
        }
        catch (Exception exception)
        {
            Log.Failed(logger, id, exception);
            return new Fault(FaultKind.OutcomeUnknown, "The processor's answer was lost.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A call of the processor for {Id} failed; the payment is settled by asking again.")]
        public static partial void Failed(ILogger logger, string id, Exception exception);
    }
}

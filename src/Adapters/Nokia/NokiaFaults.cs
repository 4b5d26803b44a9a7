using System.Net;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>What the intent manager's refusals mean to a caller. They may come in an answer of 200, and its texts go nowhere.</summary>
internal static partial class NokiaFaults
{
    private static readonly string[] Locked = ["being synchronized", "locked by"];

    /// <summary>The error in an answer; null when it is a success.</summary>
    public static RestconfError? ErrorOf(VendorAnswer answer) => answer.IsSuccess ? RestconfError.ReadWithin(answer) : RestconfError.Read(answer) ?? new RestconfError(null, null, null);

    /// <summary>Whether another change of the same intent is under way.</summary>
    public static bool IsBusy(VendorAnswer answer) => (int)answer.Status == 423 || (ErrorOf(answer) is { } error && ProblemOf(answer, error) == RestconfProblem.Busy);

    /// <summary>Whether the network was left between two states, which no repetition mends.</summary>
    public static bool IsVerdict(VendorAnswer answer) =>
        (int)answer.Status >= 500 && RestconfProblems.Of(answer.Status, RestconfError.Read(answer)) == RestconfProblem.Inconsistent;

    public static RestconfProblem ProblemOf(VendorAnswer answer, RestconfError error)
    {
        // An error within a 200 has its tag alone.
        var status = answer.IsSuccess ? HttpStatusCode.BadRequest : answer.Status;
        return Says(error, Locked) ? RestconfProblem.Busy
            : Says(error, "already exist") ? RestconfProblem.Exists
            : RestconfProblems.Of(status, error);
    }

    /// <summary>The fault behind a refusal.</summary>
    public static Fault From(VendorRequest request, VendorAnswer answer, RestconfError error, ILogger logger)
    {
        var problem = ProblemOf(answer, error);
        if (request.Method == HttpMethod.Get && problem == RestconfProblem.InvalidValue)
        {
            problem = RestconfProblem.Missing; // what NSP says of an intent that is not there
        }

        Log.Refused(logger, IsAlarm(problem) ? LogLevel.Error : LogLevel.Information, request.Operation, (int)answer.Status, error.Tag, problem);
        return VendorFaults.Settle(RestconfFaults.From(problem, answer), request);
    }

    private static bool Says(RestconfError error, params string[] words) => error.Message is { } message && words.Any(word => message.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsAlarm(RestconfProblem problem) => problem is RestconfProblem.BadRequest or RestconfProblem.AccessDenied or RestconfProblem.Inconsistent;

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "Nokia refused {Operation} with {Status} {Tag}: {Problem}")]
        public static partial void Refused(ILogger logger, LogLevel level, string operation, int status, string? tag, RestconfProblem problem);
    }
}

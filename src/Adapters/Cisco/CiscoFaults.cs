using System.Net;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>What NSO's refusals mean to a caller. Its texts name devices and paths, so that they tell its errors apart and go nowhere.</summary>
internal static partial class CiscoFaults
{
    private static readonly string[] Locked = ["Conflict detected", "database is locked"];
    private static readonly string[] Unreachable = ["Failed to connect", "connection refused", "timeout", "timed out", "lock_denied", "device locked"];

    /// <summary>Whether another transaction holds what is wanted, so that a moment's patience helps.</summary>
    public static bool IsBusy(VendorAnswer answer) =>
        answer.Status == HttpStatusCode.Conflict && RestconfError.Read(answer) is { } error
        && (RestconfProblems.Of(answer.Status, error) == RestconfProblem.Busy || Says(error.Message, Locked));

    /// <summary>Whether NSO itself, and not a proxy before it, says that it failed: its transaction is undone then, and to ask again at once would do the same.</summary>
    public static bool IsVerdict(VendorAnswer answer) =>
        (int)answer.Status is >= 500 and not 503 && RestconfError.Read(answer) is { Tag: not null };

    /// <summary>Whether Crosswork says that its token is over, which it does by 403.</summary>
    public static bool IsExpired(VendorAnswer answer) =>
        answer.Status == HttpStatusCode.Forbidden && RestconfError.Read(answer) is { Tag: null, Message: "Unauthorized request" };

    /// <summary>The fault behind a refusal.</summary>
    public static Fault From(VendorRequest request, VendorAnswer answer, ILogger logger)
    {
        var error = RestconfError.Read(answer);
        var problem = RestconfProblems.Of(answer.Status, error);
        Log.Refused(logger, IsAlarm(problem) ? LogLevel.Error : LogLevel.Information, request.Operation, (int)answer.Status, error?.Tag, problem);
        return VendorFaults.Settle(Meaning(error?.Message) ?? RestconfFaults.From(problem, answer), request);
    }

    /// <summary>A change that the commit queue could not bring to the devices.</summary>
    /// <param name="reason">NSO's words; null when it has none.</param>
    public static NetworkChange Failed(string? reason, ILogger logger)
    {
        var fault = Meaning(reason);
        Log.NotCommitted(logger, fault?.Kind);
        return new(NetworkProgress.Failed, null, fault?.Message ?? "The network could not carry out the change and took it back.", fault?.Kind == FaultKind.VendorUnavailable);
    }

    private static Fault? Meaning(string? message) =>
        message is null ? null
        : Says(message, Locked) ? RestconfFaults.Busy
        : message.Contains("out of sync", StringComparison.OrdinalIgnoreCase) ? RestconfFaults.OutOfSync
        : Says(message, Unreachable) ? RestconfFaults.Unreachable
        : message.Contains("nonexistent resource", StringComparison.Ordinal) ? Fault.NotFound("service in the network")
        : Category(message) switch
        {
            "validation" or "user" => RestconfFaults.Refused,
            "system" or "device" => RestconfFaults.Busy,
            _ => null,
        };

    /// <summary>The third line of what a function pack says: whose mistake it is.</summary>
    private static string? Category(string message) => message.StartsWith("STATUS_CODE:", StringComparison.Ordinal)
        ? message.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("CATEGORY:", StringComparison.Ordinal))?[9..].Trim()
        : null;

    private static bool Says(string? message, string[] words) => message is not null && words.Any(word => message.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an operator must look: our mapping or login is wrong, or the network is between two states.</summary>
    private static bool IsAlarm(RestconfProblem problem) => problem is RestconfProblem.BadRequest or RestconfProblem.AccessDenied or RestconfProblem.Inconsistent;

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "Cisco refused {Operation} with {Status} {Tag}: {Problem}")]
        public static partial void Refused(ILogger logger, LogLevel level, string operation, int status, string? tag, RestconfProblem problem);

        [LoggerMessage(2, LogLevel.Warning, "Cisco's commit queue gave a change up: {Kind}")]
        public static partial void NotCommitted(ILogger logger, FaultKind? kind);
    }
}

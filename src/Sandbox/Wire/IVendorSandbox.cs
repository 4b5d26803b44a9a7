using TeleCo.Gateway.Sandbox.Faults;

namespace TeleCo.Gateway.Sandbox.Wire;

/// <summary>A vendor's side of the wire: answers whole requests, synchronously, from memory.</summary>
internal interface IVendorSandbox
{
    string Name { get; }

    int MaxBodyBytes { get; }

    /// <summary>What the call is called in the call log and in fault patterns; where one address serves many operations, more than the target.</summary>
    string CallName(VendorRequest request) => request.Target;

    Reply Answer(VendorRequest request);

    /// <summary>The vendor's own words for a failure asked for by a test; the status matters for <see cref="FaultKind.Status"/> only.</summary>
    Reply Fail(FaultKind kind, int status);

    /// <summary>The same, where one address speaks in more than one tongue.</summary>
    Reply Fail(VendorRequest request, FaultKind kind, int status) => Fail(kind, status);

    /// <summary>Does the work and answers an error; <paramref name="isSaved"/> says that a repeated call is to meet the same error.</summary>
    Reply FailAfterCommit(VendorRequest request, int status, bool isSaved)
    {
        Answer(request);
        return Fail(FaultKind.Status, status);
    }

    /// <summary>Called before any delay, so that calls that overlap can be told apart; an answer ends the call.</summary>
    Reply? Arrive(VendorRequest request) => null;

    /// <summary>Called once when a call that arrived is over, answered or not.</summary>
    void Leave(VendorRequest request)
    {
    }

    /// <summary>The vendor's own addresses below <c>/__sandbox</c>; <see langword="null"/> when there is none such.</summary>
    Reply? Administer(VendorRequest request) => null;

    void ExpireTokens();

    void Reset();

    /// <summary>What was really done, for vendors where a test counts it; chosen by the vendor's key and the kind where given.</summary>
    EffectReport? Effects(string? service, string? kind) => null;
}

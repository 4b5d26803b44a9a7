namespace TeleCo.Gateway.Operations;

/// <summary>What is known of an operation without running it: feeds authorization, metrics, the audit trail and the documentation.</summary>
/// <param name="Name">Area and verb: <c>customers.get</c>.</param>
/// <param name="Resource">What it works on, in a sentence: <c>customer</c>.</param>
/// <param name="Scope">The scope that a caller needs.</param>
/// <param name="Effect">What it does to the world.</param>
internal sealed record OperationInfo(string Name, string Resource, string Scope, Effect Effect);

/// <summary>What an operation does to the world, and so what repeating it means.</summary>
internal enum Effect
{
    /// <summary>Nothing.</summary>
    Read,

    /// <summary>The same however often it is done: it sets a state.</summary>
    SetsState,

    /// <summary>Something new each time, so an idempotency key tells a retry from a second wish.</summary>
    Creates,
}

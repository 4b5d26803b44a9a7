namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>A change that really happened behind the vendor's API, whether or not the caller saw the answer.</summary>
/// <param name="Service">The vendor's key of what changed.</param>
/// <param name="Kind">create, modify, suspend, resume, delete, noChange, or a vendor's own word.</param>
/// <param name="Label">What the caller named the change, where the vendor lets him.</param>
/// <param name="Detail">Which of the vendor's objects it was, such as the model or the intent type.</param>
internal sealed record Effect(string Service, string Kind, string? Label = null, string? Detail = null);

/// <summary>What <c>GET /__sandbox/effects</c> answers; <c>service=</c> and <c>kind=</c> choose.</summary>
internal sealed record EffectReport(int Count, Effect[] Effects);

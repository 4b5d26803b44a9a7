namespace TeleCo.Gateway.Schema;

/// <summary>Names one intended effect towards a backend, so that the backend can tell a retry from a second wish. Handed on as the backend's own mechanism: an external id, an idempotency header.</summary>
/// <param name="Value">At most 64 characters of <c>A-Z a-z 0-9 - _</c>; the same for every attempt at the same effect.</param>
/// <param name="MayHaveHappened">True when an earlier attempt was cut off after it may have reached the backend: look first, then act.</param>
public readonly record struct EffectKey(string Value, bool MayHaveHappened = false);

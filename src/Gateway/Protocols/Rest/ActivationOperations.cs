using TeleCo.Gateway.Operations.Services;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>The operations that change services in their networks.</summary>
internal sealed record ActivationOperations(ActivateService Activate, ModifyActiveService Modify, DeactivateService Deactivate);

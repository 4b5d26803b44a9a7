using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>What a data path below a service model names: the containers above the list, the list, an entry, or a node in one.</summary>
internal sealed record CiscoTarget(CiscoModel Model, bool IsList, string? Key, PathStep[] Rest)
{
    public bool IsEntry => Key is not null && Rest.Length == 0;

    public static CiscoTarget Of(PathStep[] steps)
    {
        if (steps[0].Module is null)
        {
            throw new RestconfError(400, "missing-attribute", $"missing module name for '{steps[0].Name}'");
        }

        var model = CiscoModels.Find(steps[0].Module) ?? throw RestconfError.NotFound();
        for (var index = 0; index < steps.Length && index < model.Parents.Length; index++)
        {
            CheckStep(model, steps[index], model.Parents[index]);
        }

        if (steps.Length <= model.Parents.Length)
        {
            return new CiscoTarget(model, IsList: false, Key: null, []);
        }

        var list = steps[model.Parents.Length];
        CheckStep(model, list with { Keys = null }, model.List.Name);
        if (list.Keys is { Length: not 1 } || (list.Keys is null && steps.Length > model.Parents.Length + 1))
        {
            throw RestconfError.NotFound();
        }

        return new CiscoTarget(model, list.Keys is null, list.Keys?[0], steps[(model.Parents.Length + 1)..]);
    }

    private static void CheckStep(CiscoModel model, PathStep step, string name)
    {
        if (step.Name != name || step.Keys is not null || (step.Module is not null && step.Module != model.Module))
        {
            throw RestconfError.NotFound();
        }
    }
}

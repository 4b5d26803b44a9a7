using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Orders;

/// <summary>What annotations cannot say of the settings.</summary>
internal sealed class OrderOptionsRules : IValidateOptions<OrderOptions>
{
    public ValidateOptionsResult Validate(string? name, OrderOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(OrderOptions options)
    {
        if (options.StepTimeout <= TimeSpan.Zero || options.Lease < options.StepTimeout + TimeSpan.FromSeconds(10))
        {
            yield return "Orders:Lease must be at least ten seconds longer than Orders:StepTimeout, which is above zero: a node that waits for a network must not lose its order.";
        }

        foreach (var (setting, value) in new[] { ("PollInterval", options.PollInterval), ("RetryBase", options.RetryBase), ("RetryMax", options.RetryMax), ("Tasks:Time", options.Tasks.Time) })
        {
            if (value <= TimeSpan.Zero)
            {
                yield return $"Orders:{setting} must be above zero.";
            }
        }

        if (options.ActivationWait < TimeSpan.Zero || options.ActivationWait > TimeSpan.FromSeconds(20))
        {
            yield return "Orders:ActivationWait must lie between 0 and 20 seconds: callers are not kept longer.";
        }

        foreach (var (key, _) in options.Sla.Where(entry => entry.Value <= TimeSpan.Zero))
        {
            yield return $"Orders:Sla:{key} must be above zero.";
        }
    }
}

[OptionsValidator]
internal sealed partial class OrderOptionsAnnotations : IValidateOptions<OrderOptions>;

using Microsoft.Extensions.Options;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Routing;

/// <summary>The rules in force. A reload that makes no sense keeps the last that did, and says why.</summary>
internal sealed partial class RoutingTable : IDisposable
{
    private readonly IDisposable? _subscription;
    private readonly string[] _vendors;
    private readonly ILogger<RoutingTable> _logger;
    private RoutingOptions _rules;

    public RoutingTable(IOptionsMonitor<RoutingOptions> options, IEnumerable<VendorRegistration> vendors, ILogger<RoutingTable> logger)
    {
        _vendors = [.. vendors.Select(vendor => vendor.Name)];
        _logger = logger;
        _rules = options.CurrentValue;
        if (Problems(_rules).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } problems)
        {
            throw new OptionsValidationException(RoutingOptions.Section, typeof(RoutingOptions), problems);
        }

        _subscription = options.OnChange(Replace);
    }

    /// <summary>Whether anything is served in a domain.</summary>
    public bool Serves(string domain) => _rules.TryGetValue(domain, out var rules) && !IsDormant(domain, rules);

    /// <summary>The backend for a new object: the first rule of which all conditions are known to hold. The last has none.</summary>
    public string Choose(string domain, RouteFacts facts) => RulesOf(domain).First(rule => Match(rule, facts) == true).Vendor;

    /// <summary>The backends that may hold objects of which only these facts are known, in the order of the rules.</summary>
    public IReadOnlyList<string> Candidates(string domain, RouteFacts facts)
    {
        var found = new List<string>(2);
        foreach (var rule in RulesOf(domain))
        {
            var match = Match(rule, facts);
            if (match != false && !found.Contains(rule.Vendor))
            {
                found.Add(rule.Vendor);
            }

            if (match == true)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>What becomes of each rule when a backend is chosen; those after the first that matches are not asked.</summary>
    public IReadOnlyList<RuleExplanation> Explain(string domain, RouteFacts facts) => [.. RulesOf(domain).Select((rule, index) => Explain(rule, index + 1, facts))];

    public void Dispose() => _subscription?.Dispose();

    /// <summary>Whether a rule holds; null when a fact that it asks for is not known.</summary>
    private static bool? Match(RouteRule rule, RouteFacts facts)
    {
        bool? all = true;
        foreach (var (_, pattern, value) in Conditions(rule, facts))
        {
            if (pattern is null)
            {
                continue;
            }

            if (value is null)
            {
                all = null;
            }
            else if (!Matches(pattern, value))
            {
                return false;
            }
        }

        return all;
    }

    private static RuleExplanation Explain(RouteRule rule, int number, RouteFacts facts)
    {
        var asked = Conditions(rule, facts).Where(condition => condition.Pattern is not null).ToList();
        var failed = asked.Where(condition => condition.Value is null || !Matches(condition.Pattern!, condition.Value))
            .Select(condition => condition.Value is null ? $"{condition.Name} is not known" : $"{condition.Name} is {condition.Value}, not {condition.Pattern}").ToList();
        return new(number, rule.Vendor, asked.ConvertAll(condition => $"{condition.Name} {condition.Pattern}"), failed.Count == 0, failed);
    }

    private static (string Name, string? Pattern, string? Value)[] Conditions(RouteRule rule, RouteFacts facts) =>
    [
        ("partner", rule.Partner, facts.Partner?.Value),
        ("technology", rule.Technology, facts.Technology),
        ("region", rule.Region, facts.Region),
        ("currency", rule.Currency, facts.Currency),
        ("method", rule.Method, facts.Method),
    ];

    private static bool Matches(string pattern, string value) => pattern.EndsWith('*')
        ? value.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
        : string.Equals(pattern, value, StringComparison.OrdinalIgnoreCase);

    private List<RouteRule> RulesOf(string domain) =>
        _rules.TryGetValue(domain, out var rules) ? rules : throw new InvalidOperationException($"There is no routing for {domain}.");

    private void Replace(RoutingOptions rules)
    {
        if (Problems(rules).FirstOrDefault() is { } problem)
        {
            Log.Refused(_logger, problem);
            return;
        }

        _rules = rules;
        Log.Replaced(_logger);
    }

    // A gateway without a network is a whole one; a gateway with a half of its networks is a mistake.
    private bool IsDormant(string domain, List<RouteRule> rules) => RoutingOptions.Optional.Contains(domain) && !rules.Exists(rule => _vendors.Contains(rule.Vendor));

    private IEnumerable<string> Problems(RoutingOptions domains)
    {
        foreach (var (domain, rules) in domains.Where(domain => !IsDormant(domain.Key, domain.Value)))
        {
            if (rules.Count == 0 || rules[^1] is not { Partner: null, Technology: null, Region: null, Currency: null, Method: null })
            {
                yield return $"Routing:{domain} needs a last rule without a condition.";
            }

            foreach (var rule in rules.Where(rule => !_vendors.Contains(rule.Vendor)))
            {
                yield return $"Routing:{domain} names the vendor {rule.Vendor}, which is not configured: set Vendors:{rule.Vendor}:BaseUrl and its credentials, or change the rule.";
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The routing rules were replaced.")]
        public static partial void Replaced(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "New routing rules were refused, the last good ones stay: {Problem}")]
        public static partial void Refused(ILogger logger, string problem);
    }
}

namespace TeleCo.Gateway.Routing;

/// <summary>What became of a rule when a backend was chosen.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Vendor">The backend that it names.</param>
/// <param name="Conditions">What it asks for, in words; empty when it asks for nothing.</param>
/// <param name="Matches">Whether all of it holds.</param>
/// <param name="WhyNot">The conditions that do not hold, in words.</param>
internal sealed record RuleExplanation(int Number, string Vendor, IReadOnlyList<string> Conditions, bool Matches, IReadOnlyList<string> WhyNot);

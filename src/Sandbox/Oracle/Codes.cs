namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>Set-up values of the pod; names are exact.</summary>
internal static class Codes
{
    public const string BusinessUnit = "TeleCo Austria";
    public const string Source = "Manual-NES";

    public static readonly HashSet<string> TransactionTypes = ["Invoice", "Credit Memo"];
    public static readonly HashSet<string> ReceiptMethods = ["Online", "Card", "Bank Transfer", "Direct Debit", "Cash"];
    public static readonly HashSet<string> MatchBy = ["Transaction number", "Purchase order", "Sales order"];

    /// <summary>Days until due, by terms.</summary>
    public static readonly Dictionary<string, int> Terms = new(StringComparer.Ordinal) { ["IMMEDIATE"] = 0, ["14 Net"] = 14, ["30 Net"] = 30, ["60 Net"] = 60 };

    private static readonly HashSet<string> Currencies = ["EUR", "CHF", "USD", "GBP", "CZK", "HUF", "PLN"];

    public static bool IsCurrency(string code) => Currencies.Contains(code);

    public static bool IsCountry(string code) => code.Length == 2 && !code.AsSpan().ContainsAnyExceptInRange('A', 'Z');
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>JSON Patch of an order, with the vendor's own way to name a purchase unit.</summary>
internal static partial class PayPalPatch
{
    private static readonly (string Name, int Longest)[] Texts = [("custom_id", 127), ("description", 127), ("invoice_id", 127), ("soft_descriptor", 22)];

    public static void Apply(JsonObject order, JsonArray operations)
    {
        // On a copy first: a patch is done whole or not at all.
        var copy = (JsonObject)order.DeepClone();
        foreach (var node in operations)
        {
            var operation = node as JsonObject ?? throw PayPalRefusal.Invalid("INVALID_PARAMETER_SYNTAX", "The value of a field does not conform to the expected format.");
            PayPalShapes.Patch.Check(operation);
            Apply(copy, operation.Text("op")!, operation.Text("path"), operation["value"]);
        }

        order["purchase_units"] = copy["purchase_units"]!.DeepClone();
        order["intent"] = copy.Text("intent");
    }

    private static void Apply(JsonObject order, string verb, string? path, JsonNode? value)
    {
        if (path is null)
        {
            throw PayPalRefusal.Unprocessable("PATCH_PATH_REQUIRED", "Specify the `path` for the PATCH request.");
        }

        if (verb is not ("add" or "replace" or "remove"))
        {
            throw PayPalRefusal.Invalid("INVALID_PATCH_OPERATION", "Cannot be specified as part of the request.", "/op");
        }

        if (verb is not "remove" && value is null)
        {
            throw PayPalRefusal.Unprocessable("PATCH_VALUE_REQUIRED", "Specify the `value` for the PATCH request.");
        }

        if (path == "/intent" && verb == "replace" && value is JsonValue && value.ToString() is "CAPTURE" or "AUTHORIZE")
        {
            order["intent"] = value!.ToString();
            return;
        }

        var match = PathPattern.Match(path);
        if (!match.Success)
        {
            throw PayPalRefusal.Unprocessable("NOT_PATCHABLE", "Cannot be patched.", path);
        }

        var unit = order["purchase_units"]!.AsArray().FirstOrDefault(unit => unit.Text("reference_id") == match.Groups["reference"].Value)
            ?? throw PayPalRefusal.Unprocessable("REFERENCE_ID_NOT_FOUND", "Filter expression value is incorrect. Please check the value of the reference_id.", path);
        Change(unit, match.Groups["name"].Value, verb, value, path);
    }

    private static void Change(JsonNode unit, string name, string verb, JsonNode? value, string path)
    {
        if (name == "amount")
        {
            if (verb == "remove" || value is not JsonObject amount)
            {
                throw PayPalRefusal.Invalid("AMOUNT_NOT_PATCHABLE", "The amount cannot be removed.", path);
            }

            PayPalShapes.PatchedAmount.Check(amount, path);
            PayPalUnits.CheckAmount(amount, path);
            unit["amount"] = amount.DeepClone();
            return;
        }

        var longest = Array.Find(Texts, text => text.Name == name).Longest;
        if (longest == 0)
        {
            throw PayPalRefusal.Unprocessable("NOT_PATCHABLE", "Cannot be patched.", path);
        }

        if (verb == "remove")
        {
            unit.AsObject().Remove(name);
            return;
        }

        unit[name] = value is JsonValue text && text.TryGetValue<string>(out var read) && read.Length > 0 && read.Length <= longest
            ? read
            : throw PayPalRefusal.Invalid("INVALID_STRING_LENGTH", "The value of a field is either too short or too long.", path);
    }

    [GeneratedRegex("^/purchase_units/@reference_id=='(?<reference>[^']{1,256})'/(?<name>[a-z_]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathPattern { get; }
}

using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using TeleCo.Gateway.Sandbox.Ericsson.Schema;
using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>The seeded subscribers as the network elements hold them; their SIMs come from the factory.</summary>
internal static class EricssonFill
{
    private static readonly string[] Profiles = ["basic", "plus", "business"];
    private static readonly string[] EpsProfiles = ["lte-50", "lte-150", "5g-300"];

    public static void Fill(EricssonRegisters registers)
    {
        foreach (var service in EricssonSeeds.Services)
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(service.Characteristics));
            var (imsi, msisdn) = (Text(json, "imsi"), Text(json, "msisdn"));
            var isSuspended = service.State is "inactive";
            var bar = isSuspended ? "1" : "0";
            var hlr = new ManagedRow(ManagedObjects.Hlr, imsi, msisdn);
            hlr.Merge(Values(
                ManagedObjects.Hlr, ("profileId", Number(Profiles, Text(json, "subscriberProfile"))), ("pdpcp", "1"), ("csp", "1"),
                ("ts11", "1"), ("ts21", "1"), ("ts22", "1"), ("obi", bar), ("obo", bar)));
            hlr.Merge([new XElement(ManagedObjects.Hlr.Namespace + "nam", Values(ManagedObjects.Hlr, ("prov", "0"), ("keep", "1")))]);
            registers.Table(ManagedObjects.Hlr).Add(hlr);
            var eps = new ManagedRow(ManagedObjects.Eps, imsi, msisdn);
            eps.Merge(Values(
                ManagedObjects.Eps, ("epsProfileId", Number(EpsProfiles, Text(json, "epsProfile"))), ("epsRoamingAllowed", "true"),
                ("epsOdb", isSuspended ? "ODB-ALL" : "NONE")));
            registers.Table(ManagedObjects.Eps).Add(eps);
        }
    }

    private static string Number(string[] names, string name) => $"{Array.IndexOf(names, name) + 1}";

    private static string Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString()!;

    private static XElement[] Values(ManagedObject type, params (string Name, string Value)[] values) =>
        [.. values.Select(value => new XElement(type.Namespace + value.Name, value.Value))];
}

using System.Text.RegularExpressions;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The sandbox's answers keep to the vendor's schemas, and the vendor's sample requests are answered as recorded.</summary>
public sealed partial class EricssonSandboxSchemaTests
{
    private const string Imsi = "232990000000041";
    private const string Msisdn = "4372055500041";

    [Fact]
    public async Task Every_kind_of_answer_keeps_to_the_vendors_schema()
    {
        var schemas = VendorSchemas.Read("ericsson/cai3g-envelope.xsd");
        await using var site = await Cai3gSite.StartAsync();
        SoapAnswer[] answers =
        [
            await site.LogInAsync("x", "y"),
            await site.LogInAsync(),
            await site.CreateHlrAsync(Imsi, Msisdn),
            await site.CreateAucAsync(Imsi),
            await site.CreateHlrAsync(Imsi, Msisdn),
            await site.CreateEpsAsync(Imsi, Msisdn),
            await site.SetHlrAsync(Msisdn, "<h:gprs pdpid=\"1\"><h:apnid>a&amp;b</h:apnid></h:gprs>"),
            await site.SetHlrAsync(Msisdn, "<h:unknown/>"),
            await site.GetAsync(Cai3gSite.Hlr, $"<h:imsi>{Imsi}</h:imsi>"),
            await site.GetAsync(Cai3gSite.Auc, $"<a:imsi>{Imsi}</a:imsi>"),
            await site.GetAsync(Cai3gSite.Eps, $"<e:imsi>{Imsi}</e:imsi>"),
            await site.DeleteAsync(Cai3gSite.Hlr, $"<h:imsi>{Imsi}</h:imsi>"),
            await site.CallAsync("Search", ""),
            await site.SendAsync("Get", "nonsense"),
            await site.CallAsync("Logout", $"<c:sessionId>{site.Session}</c:sessionId>"),
            await site.GetAsync(Cai3gSite.Hlr, $"<h:imsi>{Imsi}</h:imsi>"),
        ];

        Assert.All(answers, answer => Assert.Empty(VendorSchemas.Problems(schemas, answer.Body)));
        Assert.Equal(10, answers.Count(answer => answer.Status == 200));
    }

    [Fact]
    public async Task The_check_finds_what_is_wrong()
    {
        var schemas = VendorSchemas.Read("ericsson/cai3g-envelope.xsd");
        await using var site = await Cai3gSite.StartAsync();
        var answer = await site.LogInAsync();

        Assert.NotEmpty(VendorSchemas.Problems(schemas, answer.Body.Replace("baseSequenceId", "baseSequence", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sample_requests_succeed_in_their_order()
    {
        string[] samples = ["auc-create", "hlr-create", "hss-create", "hlr-get", "hlr-suspend", "hss-suspend", "hlr-remove-apn", "hlr-delete"];
        await using var site = await Cai3gSite.StartAsync();
        var sequence = site.NextSequence;

        foreach (var sample in samples)
        {
            var message = VendorSchemas.Sample($"ericsson/samples/{sample}-request.xml").Replace("0123456789abcdef0123456789abcdef", site.Session, StringComparison.Ordinal);
            message = SequenceId().Replace(message, $"<c:SequenceId>{sequence++}</c:SequenceId>");
            var operation = Operation().Match(message).Groups["operation"].Value;

            var answer = await site.SendAsync(operation, message);

            Assert.True(answer.Status == 200, $"{sample}: {answer.Body}");
        }

        Assert.Equal(
            ["create GsmAuc", "create GsmHlr", "create EPSMultiSC", "suspend GsmHlr", "suspend EPSMultiSC", "noChange GsmHlr", "delete GsmHlr"],
            await site.Server.EffectsAsync("232990000000001"));
    }

    [GeneratedRegex("<c:SequenceId>\\d+</c:SequenceId>", RegexOptions.None, 1000)]
    private static partial Regex SequenceId();

    [GeneratedRegex("<s:Body>\\s*<c:(?<operation>\\w+)>", RegexOptions.None, 1000)]
    private static partial Regex Operation();
}

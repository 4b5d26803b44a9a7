using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using System.Xml.Schema;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using Reply = TeleCo.Gateway.Tests.Adapters.FaultServer.Reply;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What goes over the wire to Ericsson and Huawei, held against the vendors' samples and schemas.</summary>
public sealed class RegisterWireTests
{
    private static readonly EffectKey Key = new("order-90210-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The subscriber of the samples.</summary>
    private static ServiceConfiguration Sample { get; } = MobileServices.Subscriber("232990000000001", "436641234567").With(("subscriberProfile", "\"basic\""), ("epsProfile", "\"lte-50\""));

    [Fact]
    public async Task Ericsson_gets_the_messages_of_the_samples()
    {
        var apns = Sample.With(("apn", """[{"id":"1","apn":"1"},{"id":"2","apn":"2"}]"""));
        await using var site = Cai3g("""<h:gprs pdpid="1"><h:apnid>1</h:apnid></h:gprs><h:gprs pdpid="2"><h:apnid>2</h:apnid></h:gprs>""");
        await using (var host = AdapterHost.At("Ericsson", site.Address, [.. MobileServices.Ericsson, ("UserId", "teleco"), ("Password", "secret")]))
        {
            Done(await host.Network.ActivateAsync(Sample, Key, Token));
            Done(await host.Network.SuspendAsync(Sample, Key, Token));
            Done(await host.Network.ModifyAsync(apns, apns.With(("apn", """[{"id":"1","apn":"1"}]""")), Key, Token));
            Done(await host.Network.DeactivateAsync(Sample, Key, Token));
        }

        string[] samples = ["login", "auc-create", "hlr-create", "hss-create", "hlr-suspend", "hss-suspend", "hlr-get", "hlr-remove-apn", "hlr-delete"];
        var sent = Bodies(site);
        foreach (var sample in samples)
        {
            var wanted = Content(XDocument.Parse(VendorSchemas.Sample($"ericsson/samples/{sample}-request.xml")));
            Assert.True(sent.Any(body => XNode.DeepEquals(Content(XDocument.Parse(body)), wanted)), $"{sample} was not sent:\n{wanted}");
        }

        Assert.Contains("Logout", sent[^1], StringComparison.Ordinal);
        AssertValid(VendorSchemas.Read("ericsson/cai3g-envelope.xsd"), sent);
        Assert.All(site.Received, request => Assert.Contains("SOAPAction: \"CAI3G#", request.Head, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ericsson_gets_valid_messages_with_running_numbers_for_everything_that_a_subscriber_can_have()
    {
        var service = MobileServices.Full("232990000000001", "436641234567");
        await using var site = Cai3g("<h:obi>0</h:obi>");
        await using (var recorded = AdapterHost.At("Ericsson", site.Address, [.. MobileServices.Ericsson, ("BarPacketData", "true"), ("CallsPerSecond", "1000")]))
        {
            Done(await recorded.Network.ActivateAsync(service, Key, Token));
            Done(await recorded.Network.ModifyAsync(service, service.With(("apn", null), ("data", "false"), ("callForwardBusy", null)), Key, Token));
            Done(await recorded.Network.SuspendAsync(service, Key, Token));
            Done(await recorded.Network.ResumeAsync(service, Key, Token));
        }

        var bodies = Bodies(site);
        AssertValid(VendorSchemas.Read("ericsson/cai3g-envelope.xsd"), bodies);
        var numbers = bodies.Select(XDocument.Parse).Select(message => Text(message, "SequenceId")).OfType<string>().Select(ulong.Parse).Order().ToArray();
        Assert.Equal(Enumerable.Range(1001, numbers.Length).Select(number => (ulong)number), numbers);
    }

    [Fact]
    public async Task Huaweis_HLR_gets_the_messages_of_the_samples()
    {
        var service = MobileServices.HlrSubscriber("232990000000001", "436641234567").With(("epsProfile", null), ("data", null));
        await using var site = Hlr();
        await using (var host = AdapterHost.At("Huawei", site.Address, [.. MobileServices.Hlr, ("Hlr:OpName", "teleco"), ("Hlr:Password", "secret")]))
        {
            Done(await host.Network.ActivateAsync(service, Key, Token));
            Done(await host.Network.SuspendAsync(service, Key, Token));
            Assert.True((await host.Network.ReadAsync(service, Token)).IsSuccess);
            Done(await host.Network.ModifyAsync(service, service.With(("epsProfile", "\"lte-50\""), ("apn", """[{"id":"1","apn":"internet","qos":"3"}]""")), Key, Token));
            Done(await host.Network.DeactivateAsync(service, Key, Token));
        }

        var sent = Bodies(site);
        foreach (var sample in (string[])["hlr-login", "hlr-add-ki", "hlr-add-tplsub", "hlr-mod-lck-suspend", "hlr-lst-sub"])
        {
            var wanted = Content(XDocument.Parse(VendorSchemas.Sample($"huawei/samples/{sample}-request.xml")));
            Assert.True(sent.Any(body => XNode.DeepEquals(Content(XDocument.Parse(body)), wanted)), $"{sample} was not sent:\n{wanted}");
        }

        AssertValid(VendorSchemas.Read("huawei/hlr9820/envelope.xsd"), sent);
        Assert.All(site.Received.Skip(1), request => Assert.StartsWith("POST /session-1 ", request.Head, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Huaweis_NCE_gets_the_bodies_of_the_samples()
    {
        var service = NetworkServices.FanAccess();
        var session = VendorSchemas.Sample("huawei/samples/nce-token-response.json");
        await using var site = new FaultServer((line, _) => Reply.Of(200, line.StartsWith("PUT", StringComparison.Ordinal) ? session : """{"result":"success"}"""));
        await using (var host = AdapterHost.At("Huawei", site.Address, [.. MobileServices.Fan, ("Fan:UserName", "teleco"), ("Fan:Password", "secret"), ("Fan:AddVlan", "true")]))
        {
            Done(await host.Network.ActivateAsync(service, Key, Token));
            Done(await host.Network.ModifyAsync(service, service.With(("downstreamMbps", "500"), ("upstreamMbps", "100")), Key, Token));
            Done(await host.Network.DeactivateAsync(service, Key, Token));
        }

        (string Head, string Body)[] sent = [.. site.Received];
        using var schema = JsonDocument.Parse(VendorSchemas.Sample("huawei/nce-fan.schema.json"));
        Assert.Equal(6, sent.Length);
        Same("nce-token", sent[0].Body);
        Same("fan-create-serviceport", sent[2].Body);
        Same("fan-modify-serviceport", sent[3].Body);
        Same("fan-delete-serviceport", sent[4].Body);
        foreach (var (head, body) in sent[1..5])
        {
            var operation = head.Split(' ')[1].Split('/')[^1];
            Assert.True(JsonSchemaFile.IsValid(schema.RootElement.GetProperty("$defs").GetProperty(operation), JsonElement.Parse(body)), body);
            Assert.Contains("X-Auth-Token: x-example-session", head, StringComparison.Ordinal);
            Assert.Contains("roarand: example-roa-rand", head, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Ericsson", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")]
    [InlineData("Ericsson", "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>")]
    [InlineData("Ericsson", "not xml")]
    [InlineData("Huawei", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")]
    [InlineData("Huawei", "")]
    public async Task An_answer_that_is_none_is_a_failure_of_a_read_and_the_doubt_of_a_write(string vendor, string answer)
    {
        await using var site = vendor == "Ericsson" ? Cai3g("", answer) : Hlr(answer);
        await using var host = AdapterHost.At(vendor, site.Address, vendor == "Ericsson" ? [.. MobileServices.Ericsson, ("CallsPerSecond", "1000")] : MobileServices.Hlr);
        var service = vendor == "Ericsson" ? Sample : MobileServices.HlrSubscriber();

        Assert.Equal(FaultKind.VendorFailed, (await host.Network.ReadAsync(service, Token)).Fault?.Kind);
        Assert.Equal(FaultKind.OutcomeUnknown, (await host.Network.SuspendAsync(service, Key, Token)).Fault?.Kind);
    }

    [Fact]
    public async Task An_answer_of_another_transaction_is_none()
    {
        await using var site = Cai3g("", """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:c="http://schemas.ericsson.com/cai3g1.2/">
            <s:Header><c:TransactionId>somebody-elses</c:TransactionId></s:Header><s:Body><c:SetResponse/></s:Body></s:Envelope>
            """);
        await using var host = AdapterHost.At("Ericsson", site.Address, [.. MobileServices.Ericsson, ("CallsPerSecond", "1000")]);

        Assert.Equal(FaultKind.OutcomeUnknown, (await host.Network.SuspendAsync(Sample, Key, Token)).Fault?.Kind);
    }

    /// <summary>A site that does everything and shows an HLR object of the sample's with some more values.</summary>
    private static FaultServer Cai3g(string shown, string? answer = null)
    {
        FaultServer? server = null;
        var session = VendorSchemas.Sample("ericsson/samples/login-response.xml"); // read here, so that the test is skipped and not the server
        server = new FaultServer((_, _) =>
        {
            var content = Content(XDocument.Parse(server!.Received.Last().Body));
            return content.Name.LocalName switch
            {
                "Login" => Reply.Of(200, session),
                not "Logout" when answer is not null => Reply.Of(200, answer),
                "Get" => Reply.Of(200, Cai3gEnvelope(content.Value.Contains("GsmHlr", StringComparison.Ordinal)
                    ? $"""
                    <c:GetResponse><c:MOAttributes><h:getResponseSubscription><h:msisdn>436641234567</h:msisdn><h:imsi>232990000000001</h:imsi>
                    <h:profileId>1</h:profileId><h:pdpcp>1</h:pdpcp><h:csp>1</h:csp><h:nam><h:prov>0</h:prov></h:nam>{shown}</h:getResponseSubscription></c:MOAttributes></c:GetResponse>
                    """
                    : """<c:GetResponse><c:MOAttributes><e:GetResponseEPSMultiSC><e:epsProfileId>1</e:epsProfileId></e:GetResponseEPSMultiSC></c:MOAttributes></c:GetResponse>""")),
                var operation => Reply.Of(200, Cai3gEnvelope($"<c:{operation}Response/>")),
            };
        });
        return server;
    }

    /// <summary>An HLR that does everything, and shows the sample's subscriber.</summary>
    private static FaultServer Hlr(string? answer = null)
    {
        FaultServer? server = null;
        var (session, subscriber) = (VendorSchemas.Sample("huawei/samples/hlr-login-response-307.xml"), VendorSchemas.Sample("huawei/samples/hlr-lst-sub-response.xml"));
        server = new FaultServer((_, _) =>
        {
            var operation = Content(XDocument.Parse(server!.Received.Last().Body)).Name.LocalName;
            return operation switch
            {
                "LGI" => Reply.Of(307, session, $"Location: {new Uri(server.Address, "/session-1")}\r\n"),
                not "LGO" when answer is not null => Reply.Of(200, answer),
                "LST_SUB" => Reply.Of(200, subscriber),
                _ => Reply.Of(200, $"""
                    <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:o="http://www.huawei.com/HLR9820/{operation}"><s:Body><o:{operation}Response>
                    <o:Result><o:ResultCode>0</o:ResultCode><o:ResultDesc>SUCCESS0001</o:ResultDesc></o:Result></o:{operation}Response></s:Body></s:Envelope>
                    """),
            };
        });
        return server;
    }

    private static string Cai3gEnvelope(string content) =>
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:c=\"http://schemas.ericsson.com/cai3g1.2/\" " +
        "xmlns:h=\"http://schemas.ericsson.com/ema/UserProvisioning/GsmHlr/\" xmlns:e=\"http://schemas.ericsson.com/ma/HSS/\">" +
        $"<s:Body>{content}</s:Body></s:Envelope>";

    private static string[] Bodies(FaultServer site) => [.. site.Received.Select(request => request.Body)];

    private static string? Text(XDocument message, string name) => message.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    /// <summary>What the body holds, without prefixes, which mean nothing.</summary>
    private static XElement Content(XDocument message) => Plain(message.Root!.Elements().Last().Elements().Single());

    private static XElement Plain(XElement element) => new(
        element.Name,
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).OrderBy(attribute => attribute.Name.LocalName),
        element.HasElements ? element.Elements().Select(Plain) : element.Value.Length > 0 ? element.Value : null);

    private static void AssertValid(XmlSchemaSet schemas, IEnumerable<string> messages) =>
        Assert.All(messages, message => Assert.Empty(VendorSchemas.Problems(schemas, message)));

    private static void Same(string sample, string body) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(VendorSchemas.Sample($"huawei/samples/{sample}-request.json")), JsonNode.Parse(body)), body);

    private static void Done(Outcome<NetworkChange> change)
    {
        Assert.True(change.IsSuccess, change.Fault?.ToString());
        Assert.Equal(NetworkChange.Done, change.Value);
    }
}

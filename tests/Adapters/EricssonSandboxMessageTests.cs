namespace TeleCo.Gateway.Tests.Adapters;

public sealed class EricssonSandboxMessageTests : IAsyncLifetime
{
    private const string HlrId = $"<c:MOType>{Cai3gSite.Hlr}</c:MOType><c:MOId><h:msisdn>4372010010001</h:msisdn></c:MOId>";
    private const string EpsId = $"<c:MOType>{Cai3gSite.Eps}</c:MOType><c:MOId><e:imsi>232990010010001</e:imsi></c:MOId>";
    private const string AucId = $"<c:MOType>{Cai3gSite.Auc}</c:MOType><c:MOId><a:imsi>232990000000001</a:imsi></c:MOId>";
    private const string Ki = "00112233445566778899AABBCCDDEEFF";

    private Cai3gSite _site = null!; // set before each test

    public async ValueTask InitializeAsync() => _site = await Cai3gSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>Operation, its content, whether the vendor's schema takes it.</summary>
    public static TheoryData<string, string, bool> Messages => new()
    {
        { "Set", SetHlr("<h:obi>1</h:obi><h:obo>1</h:obo>"), true },
        { "Set", SetHlr("<h:obo>1</h:obo><h:obi>1</h:obi>"), true },
        { "Set", SetHlr("<h:nam><h:prov>0</h:prov><h:keep>1</h:keep></h:nam>"), true },
        { "Set", SetHlr("<h:nam><h:keep>1</h:keep><h:prov>0</h:prov></h:nam>"), false },
        { "Set", SetHlr("<h:nam><h:keep>1</h:keep></h:nam>"), false },
        { "Set", SetHlr("<h:nam>text<h:prov>0</h:prov></h:nam>"), false },
        { "Set", SetHlr(""), false },
        { "Set", SetHlr("<h:obi>x</h:obi>"), false },
        { "Set", SetHlr("<h:obi>12345678901</h:obi>"), false },
        { "Set", SetHlr("<h:obi a=\"1\">1</h:obi>"), false },
        { "Set", SetHlr("<h:obi><h:obo>1</h:obo></h:obi>"), false },
        { "Set", SetHlr("<obi>1</obi>"), false },
        { "Set", SetHlr("<h:ts11>2</h:ts11>"), false },
        { "Set", SetHlr("<h:unknown>1</h:unknown>"), false },
        { "Set", SetHlr("<h:msisdn>4372010010001</h:msisdn>"), false },
        { "Set", SetHlr("<h:cfu><h:provisionState>1</h:provisionState><h:activationState>1</h:activationState><h:fnum>43720</h:fnum></h:cfu>"), true },
        { "Set", SetHlr("<h:cfu><h:activationState>1</h:activationState></h:cfu>"), false },
        { "Set", SetHlr("<h:caw><h:provisionState>1</h:provisionState><h:ts10><h:activationState>1</h:activationState></h:ts10></h:caw>"), true },
        { "Set", SetHlr("<h:caw><h:provisionState>1</h:provisionState><h:ts10>1</h:ts10></h:caw>"), false },
        { "Set", SetHlr("<h:gprs pdpid=\"2\"><h:apnid>a</h:apnid><h:pdpty>b</h:pdpty><h:vpaa>1</h:vpaa></h:gprs>"), true },
        { "Set", SetHlr("<h:gprs pdpid=\"2\"><h:pdpty>b</h:pdpty><h:apnid>a</h:apnid></h:gprs>"), false },
        { "Set", SetHlr("<h:gprs pdpid=\"2\" xsi:nil=\"true\"/>"), true },
        { "Set", SetHlr("<h:gprs pdpid=\"2\" xsi:nil=\"true\"><h:apnid>a</h:apnid></h:gprs>"), false },
        { "Set", SetHlr("<h:obi xsi:nil=\"true\"/>"), false },
        { "Set", HlrId + "<c:MOAttributes><h:setSubscription iccid=\"1\"><h:obi>1</h:obi></h:setSubscription></c:MOAttributes>", false },
        { "Set", HlrId + "<c:MOAttributes><h:setSubscription msisdn=\"x\"><h:obi>1</h:obi></h:setSubscription></c:MOAttributes>", false },
        { "Set", HlrId, false },
        { "Set", HlrId + "<c:MOAttributes/>", false },
        { "Set", SetEps("<e:epsOdb>ODB-ALL</e:epsOdb>"), true },
        { "Set", SetEps("<e:epsOdb>odb-all</e:epsOdb>"), false },
        { "Set", SetEps("<e:epsOdb>-ALL</e:epsOdb>"), false },
        { "Set", SetEps("<e:epsRoamingAllowed>true</e:epsRoamingAllowed>"), true },
        { "Set", SetEps("<e:epsRoamingAllowed>TRUE</e:epsRoamingAllowed>"), false },
        { "Set", SetEps("<e:epsIndividualContextId>1</e:epsIndividualContextId><e:epsIndividualContextId>2</e:epsIndividualContextId>"), true },
        { "Create", CreateAuc($"<a:imsi>232990000000001</a:imsi><a:ki>{Ki}</a:ki><a:adkey>1</a:adkey><a:a4ind>2</a:a4ind>"), true },
        { "Create", CreateAuc($"<a:ki>{Ki}</a:ki><a:imsi>232990000000001</a:imsi>"), false },
        { "Create", CreateAuc("<a:imsi>232990000000001</a:imsi>"), false },
        { "Create", CreateAuc("<a:imsi>232990000000001</a:imsi><a:ki>0011</a:ki>"), false },
        { "Create", CreateAuc($"<a:imsi>232990000000001</a:imsi><a:ki>{Ki}</a:ki><a:adkey>123456</a:adkey>"), false },
        { "Create", Cai3gSite.CreateHlr("232990019990002", "4372099990002"), true },
        { "Create", Cai3gSite.CreateHlr("23299000000000A", "4372099990002"), false },
        { "Create", Cai3gSite.CreateHlr("232990019990002", "+437209999002"), false },
        { "Create", Cai3gSite.CreateEps("232990019990003", "4372099990003"), true },
        { "Create", Cai3gSite.CreateEps("232990019990003", "4372099990003").Replace("CreateEPSMultiSC", "createEPSMultiSC"), false },
        { "Create", Cai3gSite.CreateEps("232990019990003", "4372099990003").Replace("imsi=\"", "msisdn=\""), false },
        { "Get", HlrId, true },
        { "Get", $"<c:MOId><h:msisdn>4372010010001</h:msisdn></c:MOId><c:MOType>{Cai3gSite.Hlr}</c:MOType>", false },
        { "Get", $"<c:MOType>{Cai3gSite.Hlr}</c:MOType>", false },
        { "Get", $"<c:MOType>{Cai3gSite.Hlr}</c:MOType><c:MOId/>", false },
        { "Get", "<c:MOType>Subscription</c:MOType><c:MOId><h:msisdn>4372010010001</h:msisdn></c:MOId>", false },
        { "Delete", HlrId + "<c:other/>", false },
        { "Delete", EpsId, true },
    };

    /// <summary>Messages that the schema takes and the site refuses, by its own knowledge.</summary>
    public static TheoryData<string, string, string> Refused => new()
    {
        { "Get", $"<c:MOType>{Cai3gSite.Hlr}</c:MOType><c:MOId><h:iccid>1</h:iccid></c:MOId>", "1014" },
        { "Get", $"<c:MOType>{Cai3gSite.Hlr}</c:MOType><c:MOId><e:msisdn>4372010010001</e:msisdn></c:MOId>", "1014" },
        { "Get", $"<c:MOType>{Cai3gSite.Hlr}</c:MOType><c:MOId><h:msisdn>abc</h:msisdn></c:MOId>", "1014" },
        { "Get", $"<c:MOType>{Cai3gSite.Auc}</c:MOType><c:MOId><a:msisdn>4372010010001</a:msisdn></c:MOId>", "1014" },
        { "Get", "<c:MOType>IMSAssociation@http://schemas.ericsson.com/ma/HSS/</c:MOType><c:MOId><e:associationId>1</e:associationId></c:MOId>", "1014" },
        { "Set", HlrId + "<c:MOAttributes><h:setSubscription msisdn=\"4372010010002\"><h:obi>1</h:obi></h:setSubscription></c:MOAttributes>", "1014" },
        { "Set", SetHlr("<h:gprs><h:apnid>a</h:apnid></h:gprs>"), "1014" },
        { "Set", SetHlr("<h:profileId>100</h:profileId>"), "1012" },
        { "Set", SetEps("<e:epsProfileId>gold</e:epsProfileId>"), "1012" },
        { "Search", $"<c:MOType>{Cai3gSite.Hlr}</c:MOType><c:filters><c:filter>x</c:filter></c:filters>", "1015" },
        { "Subscribe", "", "1015" },
        { "Create", $"<c:MOType>{Cai3gSite.Hlr}</c:MOType>", "1014" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task The_site_takes_what_the_schema_takes(string operation, string content, bool isValid)
    {
        var answer = await _site.CallAsync(operation, content);

        Assert.True(isValid ? answer.Status == 200 : (answer.Status, answer.Code) == (500, "1014"), answer.Body);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_vendors_own_schema_agrees(string operation, string content, bool isValid)
    {
        var schemas = VendorSchemas.Read("ericsson/cai3g-envelope.xsd");

        var problems = VendorSchemas.Problems(schemas, Cai3gSite.Envelope("", $"<c:{operation}>{content}</c:{operation}>"));

        Assert.True(isValid == (problems.Count == 0), string.Join("; ", problems));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task The_site_knows_more_than_its_schema(string operation, string content, string code)
    {
        var answer = await _site.CallAsync(operation, content);

        Assert.Equal((500, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("not xml")]
    [InlineData("<a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [InlineData("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>")]
    [InlineData("<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><a/></s:Body></s:Envelope>")]
    [InlineData("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><a/><b/></s:Body></s:Envelope>")]
    [InlineData("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><Get/></s:Body></s:Envelope>")]
    public async Task What_is_no_CAI3G_envelope_is_a_client_fault(string message)
    {
        var answer = await _site.SendAsync("Get", message);

        Assert.Equal((500, "s:Client"), (answer.Status, answer.Text("faultcode")));
    }

    [Fact]
    public async Task Depth_is_bounded()
    {
        var deep = Cai3gSite.Envelope("", string.Concat(Enumerable.Repeat("<c:Get>", 5000)) + string.Concat(Enumerable.Repeat("</c:Get>", 5000)));

        Assert.Equal(500, (await _site.SendAsync("Get", deep)).Status);
    }

    [Theory]
    [InlineData("\"CAI3G#Set\"", 500)]
    [InlineData("\"\"", 500)]
    [InlineData("\"http://schemas.ericsson.com/cai3g1.2/Get\"", 500)]
    [InlineData("CAI3G#Get", 200)]
    [InlineData("\"CAI3G#Get\"", 200)]
    public async Task The_action_names_the_operation(string action, int status)
    {
        var message = Cai3gSite.Envelope(Cai3gSite.Header(_site.Session, "t", "9000000"), $"<c:Get>{HlrId}</c:Get>");

        Assert.Equal(status, (await _site.Server.PostAsync(Cai3gSite.Address, message, action)).Status);
    }

    [Fact]
    public async Task Address_and_media_type_are_the_sites()
    {
        var message = Cai3gSite.Envelope("", "<c:Login><c:userId>a</c:userId><c:pwd>b</c:pwd></c:Login>");

        Assert.Equal(404, (int)(await _site.Server.Http.GetAsync("/other", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(405, (int)(await _site.Server.Http.GetAsync(Cai3gSite.Address, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(415, (await _site.Server.PostAsync(Cai3gSite.Address, message, "\"CAI3G#Login\"", "application/soap+xml")).Status);
    }

    private static string SetHlr(string values) =>
        HlrId + $"<c:MOAttributes><h:setSubscription msisdn=\"4372010010001\">{values}</h:setSubscription></c:MOAttributes>";

    private static string SetEps(string values) => EpsId + $"<c:MOAttributes><e:SetEPSMultiSC>{values}</e:SetEPSMultiSC></c:MOAttributes>";

    private static string CreateAuc(string values) => AucId + $"<c:MOAttributes><a:createSubscription>{values}</a:createSubscription></c:MOAttributes>";
}

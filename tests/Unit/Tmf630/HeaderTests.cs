using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

public sealed class HeaderTests
{
    [Theory]
    [InlineData(null, "Json")]
    [InlineData("", "Json")]
    [InlineData("*/*", "Json")]
    [InlineData("application/*", "Json")]
    [InlineData("application/json", "Json")]
    [InlineData("Application/JSON;charset=utf-8", "Json")]
    [InlineData("application/xml", "Xml")]
    [InlineData("text/xml", "Xml")]
    [InlineData("text/*", "Xml")]
    [InlineData("application/json;q=0.5, application/xml", "Xml")]
    [InlineData("application/json, application/xml;q=0.9", "Json")]
    [InlineData("application/json, application/xml", "Json")]
    [InlineData("application/xml, */*", "Xml")]
    [InlineData("application/xml, */*;q=0.1", "Xml")]
    [InlineData("text/html, */*;q=0.8", "Json")]
    [InlineData("application/json;q=0, */*", "Xml")]
    [InlineData("application/json;q=0", null)]
    [InlineData("text/html", null)]
    [InlineData("nonsense", null)]
    [InlineData("application/json;q=0, application/xml;q=0, */*;q=1", "Xml")]
    public void The_form_is_the_one_that_the_caller_likes_best(string? accept, string? expected) =>
        Assert.Equal(expected, MediaTypes.Negotiate(accept)?.ToString());

    [Theory]
    [InlineData("application/json", "Json")]
    [InlineData("application/json; charset=utf-8", "Json")]
    [InlineData("application/json;charset=\"UTF-8\"", "Json")]
    [InlineData("application/merge-patch+json", "MergePatch")]
    [InlineData("application/json-patch+json", "JsonPatch")]
    [InlineData("application/json-patch-query+json", "JsonPatchQuery")]
    [InlineData("application/json; charset=iso-8859-1", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("text/plain", null)]
    [InlineData("application/*", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_body_is_taken_in_JSON_of_UTF_8_only(string? contentType, string? expected) =>
        Assert.Equal(expected, MediaTypes.Body(contentType)?.ToString());

    [Fact]
    public void The_usual_negotiation_allocates_nothing()
    {
        MediaTypes.Negotiate("application/json");
        var before = GC.GetAllocatedBytesForCurrentThread();

        MediaTypes.Negotiate(null);
        MediaTypes.Negotiate("*/*");
        MediaTypes.Negotiate("application/json");

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void An_entity_tag_is_strong_and_of_the_bytes()
    {
        Assert.Matches("^\"[A-Za-z0-9_-]{22}\"$", EntityTag.Of("{}"u8));
        Assert.Equal(EntityTag.Of("{}"u8), EntityTag.Of("{}"u8));
        Assert.NotEqual(EntityTag.Of("{}"u8), EntityTag.Of("{ }"u8));
    }

    [Theory]
    [InlineData("\"a\"", true, true)]
    [InlineData("*", true, true)]
    [InlineData(" * ", true, true)]
    [InlineData("W/\"a\"", true, false)]
    [InlineData("\"b\", \"a\"", true, true)]
    [InlineData("\"b\",W/\"a\"", true, false)]
    [InlineData("\"b,\" , ,\"a\"", true, true)]
    [InlineData("\"b\"", false, false)]
    [InlineData("a", false, false)]
    [InlineData("\"a", false, false)]
    [InlineData("\"b\" \"a\"", false, false)]
    [InlineData("", false, false)]
    [InlineData(null, false, false)]
    public void Lists_of_tags_are_compared_weakly_or_strongly(string? header, bool weakly, bool strongly)
    {
        Assert.Equal(weakly, EntityTag.IsNoneMatchMet(header, "\"a\""));
        Assert.Equal(strongly, EntityTag.IsMatchMet(header, "\"a\""));
    }

    [Theory]
    [InlineData("", 0, 10, 25, "first=0 next=10 last=20")]
    [InlineData("", 10, 10, 25, "first=0 prev=0 next=20 last=20")]
    [InlineData("", 20, 10, 25, "first=0 prev=10 last=20")]
    [InlineData("", 5, 10, 25, "first=0 prev=0 next=15 last=20")]
    [InlineData("", 0, 10, 0, "first=0 last=0")]
    [InlineData("", 0, 10, 20, "first=0 next=10 last=10")]
    [InlineData("", int.MaxValue, 1000, 5, "first=0 prev=2147482647 last=0")]
    public void Links_lead_to_the_other_pages(string queryString, int offset, int limit, int total, string expected)
    {
        var links = PageLinks.Build("http://host/c", queryString, offset, limit, total)!.Split(", ")
            .Select(link => $"{link.Split('"')[1]}={link.Split("offset=")[1].Split('&')[0]}");

        Assert.Equal(expected, string.Join(' ', links));
    }

    [Theory]
    [InlineData("?status=active&offset=3&limit=1&sort=-a", "<http://host/c?status=active&sort=-a&offset=0&limit=10>; rel=\"first\"")]
    [InlineData("a=%C3%A9&%6Fffset=4", "<http://host/c?a=%C3%A9&offset=0&limit=10>; rel=\"first\"")]
    [InlineData("a=>; rel=\"x\"\r\n%zzé", "<http://host/c?a=%3E;%20rel=%22x%22%0D%0A%25zz%C3%A9&offset=0&limit=10>; rel=\"first\"")]
    public void Links_keep_the_other_parameters_and_nothing_breaks_out_of_them(string queryString, string first) =>
        Assert.Equal(first, PageLinks.Build("http://host/c", queryString, 0, 10, 1)!.Split(", ")[0]);

    [Fact]
    public void An_empty_window_has_no_links() => Assert.Null(PageLinks.Build("http://host/c", "", 0, 0, 5));
}

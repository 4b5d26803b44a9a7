using System.Net;
using System.Text;
using TeleCo.Gateway.Adapters.Http.Form;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The form encoding.</summary>
public sealed class FormBodyTests
{
    [Fact]
    public void Whatever_a_value_holds_it_is_one_value()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        const string Letters = "aZ0 &=+%;#?/\\[]{}'\"<>\r\n\t\0\u007fäß€漢\u202e\u0000";
        for (var time = 0; time < 2000; time++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.Next(10) == 0 ? "😀" : $"{Letters[random.Next(Letters.Length)]}"));

            var form = Encoding.ASCII.GetString(new FormBody().Add("metadata[a]", value).Add("amount", 7).ToBytes().Span);

            var pairs = form.Split('&').Select(pair => pair.Split('=')).ToArray();
            Assert.True(pairs is [["metadata[a]", _], ["amount", "7"]], $"{form} with seed {seed}");
            Assert.Equal(value, WebUtility.UrlDecode(pairs[0][1]));
        }
    }

    [Fact]
    public void A_value_that_is_not_there_is_left_out_and_an_empty_one_clears() =>
        Assert.Equal("description=&confirm=true", new FormBody().Add("customer", null).Add("description", "").Add("confirm", true).ToString());

    [Fact]
    public void Half_a_letter_harms_nobody() => Assert.Equal("a=%EF%BF%BD", new FormBody().Add("a", "\ud83d").ToString());

    /// <summary>Stripe's own client and ours say the same with the same bytes.</summary>
    [Fact]
    public void Recorded_forms_come_out_equal()
    {
        var forms = GoldenRequests.Read("stripe").Select(request => request.GetProperty("body").GetString()).OfType<string>().ToArray();

        Assert.NotEmpty(forms);
        foreach (var recorded in forms)
        {
            var form = new FormBody();
            foreach (var pair in recorded.Split('&').Select(pair => pair.Split('=', 2)))
            {
                form.Add(pair[0], Uri.UnescapeDataString(pair[1]));
            }

            Assert.Equal(recorded, form.ToString());
        }
    }
}

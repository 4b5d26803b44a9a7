using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Identity.Issuer;
using TeleCo.Gateway.Identity.Tokens;

namespace TeleCo.Gateway.Tests.Unit.Identity;

/// <summary>Measures; judges only what would be wrong by orders of magnitude, since a busy machine is no bench.</summary>
[Collection(IdentityTests.Name)]
public sealed class ValidationCostTests(IdentityHost host)
{
    [Fact]
    public async Task A_cached_token_costs_microseconds()
    {
        var validator = host.Services.GetRequiredService<TokenValidator>();
        var key = host.Services.GetRequiredService<IssuerKeys>().All[0];
        var tokens = Enumerable.Range(0, 2_000).Select(_ => Jwt.Sign(Jwt.Header(key.KeyId), Jwt.Payload(host.Address, host.Time.GetUtcNow()), key.Rsa)).ToArray();

        var uncached = await MeasureAsync(validator, tokens[..1_000]);
        uncached = await MeasureAsync(validator, tokens[1_000..]);
        var one = Enumerable.Repeat(tokens[0], 20_000).ToArray();
        var cached = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            cached = Math.Min(cached, await MeasureAsync(validator, one));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"uncached {uncached:0.0} us, cached {cached:0.00} us");
        Assert.True(cached < uncached / 3, $"uncached {uncached:0.0} us, cached {cached:0.00} us");
    }

    private static async Task<double> MeasureAsync(TokenValidator validator, string[] tokens)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var token in tokens)
        {
            Assert.NotNull(await validator.ValidateAsync(token, CancellationToken.None));
        }

        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / tokens.Length;
    }
}

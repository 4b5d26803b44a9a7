using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary><c>PUT</c> and <c>DELETE</c> of a session, under the new address and the older one.</summary>
internal sealed class NceLogin(HuaweiSandboxOptions options, NceTokens tokens, TimeProvider clock)
{
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(10);

    private int _failures;
    private DateTimeOffset _lockedUntil = DateTimeOffset.MinValue;

    public static bool IsAddress(ReadOnlySpan<char> path) => path is "/rest/plat/smapp/v1/sessions" or "/rest/plat/smapp/v1/oauth/token";

    public Reply Answer(VendorRequest request)
    {
        switch (request.Method)
        {
            case "PUT":
                return LogIn(request);
            case "DELETE":
                tokens.Close(tokens.Check(request.Headers["X-Auth-Token"].ToString()));
                return NceReplies.Done();
            default:
                throw NceRefusal.Method();
        }
    }

    private Reply LogIn(VendorRequest request)
    {
        var (user, password) = Read(request);
        var now = clock.GetUtcNow();
        if (now < _lockedUntil)
        {
            throw new NceRefusal(401, "user.user.policy_violation_stop");
        }

        if (user != options.UserName || password != options.Password)
        {
            if (++_failures >= options.FailedLoginLimit)
            {
                _failures = 0;
                _lockedUntil = now + LockTime;
                throw new NceRefusal(401, "user.user.policy_violation_lock");
            }

            throw new NceRefusal(401, "user.login.user_or_value_invalid");
        }

        _failures = 0;
        var token = tokens.Issue() ?? throw new NceRefusal(401, "user.session.over_limit");
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("accessSession", token.Value);
            writer.WriteString("roaRand", token.RoaRand);
            writer.WriteNumber("expires", (int)options.TokenIdle.TotalSeconds);
            writer.WriteNull("additionalInfo");
            writer.WriteEndObject();
        });
    }

    private static (string User, string Password) Read(VendorRequest request)
    {
        var body = NceServer.ReadJson(request);
        if (body.ValueKind is not JsonValueKind.Object || body.EnumerateObject().Count() != 3 || Text(body, "grantType") is not "password"
            || Text(body, "userName") is not { } user || Text(body, "value") is not { } password)
        {
            throw NceRefusal.Parameter("grantType, userName and value are wanted");
        }

        return (user, password);
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}

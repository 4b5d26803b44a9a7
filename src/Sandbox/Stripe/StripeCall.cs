using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>One call, its parameters decoded.</summary>
internal sealed class StripeCall(VendorRequest request, string requestId)
{
    private StripeForm? _parameters;

    public string RequestId => requestId;

    public string Method => request.Method;

    public string[] Segments { get; } = request.Segments();

    public string? Key => request.Method is "POST" && request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key ? key : null;

    /// <summary>The form of a POST, the query of everything else.</summary>
    public StripeForm Parameters => _parameters ??= StripeForm.Parse(request.Method is "POST" ? Body() : Query());

    public string Fingerprint => $"{request.Method} {request.Path}\n{Parameters.Fingerprint}";

    public StripeCall Checked(StripeShape shape)
    {
        shape.Check(Parameters);
        return this;
    }

    private string Query() => request.Target.Length > request.Path.Length ? request.Target[(request.Path.Length + 1)..] : "";

    private string Body()
    {
        if (request.Body.Length > 0 && !request.HasMediaType("application/x-www-form-urlencoded"))
        {
            throw StripeRefusal.Parameter(
                null, "Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at https://support.stripe.com/.", "");
        }

        return System.Text.Encoding.UTF8.GetString(request.Body.Span);
    }
}

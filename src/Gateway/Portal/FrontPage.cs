namespace TeleCo.Gateway.Portal;

/// <summary>The page at the root: where the contracts are, and how to get a first token. Needs no script and no other file.</summary>
internal static class FrontPage
{
    private const string Html = """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>TeleCo Gateway</title>
          <style>
            :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
            body { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; }
            h1 { line-height: 1.2; margin-bottom: 0; }
            code { font-family: ui-monospace, monospace; font-size: .92em; }
            dt { font-weight: 600; margin-top: 1rem; }
            dd { margin: 0; }
          </style>
        </head>
        <body>
          <main>
            <h1>TeleCo Gateway</h1>
            <p>One model of the operator's customers, over REST, SOAP and GraphQL.</p>
            <dl>
              <dt>REST: TM Forum Open APIs</dt>
              <dd><a href="/openapi/index.json">OpenAPI documents by version</a></dd>
              <dt>SOAP 1.1 and 1.2</dt>
              <dd><a href="/soap/v1/CustomerService?wsdl">CustomerService v1, WSDL</a></dd>
              <dd><a href="/soap/v1/BillingService?wsdl">BillingService v1, WSDL</a></dd>
              <dt>GraphQL</dt>
              <dd><a href="/graphql/schema.graphql">The schema</a>, served at <code>/graphql</code></dd>
              <dt>Tokens</dt>
              <dd><a href="/.well-known/openid-configuration">OpenID Connect discovery</a>; a token for a client: <code>POST /connect/token</code> with <code>grant_type=client_credentials</code></dd>
              <dt>Health</dt>
              <dd><a href="/health/ready">Ready</a>, <a href="/health/live">alive</a></dd>
            </dl>
          </main>
        </body>
        </html>
        """;

    public static void MapFrontPage(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return context.Response.WriteAsync(Html, context.RequestAborted);
    });
}

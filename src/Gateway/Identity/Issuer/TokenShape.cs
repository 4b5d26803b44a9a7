using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>
/// Gives tokens and answers the form that we promise. OpenIddict writes an issuer as a normalised URI with a closing slash, which a client
/// that compares strings takes for another issuer; and it explains errors by links into its own documentation.
/// </summary>
internal sealed class TokenShape(IssuerAddress address, IssuerKeys keys) :
    IOpenIddictServerHandler<GenerateTokenContext>,
    IOpenIddictServerHandler<ApplyConfigurationResponseContext>,
    IOpenIddictServerHandler<ApplyAuthorizationResponseContext>,
    IOpenIddictServerHandler<ApplyTokenResponseContext>,
    IOpenIddictServerHandler<ProcessErrorContext>
{
    public static void Register(OpenIddictServerBuilder server)
    {
        server.AddEventHandler<GenerateTokenContext>(handler => handler.UseSingletonHandler<TokenShape>()
            .SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
        server.AddEventHandler<ApplyConfigurationResponseContext>(handler => handler.UseSingletonHandler<TokenShape>().SetOrder(int.MinValue + 1));
        server.AddEventHandler<ApplyAuthorizationResponseContext>(handler => handler.UseSingletonHandler<TokenShape>()
            .SetOrder(OpenIddictServerHandlers.Authentication.AttachIssuer.Descriptor.Order + 1));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseSingletonHandler<TokenShape>().SetOrder(int.MinValue + 1));
        server.AddEventHandler<ProcessErrorContext>(handler => handler.UseSingletonHandler<TokenShape>().SetOrder(int.MinValue + 1));
    }

    public ValueTask HandleAsync(GenerateTokenContext context)
    {
        context.SecurityTokenDescriptor.Issuer = address.For(context.BaseUri);
        context.SecurityTokenDescriptor.SigningCredentials = new SigningCredentials(keys.All[0], SecurityAlgorithms.RsaSha256);
        if (context.TokenType == OpenIddictConstants.TokenTypeIdentifiers.AccessToken && context.Principal.GetTokenId() is { } id)
        {
            // The id of the stored token, by which it is revoked.
            context.SecurityTokenDescriptor.Claims ??= new Dictionary<string, object>();
            context.SecurityTokenDescriptor.Claims[OpenIddictConstants.Claims.JwtId] = id;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ApplyConfigurationResponseContext context)
    {
        context.Response[OpenIddictConstants.Metadata.Issuer] = address.For(context.BaseUri);
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
    {
        if (context.Response[OpenIddictConstants.Parameters.Iss] is not null)
        {
            context.Response[OpenIddictConstants.Parameters.Iss] = address.For(context.BaseUri);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ApplyTokenResponseContext context)
    {
        if (context.Response.AccessToken is not null)
        {
            // It may be left out when it is what was asked for; a client that logs or shows it is better off with it.
            context.Response.Scope ??= context.Request?.Scope;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ProcessErrorContext context)
    {
        context.ErrorUri = null;
        if (context.Error == OpenIddictConstants.Errors.InvalidClient)
        {
            // One sentence for an unknown client and for a wrong secret: neither tells which clients there are.
            context.ErrorDescription = "The client is not known, or its credentials are wrong.";
        }

        return ValueTask.CompletedTask;
    }
}

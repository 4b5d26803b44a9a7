using System.Diagnostics;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Answers the calls of one service: header, caller, body, operation, answer, in this order.</summary>
internal sealed partial class SoapEndpoint(
    SoapService service, SoapAuthentication authentication, CallContextMaker calls, IOptions<SoapOptions> options, ILogger<SoapEndpoint> logger)
{
    private static readonly XmlWriterSettings Output = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize, // a carriage return in a value must come out as one
    };

    /// <summary>Answers a request of any method.</summary>
    public Task HandleAsync(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) ? CallAsync(http) : SoapContractEndpoint.HandleAsync(http, service);

    private async Task CallAsync(HttpContext http)
    {
        using var buffer = new PooledBuffer();
        var version = SoapVersion.V11;
        try
        {
            var request = SoapRequest.Of(http.Request);
            version = request.Version;
            var outcome = await RunAsync(http, request, http.RequestAborted);
            if (outcome.TryGet(out var write, out var fault))
            {
                Fill(buffer, version, write);
            }
            else
            {
                Fill(buffer, version, SoapFaults.Of(fault), http);
            }
        }
        catch (SoapRefusal refusal)
        {
            Fill(buffer, version, refusal.Fault, http);
        }
        catch (XmlException exception)
        {
            Fill(buffer, version, SoapRefusal.Invalid($"The message is not well-formed XML without a document type (line {exception.LineNumber}, position {exception.LinePosition}).").Fault, http);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or BadHttpRequestException))
        {
            Log.Failed(logger, service.Name, exception);
            Fill(buffer, version, SoapFaults.Of(new Fault(FaultKind.Internal, "The gateway failed; the trace id finds the reason.")), http);
        }

        http.Response.ContentType = $"{version.MediaType}; charset=utf-8";
        http.Response.ContentLength = buffer.Length;
        await http.Response.Body.WriteAsync(buffer.Written, http.RequestAborted);
    }

    private async Task<Outcome<Action<XmlWriter>>> RunAsync(HttpContext http, SoapRequest request, CancellationToken cancellationToken)
    {
        SoapAuthentication.CheckAuthorization(http);
        using var message = new PooledBuffer();
        var maxBytes = options.Value.MaxRequestBytes;
        if (http.Request.ContentLength > maxBytes || !await message.FillAsync(http.Request.Body, maxBytes, cancellationToken))
        {
            throw new SoapRefusal(new(SoapFaultCode.Sender, new Fault(FaultKind.Invalid, $"The message is larger than {maxBytes} bytes.")) { Status = StatusCodes.Status413PayloadTooLarge });
        }

        using var reader = new SoapReader(message.AsInput(), request.Version, options.Value);
        var user = await authentication.AuthenticateAsync(http, reader.ReadHeader(), cancellationToken);
        if (service.CheckMessage?.Invoke(message.Written.Span) is { } fault)
        {
            return fault;
        }

        var operation = service.Find(reader.ReadBodyName(), request.Action);
        var result = await operation.RunAsync(reader, service.Contract.Schema, key => calls(http, user, Protocol.Soap, key), cancellationToken);
        if (result.Call.Replayed)
        {
            http.Response.Headers["Idempotency-Replayed"] = "true";
        }

        return result.Answer;
    }

    private static void Fill(PooledBuffer buffer, SoapVersion version, Action<XmlWriter> write)
    {
        using var writer = XmlWriter.Create(buffer, Output);
        writer.WriteStartElement("soap", "Envelope", version.Namespace);
        writer.WriteStartElement("Body", version.Namespace);
        write(writer);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void Fill(PooledBuffer buffer, SoapVersion version, SoapFault fault, HttpContext http)
    {
        buffer.Clear(); // an answer that failed half-way
        SoapFaults.SetHeaders(http.Response, version, fault);
        using var writer = XmlWriter.Create(buffer, Output);
        SoapFaults.Write(writer, version, fault, service.Namespace, Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Service} failed outside of an operation.")]
        public static partial void Failed(ILogger logger, string service, Exception exception);
    }
}

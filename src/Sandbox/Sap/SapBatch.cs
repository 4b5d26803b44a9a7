using System.Text;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary><c>$batch</c>: reads one by one, changes in changesets that happen whole or not at all.</summary>
internal sealed class SapBatch(SapStore store, SapReplies replies, Func<VendorRequest, Reply> answer)
{
    private const int MostParts = 500;

    public Reply Answer(SapCall call)
    {
        var boundary = MultipartText.BoundaryOf(call.Request.Headers.ContentType.ToString())
            ?? throw new SapRefusal(415, "/IWFND/CM_BEC/026", "A batch is multipart/mixed with a boundary");
        var parts = MultipartText.Parts(Encoding.Latin1.GetString(call.Request.Body.Span), boundary);
        if (parts.Count > MostParts)
        {
            throw SapRefusal.Payload($"More than {MostParts} parts in a batch");
        }

        var answerBoundary = Guid.NewGuid().ToString("N").ToUpperInvariant();
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append("--").Append(answerBoundary).Append("\r\n");
            var nested = MultipartText.BoundaryOf(part.Headers.GetValueOrDefault("Content-Type", ""));
            if (nested is null)
            {
                Write(text, Read(call, part), contentId: null);
            }
            else
            {
                WriteChangeset(text, call, MultipartText.Parts(part.Content, nested));
            }
        }

        text.Append("--").Append(answerBoundary).Append("--\r\n");
        return new Reply(202, Encoding.Latin1.GetBytes(text.ToString()), $"multipart/mixed; boundary={answerBoundary}").With("dataserviceversion", "2.0");
    }

    private Reply Read(SapCall call, MultipartPart part)
    {
        var request = BatchRequest.Parse(call, part);
        if (request.Method is not "GET")
        {
            throw SapRefusal.Payload($"{request.Method} is only allowed inside a changeset");
        }

        try
        {
            return answer(request);
        }
        catch (SapRefusal refusal)
        {
            return replies.Refuse(refusal, SapCall.AcceptsJson(request));
        }
    }

    // A changeset that fails is answered by one part, the error.
    private void WriteChangeset(StringBuilder text, SapCall call, List<MultipartPart> parts)
    {
        var mark = store.Mark();
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        var answers = new List<(Reply Reply, string? ContentId)>();
        foreach (var part in parts)
        {
            var contentId = part.Headers.GetValueOrDefault("Content-ID");
            var request = BatchRequest.Parse(call, part, made);
            try
            {
                var reply = Change(request);
                answers.Add((reply, contentId));
                if (contentId is not null && reply.Headers.Find(header => header.Key == "Location").Value is { } location)
                {
                    made[contentId] = location[(location.IndexOf(call.Service.Name + "/", StringComparison.Ordinal) + call.Service.Name.Length + 1)..];
                }
            }
            catch (SapRefusal refusal)
            {
                store.RollBack(mark);
                Write(text, replies.Refuse(refusal, SapCall.AcceptsJson(request)), contentId);
                return;
            }
        }

        WriteAnswers(text, answers);
    }

    private Reply Change(VendorRequest request) => request.Method is "GET"
        ? throw SapRefusal.Payload("GET is not allowed inside a changeset")
        : answer(request);

    private static void WriteAnswers(StringBuilder text, List<(Reply Reply, string? ContentId)> answers)
    {
        var boundary = Guid.NewGuid().ToString("N").ToUpperInvariant();
        var inner = new StringBuilder();
        foreach (var (reply, contentId) in answers)
        {
            inner.Append("--").Append(boundary).Append("\r\n");
            Write(inner, reply, contentId);
        }

        inner.Append("--").Append(boundary).Append("--\r\n");
        text.Append("Content-Type: multipart/mixed; boundary=").Append(boundary).Append("\r\nContent-Length: ").Append(inner.Length).Append("\r\n\r\n")
            .Append(inner).Append("\r\n");
    }

    private static void Write(StringBuilder text, Reply reply, string? contentId)
    {
        var body = Encoding.Latin1.GetString(reply.Body.Span);
        var response = new StringBuilder($"HTTP/1.1 {reply.Status} {Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(reply.Status)}\r\n");
        if (body.Length > 0)
        {
            response.Append("Content-Type: ").Append(reply.ContentType).Append("\r\n");
        }

        response.Append("Content-Length: ").Append(body.Length).Append("\r\n");
        foreach (var (name, value) in reply.Headers)
        {
            response.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        response.Append("\r\n").Append(body);
        text.Append("Content-Type: application/http\r\nContent-Length: ").Append(response.Length).Append("\r\ncontent-transfer-encoding: binary\r\n");
        if (contentId is not null)
        {
            text.Append("Content-ID: ").Append(contentId).Append("\r\n");
        }

        text.Append("\r\n").Append(response).Append("\r\n");
    }
}

using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>The list of a service's sets, which clients read for a CSRF token.</summary>
internal static class ServiceDocument
{
    public static Reply Write(SapCall call) => SapCall.AcceptsJson(call.Request) ? WriteJson(call) : WriteAtom(call);

    private static Reply WriteJson(SapCall call) => SapReplies.Single(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("EntitySets"u8);
        foreach (var set in call.Service.Order)
        {
            writer.WriteStringValue(set.Name);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static Reply WriteAtom(SapCall call)
    {
        var sets = string.Concat(call.Service.Order.Select(set => $"<app:collection href=\"{set.Name}\"><atom:title type=\"text\">{set.Name}</atom:title></app:collection>"));
        return Reply.Text(
            200,
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><app:service xml:base=\"{call.Root}\" xmlns:app=\"http://www.w3.org/2007/app\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><app:workspace><atom:title type=\"text\">Data</atom:title>{sets}</app:workspace></app:service>",
            "application/atomsvc+xml;charset=utf-8").With("dataserviceversion", "2.0");
    }
}

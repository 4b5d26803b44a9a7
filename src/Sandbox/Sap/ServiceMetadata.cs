using System.Collections.Concurrent;
using System.Text;
using TeleCo.Gateway.Sandbox.Sap.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary><c>$metadata</c>, made of the same tables that requests are checked against.</summary>
internal static class ServiceMetadata
{
    private static readonly ConcurrentDictionary<string, string> Documents = new(StringComparer.Ordinal);

    public static Reply Write(EdmService service) =>
        Reply.Text(200, Documents.GetOrAdd(service.Name, _ => Compose(service)), "application/xml;charset=utf-8").With("dataserviceversion", "2.0");

    private static string Compose(EdmService service)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><edmx:Edmx Version=\"1.0\" xmlns:edmx=\"http://schemas.microsoft.com/ado/2007/06/edmx\"")
            .Append(" xmlns:m=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\" xmlns:sap=\"http://www.sap.com/Protocols/SAPData\">")
            .Append("<edmx:DataServices m:DataServiceVersion=\"2.0\"><Schema xmlns=\"http://schemas.microsoft.com/ado/2008/09/edm\" Namespace=\"")
            .Append(service.Name).Append("\">");
        foreach (var set in service.Order)
        {
            WriteType(text, service, set);
        }

        foreach (var (set, navigation) in Navigations(service))
        {
            var name = AssociationOf(set, navigation);
            text.Append($"<Association Name=\"{name}\"><End Type=\"{set.TypeName}\" Multiplicity=\"1\" Role=\"From_{name}\"/>")
                .Append($"<End Type=\"{navigation.Target.TypeName}\" Multiplicity=\"{(navigation.IsMany ? "*" : "0..1")}\" Role=\"To_{name}\"/></Association>");
        }

        WriteContainer(text, service);
        return text.Append("</Schema></edmx:DataServices></edmx:Edmx>").ToString();
    }

    private static void WriteType(StringBuilder text, EdmService service, EdmSet set)
    {
        text.Append($"<EntityType Name=\"{set.TypeName[(service.Name.Length + 1)..]}\"><Key>");
        foreach (var key in set.Keys)
        {
            text.Append($"<PropertyRef Name=\"{key.Name}\"/>");
        }

        text.Append("</Key>");
        foreach (var property in set.Columns)
        {
            WriteProperty(text, property);
        }

        foreach (var navigation in set.NavigationOrder)
        {
            var name = AssociationOf(set, navigation);
            text.Append($"<NavigationProperty Name=\"{navigation.Name}\" Relationship=\"{service.Name}.{name}\" FromRole=\"From_{name}\" ToRole=\"To_{name}\"/>");
        }

        text.Append("</EntityType>");
    }

    private static void WriteProperty(StringBuilder text, EdmProperty property)
    {
        text.Append($"<Property Name=\"{property.Name}\" Type=\"Edm.{property.Kind}\"");
        text.Append(property.IsKey ? " Nullable=\"false\"" : "");
        text.Append((property.Kind, property.Length) switch
        {
            (EdmKind.String, > 0) => $" MaxLength=\"{property.Length}\"",
            (EdmKind.Decimal, _) => $" Precision=\"{property.Length}\" Scale=\"{property.Scale}\"",
            _ => "",
        });
        text.Append(property.IsReadOnly ? " sap:creatable=\"false\" sap:updatable=\"false\"" : "");
        text.Append(property.IsFilterable ? "" : " sap:sortable=\"false\" sap:filterable=\"false\"");
        text.Append(property.IsETag ? " ConcurrencyMode=\"Fixed\"" : "");
        text.Append(property.IsUpperCase ? " sap:display-format=\"UpperCase\"/>" : "/>");
    }

    private static void WriteContainer(StringBuilder text, EdmService service)
    {
        text.Append($"<EntityContainer Name=\"{service.Name}_Entities\" m:IsDefaultEntityContainer=\"true\">");
        foreach (var set in service.Order)
        {
            text.Append($"<EntitySet Name=\"{set.Name}\" EntityType=\"{set.TypeName}\"")
                .Append(set.IsCreatable ? "" : " sap:creatable=\"false\"")
                .Append(set.IsUpdatable ? "" : " sap:updatable=\"false\"")
                .Append(set.IsDeletable ? "/>" : " sap:deletable=\"false\"/>");
        }

        foreach (var (set, navigation) in Navigations(service))
        {
            var name = AssociationOf(set, navigation);
            text.Append($"<AssociationSet Name=\"{name}_set\" Association=\"{service.Name}.{name}\"><End EntitySet=\"{set.Name}\" Role=\"From_{name}\"/>")
                .Append($"<End EntitySet=\"{navigation.Target.Name}\" Role=\"To_{name}\"/></AssociationSet>");
        }

        text.Append("</EntityContainer>");
    }

    private static IEnumerable<(EdmSet Set, EdmNavigation Navigation)> Navigations(EdmService service) =>
        service.Order.SelectMany(set => set.NavigationOrder.Select(navigation => (set, navigation)));

    private static string AssociationOf(EdmSet set, EdmNavigation navigation) => $"assoc_{set.Name}_{navigation.Name}";
}

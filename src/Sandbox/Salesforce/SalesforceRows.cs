using System.Globalization;
using TeleCo.Gateway.Sandbox.Salesforce.Schema;
using TeleCo.Gateway.Sandbox.Salesforce.Soql;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary><c>/sobjects/…</c>: records by id and by external id.</summary>
internal sealed class SalesforceRows(SalesforceStore store)
{
    private readonly RecordReader _reader = new(store);

    public Reply Answer(SalesforceCall call)
    {
        if (call.Rest.Length == 1)
        {
            return call.Method is "GET" ? SalesforceDescribe.All(call.Version) : throw SalesforceRefusal.Method(call.Method, "HEAD,GET");
        }

        var type = SObjectTypes.All.GetValueOrDefault(call.Rest[1]) ?? throw SalesforceRefusal.NotFound();
        return call.Rest.Length switch
        {
            2 => OnObject(call, type),
            3 when call.Rest[2] is "describe" => call.Method is "GET" ? SalesforceDescribe.One(type, call.Version) : throw SalesforceRefusal.Method(call.Method, "HEAD,GET"),
            3 => OnRow(call, ById(type, call.Rest[2])),
            4 => OnExternalId(call, type),
            _ => throw SalesforceRefusal.NotFound(),
        };
    }

    /// <summary>The record of an id as sent, or a refusal that tells bad, unknown and deleted ids apart.</summary>
    public SObjectRow ById(SObjectType type, string text)
    {
        if (text.Length is not (15 or 18))
        {
            throw SalesforceRefusal.NoExternalId(text);
        }

        var id = SalesforceId.Normalize(text) ?? throw SalesforceRefusal.BadId(text);
        var row = store.Table(type.Name).Find(id) ?? throw SalesforceRefusal.NotFound();
        return row.IsDeleted ? throw SalesforceRefusal.Deleted() : row;
    }

    private Reply OnObject(SalesforceCall call, SObjectType type) => call.Method switch
    {
        "GET" => SalesforceDescribe.Basic(type, call.Version),
        "POST" => Created(call, _reader.Create(type, call.Body()), created: null),
        _ => throw SalesforceRefusal.Method(call.Method, "HEAD,GET,POST"),
    };

    private Reply OnRow(SalesforceCall call, SObjectRow row)
    {
        switch (call.Method)
        {
            case "GET" or "HEAD":
                return Read(call, row);
            case "PATCH":
                SalesforcePreconditions.Require(call.Request, row);
                _reader.Update(row, call.Body());
                return Reply.Empty(204);
            case "DELETE":
                store.Delete(row);
                return Reply.Empty(204);
            default:
                throw SalesforceRefusal.Method(call.Method, "HEAD,GET,PATCH,DELETE");
        }
    }

    private Reply OnExternalId(SalesforceCall call, SObjectType type)
    {
        var (name, value) = (call.Rest[2], call.Rest[3]);
        if (name.Equals("Id", StringComparison.OrdinalIgnoreCase))
        {
            return OnRow(call, ById(type, value));
        }

        if (type.Find(name) is not { ExternalId: true } key)
        {
            throw SalesforceRefusal.NoExternalId(name);
        }

        var row = store.Table(type.Name).Find(key, value);
        if (call.Method is not "PATCH")
        {
            return OnRow(call, row ?? throw SalesforceRefusal.NotFound());
        }

        if (row is null)
        {
            return Created(call, _reader.Create(type, call.Body(), (key, value)), created: true);
        }

        SalesforcePreconditions.Require(call.Request, row);
        return SalesforceReplies.Saved(200, _reader.Update(row, call.Body(), key).Id, created: false);
    }

    private Reply Created(SalesforceCall call, SObjectRow row, bool? created) =>
        SalesforceReplies.Saved(201, row.Id, created).With("Location", new RecordWriter(store, call.Version).Url(row));

    private Reply Read(SalesforceCall call, SObjectRow row)
    {
        SalesforcePreconditions.Require(call.Request, row);
        var columns = Columns(row.Type, call.Request.Parameter("fields"));
        var reply = SalesforcePreconditions.IsNotModified(call.Request, row)
            ? Reply.Empty(304)
            : Reply.Write(200, writer => new RecordWriter(store, call.Version).Write(writer, row, columns));
        reply.With("Last-Modified", row.LastModified.ToString("r", CultureInfo.InvariantCulture));
        return row.Type.HasEntityTags ? reply.With("ETag", SalesforcePreconditions.EntityTag(row)) : reply;
    }

    // The id comes along whether asked for or not.
    private static SoqlColumns Columns(SObjectType type, string? fields) => fields is null
        ? SoqlColumns.Of(type.Fields)
        : SoqlColumns.Of(fields.Split(',', StringSplitOptions.TrimEntries)
            .Select(name => type.Find(name) ?? throw SalesforceRefusal.NoColumn(name, type.Name))
            .Append(type.Id)
            .Distinct());
}

using Microsoft.Extensions.Logging.Abstractions;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>How resources lie in records, whichever the CRM.</summary>
public sealed class CrmMappingTests
{
    [Fact]
    public void The_first_of_each_kind_of_medium_is_a_native_field()
    {
        var record = new CrmRecord();

        ContactProjection.Write(record, CrmKind.Person,
        [
            new() { MediumType = "Mobile", PhoneNumber = "1" },
            new() { PhoneNumber = "2" },
            new() { PhoneNumber = "3", EmailAddress = "a@b.example" },
            new() { Street1 = "S1", Street2 = "S2", Country = "AT" },
            new() { Street1 = "T1" },
        ]);

        Assert.Equal(("1", "2", "a@b.example", "S1\nS2", "AT"),
            (record[CrmField.MobilePhone], record[CrmField.Phone], record[CrmField.Email], record[CrmField.Street], record[CrmField.Country]));
    }

    [Fact]
    public void A_number_that_is_only_written_otherwise_leaves_the_media_as_they_are()
    {
        ContactMedium[] media = [new() { PhoneNumber = "+43 1 234-567" }];
        var (native, projected) = (new CrmRecord(), new CrmRecord());
        ContactProjection.Write(projected, CrmKind.Company, media);
        native[CrmField.Phone] = "+431234567";

        Assert.Same(media, ContactProjection.Overlay(media, CrmKind.Company, native, projected));
    }

    [Fact]
    public void A_field_that_the_vendor_does_not_have_takes_nothing_away()
    {
        var mapping = new IndividualMapping();
        var draft = new Individual { GivenName = "A", FamilyName = "B", Title = "Dr.", BirthDate = DateTime.UnixEpoch };
        var json = $$"""{"id":"7","last":"B","first":"A","doc":{{System.Text.Json.JsonSerializer.Serialize(mapping.ToRecord(draft)[CrmField.Document])}}}""";
        var table = new CrmFieldTable((CrmField.Id, "id"), (CrmField.GivenName, "first"), (CrmField.FamilyName, "last"), (CrmField.Document, "doc"));
        var reader = new System.Text.Json.Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();

        var read = mapping.ToModel(table.Read(ref reader), "xx", NullLogger.Instance);

        Assert.Equal(Json.Of(draft with { Id = new("xx-7") }), Json.Of(read));
    }

    [Theory]
    [InlineData("validated", OrganizationState.Validated)]
    [InlineData("Closed", OrganizationState.Closed)]
    [InlineData("active", null)]
    [InlineData("1", null)]
    [InlineData(null, null)]
    public void A_status_that_is_no_state_of_the_model_is_none(string? native, OrganizationState? expected)
    {
        var record = new CrmRecord { [CrmField.Name] = "X", [CrmField.Status] = native };

        Assert.Equal(expected, new OrganizationMapping().ToModel(record, "xx", NullLogger.Instance).Status);
    }

    [Fact]
    public void A_party_that_was_given_without_an_id_stays_as_it_was_given()
    {
        var mapping = new CustomerMapping();
        var draft = new Customer { Name = "X", EngagedParty = new() { Name = "Given by name" } };

        var read = mapping.ToModel(mapping.ToRecord(draft), "xx", NullLogger.Instance);

        Assert.Equal(draft.EngagedParty, read.EngagedParty);
    }
}

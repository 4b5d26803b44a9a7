using System.Text.Json;
using GraphQL.Types;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>The value objects that many resources share. Made once, with the schema.</summary>
internal sealed class CommonTypes
{
    public CommonTypes()
    {
        Text = new StringGraphType();
        Flag = new BooleanGraphType();
        Time = new DateTimeGraphType();
        Any = new JsonScalar();
        PageInfo = new PageInfoType();
        TimePeriod = TimePeriodType();
        Reference = ReferenceType();
        Characteristic = CharacteristicType();
        ContactMedium = ContactMediumType();
        RelatedParty = RelatedPartyType();
        UserError = UserErrorType();
        TimePeriodInput = InputTypes.Of("TimePeriodInput", "A period of time, in UTC.", ("startDateTime", Time), ("endDateTime", Time));
        ReferenceInput = InputTypes.Of("EntityRefInput", "A reference to an entity.", ("id", Text), ("href", Text), ("name", Text), ("description", Text), ("referredType", Text));
        CharacteristicInput = InputTypes.Of("CharacteristicInput", "A named value.", ("id", Text), ("name", new NonNullGraphType(Text)), ("valueType", Text), ("value", Any));
        CreditProfileInput = InputTypes.Of(
            "CreditProfileInput", "What is thought of the customer's credit.",
            ("creditProfileDate", Time), ("creditRiskRating", new IntGraphType()), ("creditScore", new IntGraphType()), ("validFor", TimePeriodInput));
        RelatedPartyInput = InputTypes.Of("RelatedPartyInput", "A party with the part that it plays.", ("role", Text), ("partyOrPartyRole", ReferenceInput));
        ContactMediumInput = InputTypes.Of(
            "ContactMediumInput", "A way to reach a party.",
            ("id", Text), ("type", Text), ("mediumType", Text), ("preferred", Flag), ("contactType", Text), ("validFor", TimePeriodInput), ("emailAddress", Text),
            ("phoneNumber", Text), ("faxNumber", Text), ("socialNetworkId", Text), ("city", Text), ("country", Text), ("postCode", Text), ("stateOrProvince", Text),
            ("street1", Text), ("street2", Text));
    }

    public StringGraphType Text { get; }

    public BooleanGraphType Flag { get; }

    public DateTimeGraphType Time { get; }

    public JsonScalar Any { get; }

    public PageInfoType PageInfo { get; }

    public ObjectGraphType<TimePeriod> TimePeriod { get; }

    public ObjectGraphType<EntityReference> Reference { get; }

    public ObjectGraphType<Characteristic> Characteristic { get; }

    public ObjectGraphType<ContactMedium> ContactMedium { get; }

    public ObjectGraphType<RelatedParty> RelatedParty { get; }

    public ObjectGraphType<Fault> UserError { get; }

    public InputObjectGraphType TimePeriodInput { get; }

    public InputObjectGraphType ReferenceInput { get; }

    public InputObjectGraphType CharacteristicInput { get; }

    public InputObjectGraphType CreditProfileInput { get; }

    public InputObjectGraphType RelatedPartyInput { get; }

    public InputObjectGraphType ContactMediumInput { get; }

    /// <summary>A list whose items are there.</summary>
    public static ListGraphType ListOf(IGraphType type) => new(new NonNullGraphType(type));

    private ObjectGraphType<TimePeriod> TimePeriodType()
    {
        var type = new ObjectGraphType<TimePeriod> { Name = "TimePeriod", Description = "A period of time; an end that is absent is open. In UTC." };
        type.Field("startDateTime", Time, "The first instant.").Resolve(context => context.Source.StartDateTime);
        type.Field("endDateTime", Time, "The last instant.").Resolve(context => context.Source.EndDateTime);
        return type;
    }

    private ObjectGraphType<EntityReference> ReferenceType()
    {
        var type = new ObjectGraphType<EntityReference> { Name = "EntityRef", Description = "A reference to an entity that is managed elsewhere (TM Forum EntityRef)." };
        type.Field("id", Text, "The entity's id.").Resolve(context => context.Source.Id);
        type.Field("href", Text, "The entity's address.").Resolve(context => context.Source.Href);
        type.Field("name", Text, "The entity's name.").Resolve(context => context.Source.Name);
        type.Field("description", Text, "A note on the entity.").Resolve(context => context.Source.Description);
        type.Field("referredType", Text, "The class of the entity behind the reference.").Resolve(context => context.Source.ReferredType);
        type.Field("type", Text, "The class of the reference.").Resolve(context => context.Source.Type);
        return type;
    }

    private ObjectGraphType<Characteristic> CharacteristicType()
    {
        var type = new ObjectGraphType<Characteristic> { Name = "Characteristic", Description = "A named value of a dynamic attribute." };
        type.Field("id", Text, "Tells characteristics of one list apart.").Resolve(context => context.Source.Id);
        type.Field("name", Text, "The characteristic's name.").Resolve(context => context.Source.Name);
        type.Field("valueType", Text, "The type of the value.").Resolve(context => context.Source.ValueType);
        type.Field("value", Any, "The value, of any JSON type.").Resolve(context => context.Source.Value);
        type.Field("type", Text, "The class of the characteristic.").Resolve(context => context.Source.Type);
        return type;
    }

    private ObjectGraphType<ContactMedium> ContactMediumType()
    {
        var type = new ObjectGraphType<ContactMedium> { Name = "ContactMedium", Description = "A way to reach a party." };
        type.Field("id", Text, "Tells the media of one list apart.").Resolve(context => context.Source.Id);
        type.Field("type", Text, "The class of the medium, such as EmailContactMedium.").Resolve(context => context.Source.Type);
        type.Field("mediumType", Text, "The kind of medium in the words of version 4.").Resolve(context => context.Source.MediumType);
        type.Field("preferred", Flag, "Whether this is the medium to use first.").Resolve(context => context.Source.Preferred);
        type.Field("contactType", Text, "What the medium is for.").Resolve(context => context.Source.ContactType);
        type.Field("validFor", TimePeriod, "When the medium can be used.").Resolve(context => context.Source.ValidFor);
        type.Field("emailAddress", Text, "E-mail address.").Resolve(context => context.Source.EmailAddress);
        type.Field("phoneNumber", Text, "Telephone number.").Resolve(context => context.Source.PhoneNumber);
        type.Field("faxNumber", Text, "Fax number.").Resolve(context => context.Source.FaxNumber);
        type.Field("socialNetworkId", Text, "An id in a social network.").Resolve(context => context.Source.SocialNetworkId);
        type.Field("city", Text, "City.").Resolve(context => context.Source.City);
        type.Field("country", Text, "Country.").Resolve(context => context.Source.Country);
        type.Field("postCode", Text, "Postal code.").Resolve(context => context.Source.PostCode);
        type.Field("stateOrProvince", Text, "State or province.").Resolve(context => context.Source.StateOrProvince);
        type.Field("street1", Text, "First line of the street address.").Resolve(context => context.Source.Street1);
        type.Field("street2", Text, "Second line of the street address.").Resolve(context => context.Source.Street2);
        type.Field("geographicAddress", Reference, "The address as a managed entity.").Resolve(context => context.Source.GeographicAddress);
        return type;
    }

    private ObjectGraphType<Fault> UserErrorType()
    {
        var type = new ObjectGraphType<Fault> { Name = "UserError", Description = "Something that the user can mend." };
        type.Field("code", new NonNullGraphType(Text), "The code, as in REST and SOAP.").Resolve(context => FaultCodes.Of(context.Source.Kind));
        type.Field("message", new NonNullGraphType(Text), "What is wrong.").Resolve(context => context.Source.Message);
        type.Field("field", Text, "The input field that is wrong.").Resolve(context => context.Source.Field);
        return type;
    }

    private ObjectGraphType<RelatedParty> RelatedPartyType()
    {
        var type = new ObjectGraphType<RelatedParty> { Name = "RelatedParty", Description = "A party with the part that it plays." };
        type.Field("role", Text, "The part that the party plays.").Resolve(context => context.Source.Role);
        type.Field("partyOrPartyRole", Reference, "Who plays it.").Resolve(context => context.Source.Party);
        type.Field("type", Text, "The class of the relation.").Resolve(context => context.Source.Type);
        return type;
    }
}

/// <summary>Any JSON value.</summary>
internal sealed class JsonScalar : ScalarGraphType
{
    public JsonScalar()
    {
        Name = "JSON";
        Description = "Any JSON value.";
    }

    public override object? ParseValue(object? value) => value;

    public override object? Serialize(object? value) => value is JsonElement json ? Plain(json) : value;

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.TryGetDecimal(out var exact) ? exact : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value), StringComparer.Ordinal),
        _ => null,
    };
}

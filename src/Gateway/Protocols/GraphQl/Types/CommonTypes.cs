using GraphQL.Types;
using TeleCo.Gateway.Operations;
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
        Number = new IntGraphType();
        Decimal = new DecimalScalar();
        Money = MoneyType();
        PageInfo = new PageInfoType();
        TimePeriod = TimePeriodType();
        Reference = ReferenceType();
        Characteristic = CharacteristicType();
        ContactMedium = ContactMediumType();
        RelatedParty = RelatedPartyType();
        UserError = UserErrorType();
        MoneyInput = new InputObjectGraphType { Name = "MoneyInput", Description = "An amount of money, exact." };
        MoneyInput.Add("unit", new NonNullGraphType(Text), "The currency (ISO 4217).");
        MoneyInput.Add("value", new NonNullGraphType(Decimal), "The amount, in the currency's major unit.");
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
        Customer = new CustomerType(this);
        Account = new BillingAccountType(this);
    }

    /// <summary>The customer: areas add to it what they have of customers.</summary>
    public CustomerType Customer { get; }

    /// <summary>The billing account, likewise.</summary>
    public BillingAccountType Account { get; }

    public IntGraphType Number { get; }

    public DecimalScalar Decimal { get; }

    public ObjectGraphType<Money> Money { get; }

    public InputObjectGraphType MoneyInput { get; }

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
        type.Add("startDateTime", Time, "The first instant.", source => source.StartDateTime);
        type.Add("endDateTime", Time, "The last instant.", source => source.EndDateTime);
        return type;
    }

    private ObjectGraphType<Money> MoneyType()
    {
        var type = new ObjectGraphType<Money> { Name = "Money", Description = "An amount of money, exact." };
        type.Add("unit", new NonNullGraphType(Text), "The currency (ISO 4217).", source => source.Unit);
        type.Add("value", new NonNullGraphType(Decimal), "The amount, in the currency's major unit.", source => source.Value);
        return type;
    }

    private ObjectGraphType<EntityReference> ReferenceType()
    {
        var type = new ObjectGraphType<EntityReference> { Name = "EntityRef", Description = "A reference to an entity that is managed elsewhere (TM Forum EntityRef)." };
        type.Add("id", Text, "The entity's id.", source => source.Id);
        type.Add("href", Text, "The entity's address.", source => source.Href);
        type.Add("name", Text, "The entity's name.", source => source.Name);
        type.Add("description", Text, "A note on the entity.", source => source.Description);
        type.Add("referredType", Text, "The class of the entity behind the reference.", source => source.ReferredType);
        type.Add("type", Text, "The class of the reference.", source => source.Type);
        return type;
    }

    private ObjectGraphType<Characteristic> CharacteristicType()
    {
        var type = new ObjectGraphType<Characteristic> { Name = "Characteristic", Description = "A named value of a dynamic attribute." };
        type.Add("id", Text, "Tells characteristics of one list apart.", source => source.Id);
        type.Add("name", Text, "The characteristic's name.", source => source.Name);
        type.Add("valueType", Text, "The type of the value.", source => source.ValueType);
        type.Add("value", Any, "The value, of any JSON type.", source => source.Value);
        type.Add("type", Text, "The class of the characteristic.", source => source.Type);
        return type;
    }

    private ObjectGraphType<ContactMedium> ContactMediumType()
    {
        var type = new ObjectGraphType<ContactMedium> { Name = "ContactMedium", Description = "A way to reach a party." };
        type.Add("id", Text, "Tells the media of one list apart.", source => source.Id);
        type.Add("type", Text, "The class of the medium, such as EmailContactMedium.", source => source.Type);
        type.Add("preferred", Flag, "Whether this is the medium to use first.", source => source.Preferred);
        type.Add("contactType", Text, "What the medium is for.", source => source.ContactType);
        type.Add("validFor", TimePeriod, "When the medium can be used.", source => source.ValidFor);
        type.Add("emailAddress", Text, "E-mail address.", source => source.EmailAddress);
        type.Add("phoneNumber", Text, "Telephone number.", source => source.PhoneNumber);
        type.Add("faxNumber", Text, "Fax number.", source => source.FaxNumber);
        type.Add("socialNetworkId", Text, "An id in a social network.", source => source.SocialNetworkId);
        type.Add("city", Text, "City.", source => source.City);
        type.Add("country", Text, "Country.", source => source.Country);
        type.Add("postCode", Text, "Postal code.", source => source.PostCode);
        type.Add("stateOrProvince", Text, "State or province.", source => source.StateOrProvince);
        type.Add("street1", Text, "First line of the street address.", source => source.Street1);
        type.Add("street2", Text, "Second line of the street address.", source => source.Street2);
        type.Add("geographicAddress", Reference, "The address as a managed entity.", source => source.GeographicAddress);
        return type;
    }

    private ObjectGraphType<Fault> UserErrorType()
    {
        var type = new ObjectGraphType<Fault> { Name = "UserError", Description = "Something that the user can mend." };
        type.Add("code", new NonNullGraphType(Text), "The code, as in REST and SOAP.", source => FaultCodes.Of(source.Kind));
        type.Add("message", new NonNullGraphType(Text), "What is wrong.", source => source.Message);
        type.Add("field", Text, "The input field that is wrong.", source => source.Field);
        return type;
    }

    private ObjectGraphType<RelatedParty> RelatedPartyType()
    {
        var type = new ObjectGraphType<RelatedParty> { Name = "RelatedParty", Description = "A party with the part that it plays." };
        type.Add("role", Text, "The part that the party plays.", source => source.Role);
        type.Add("partyOrPartyRole", Reference, "Who plays it.", source => source.Party);
        type.Add("type", Text, "The class of the relation.", source => source.Type);
        return type;
    }
}

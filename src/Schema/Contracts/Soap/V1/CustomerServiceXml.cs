using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>The messages of CustomerService version 1; <c>CustomerService.xsd</c> beside this file is the contract.</summary>
public static class CustomerServiceXml
{
    /// <summary>The target namespace.</summary>
    public const string Namespace = "urn:teleco:gateway:customerservice:v1";

    private static readonly CommonShapes Common = new(Namespace);

    /// <summary>A customer. The owner and the time of the last change stay inside.</summary>
    public static XmlShape<Customer> Customer { get; } = CustomerShape();

    /// <summary>The request of GetCustomer and DeleteCustomer.</summary>
    public static XmlShape<CustomerByIdV1> ById { get; } = new XmlShape<CustomerByIdV1>(Namespace, () => new(""))
        .Text("id", r => r.Id, (r, v) => r with { Id = v });

    /// <summary>The request of SearchCustomers.</summary>
    public static XmlShape<SearchCustomersV1> Search { get; } = new XmlShape<SearchCustomersV1>(Namespace, () => new())
        .Text("name", r => r.Name, (r, v) => r with { Name = v })
        .Text("status", r => r.Status, (r, v) => r with { Status = v })
        .Int("offset", r => r.Offset, (r, v) => r with { Offset = v })
        .Int("limit", r => r.Limit, (r, v) => r with { Limit = v });

    /// <summary>The request of CreateCustomer.</summary>
    public static XmlShape<CreateCustomerV1> Create { get; } = new XmlShape<CreateCustomerV1>(Namespace, () => new(default, null))
        .Partial("customer", Customer, r => r.Customer, (r, v) => r with { Customer = v })
        .Text("idempotencyKey", r => r.IdempotencyKey, (r, v) => r with { IdempotencyKey = v });

    /// <summary>The request of UpdateCustomer.</summary>
    public static XmlShape<UpdateCustomerV1> Update { get; } = new XmlShape<UpdateCustomerV1>(Namespace, () => new(default(XmlPartial<Customer>)))
        .Partial("customer", Customer, r => r.Customer, (r, v) => r with { Customer = v });

    /// <summary>The answer of GetCustomer, CreateCustomer and UpdateCustomer.</summary>
    public static XmlShape<OneCustomerV1> One { get; } = new XmlShape<OneCustomerV1>(Namespace, () => new(Blank()))
        .Child("customer", Customer, r => r.Customer, (r, v) => r with { Customer = v });

    /// <summary>The answer of SearchCustomers.</summary>
    public static XmlShape<Page<Customer>> Found { get; } = new XmlShape<Page<Customer>>(Namespace, () => Page<Customer>.Empty)
        .List("customer", Customer, r => r.Items, (r, v) => r with { Items = v })
        .Int("totalCount", r => r.TotalCount, (r, v) => r with { TotalCount = v ?? 0 });

    /// <summary>The answer of DeleteCustomer.</summary>
    public static XmlShape<Nothing> Nothing { get; } = new(Namespace, () => default);

    private static Customer Blank() => new() { Id = new(""), Name = "", EngagedParty = new() };

    private static XmlShape<Customer> CustomerShape() => new XmlShape<Customer>(Namespace, Blank)
        .Text("id", c => c.Id.Value is { Length: > 0 } id ? id : null, (c, v) => c with { Id = new(v) })
        .Text("name", c => c.Name, (c, v) => c with { Name = v })
        .Text("description", c => c.Description, (c, v) => c with { Description = v })
        .Text("role", c => c.Role, (c, v) => c with { Role = v })
        .Text("status", c => c.Status, (c, v) => c with { Status = v })
        .Text("statusReason", c => c.StatusReason, (c, v) => c with { StatusReason = v })
        .Child("validFor", Common.TimePeriod, c => c.ValidFor, (c, v) => c with { ValidFor = v })
        .Child("engagedParty", Common.EntityReference, c => c.EngagedParty, (c, v) => c with { EngagedParty = v })
        .Child("partyRoleSpecification", Common.EntityReference, c => c.PartyRoleSpecification, (c, v) => c with { PartyRoleSpecification = v })
        .List("account", Common.EntityReference, c => c.Account, (c, v) => c with { Account = v })
        .List("agreement", Common.EntityReference, c => c.Agreement, (c, v) => c with { Agreement = v })
        .List("characteristic", Common.Characteristic, c => c.Characteristic, (c, v) => c with { Characteristic = v })
        .List("contactMedium", Common.ContactMedium, c => c.ContactMedium, (c, v) => c with { ContactMedium = v })
        .List("creditProfile", CreditProfileShape(), c => c.CreditProfile, (c, v) => c with { CreditProfile = v })
        .List("paymentMethod", Common.EntityReference, c => c.PaymentMethod, (c, v) => c with { PaymentMethod = v })
        .List("relatedParty", Common.RelatedParty, c => c.RelatedParty, (c, v) => c with { RelatedParty = v })
        .Extensible();

    private static XmlShape<CreditProfile> CreditProfileShape() => new XmlShape<CreditProfile>(Namespace, () => new())
        .Text("id", p => p.Id, (p, v) => p with { Id = v })
        .Text("href", p => p.Href, (p, v) => p with { Href = v })
        .Time("creditProfileDate", p => p.CreditProfileDate, (p, v) => p with { CreditProfileDate = v })
        .Int("creditRiskRating", p => p.CreditRiskRating, (p, v) => p with { CreditRiskRating = v })
        .Int("creditScore", p => p.CreditScore, (p, v) => p with { CreditScore = v })
        .Child("validFor", Common.TimePeriod, p => p.ValidFor, (p, v) => p with { ValidFor = v })
        .Extensible();
}

"""CustomerService v1 as zeep sees it: a stock SOAP client, generated from the WSDL alone.

usage: soap_zeep.py <base url> <client id> <client secret>
The client must hold customers.read and customers.write. Exits 0 when every check holds.
"""

import sys
import urllib.parse
import urllib.request
import json
import uuid

import zeep
from zeep.exceptions import Fault
from zeep.transports import Transport
from zeep.wsse.username import UsernameToken

NAMESPACE = "urn:teleco:gateway:customerservice:v1"


def access_token(base, client, secret):
    form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": client, "client_secret": secret}).encode()
    with urllib.request.urlopen(f"{base}/connect/token", form, timeout=30) as answer:
        return json.load(answer)["access_token"]


def clients(base, client, secret):
    """One client for each SOAP version and each way to authenticate."""
    wsdl = f"{base}/soap/v1/CustomerService?wsdl"
    single = f"{base}/soap/v1/CustomerService?singleWsdl"
    bearer = Transport(timeout=30, operation_timeout=30)
    bearer.session.headers["Authorization"] = f"Bearer {access_token(base, client, secret)}"
    for port in ("CustomerServiceSoap11", "CustomerServiceSoap12"):
        yield f"{port} bearer", zeep.Client(wsdl, transport=bearer, port_name=port).service
        yield f"{port} username", zeep.Client(single, wsse=UsernameToken(client, secret), port_name=port).service


def fault_of(call):
    try:
        call()
    except Fault as fault:
        detail = fault.detail.find(f".//{{{NAMESPACE}}}GatewayFault")
        return fault.code, detail.findtext(f"{{{NAMESPACE}}}code"), detail.findtext(f"{{{NAMESPACE}}}traceId")
    raise AssertionError("a fault was expected")


def check(service):
    key = str(uuid.uuid4())
    wish = {
        "name": f"Zeep {key}",
        "status": "active",
        "engagedParty": {"id": "zeep-1", "referredType": "Individual", "name": "Zeep"},
        "characteristic": [{"name": "seats", "valueType": "number", "value": "12"}],
        "contactMedium": [{"mediumType": "email", "preferred": True, "emailAddress": "zeep@example.com"}],
    }
    created = service.CreateCustomer(customer=wish, idempotencyKey=key)
    assert created.id and created.name == wish["name"], created
    assert created.characteristic[0].value == "12" and created.contactMedium[0].emailAddress == "zeep@example.com", created

    again = service.CreateCustomer(customer=wish, idempotencyKey=key)
    assert again.id == created.id, "one key made two customers"
    _, code, _ = fault_of(lambda: service.CreateCustomer(customer={**wish, "status": "closed"}, idempotencyKey=key))
    assert code == "idempotency_key_reused", code

    assert service.GetCustomer(id=created.id).name == wish["name"]

    found = service.SearchCustomers(name=wish["name"], offset=0, limit=10)
    assert found.totalCount == 1 and found.customer[0].id == created.id, found

    updated = service.UpdateCustomer(customer={"id": created.id, "status": "suspended"})
    assert updated.status == "suspended" and updated.name == wish["name"], updated

    blame, code, trace = fault_of(lambda: service.GetCustomer(id="xx-unknown"))
    assert blame.split(":")[-1] in ("Client", "Sender") and code == "not_found" and trace, (blame, code, trace)
    _, code, _ = fault_of(lambda: service.UpdateCustomer(customer={"status": "active"}))
    assert code == "invalid_request", code
    _, code, _ = fault_of(lambda: service.GetCustomer(id="x" * 200))
    assert code == "invalid_request", code

    service.DeleteCustomer(id=created.id)
    _, code, _ = fault_of(lambda: service.GetCustomer(id=created.id))
    assert code == "not_found", code


def main(base, client, secret):
    for name, service in clients(base.rstrip("/"), client, secret):
        check(service)
        print(f"ok {name}")


if __name__ == "__main__":
    main(*sys.argv[1:])

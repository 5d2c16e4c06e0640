"""Holds the RO-Crate metadata of bags against roc-validator, without the network.

The validator fetches the context of RO-Crate, which ro-crate-py carries: it is served from there.
Usage: crate_check.py BAG...
"""

import email.message
import importlib.resources
import io
import json
import sys
import urllib.request
import urllib.response

import requests
from rocrate_validator import models, services

CONTEXT = "https://w3id.org/ro/crate/1.1/context"
with importlib.resources.files("rocrate").joinpath("data/ro-crate.jsonld").open() as file:
    context = file.read().encode()


def urlopen(request, *arguments, **options):
    address = request if isinstance(request, str) else request.full_url
    if address != CONTEXT:
        raise OSError(f"{address} would be fetched")
    headers = email.message.Message()
    headers["Content-Type"] = "application/ld+json"
    return urllib.response.addinfourl(io.BytesIO(context), headers, address, 200)


def request(session, method, address, **options):
    if address != CONTEXT:
        raise requests.exceptions.ConnectionError(f"{address} would be fetched")
    answer = requests.Response()
    answer.status_code, answer.url, answer._content = 200, address, context
    answer.headers["Content-Type"] = "application/ld+json"
    return answer


urllib.request.urlopen = urlopen
requests.Session.request = request
for name, module in list(sys.modules.items()):
    if name.startswith(("rdflib", "rocrate_validator")) and hasattr(module, "urlopen"):
        module.urlopen = urlopen

failed = False
for bag in sys.argv[1:]:
    settings = services.ValidationSettings(
        rocrate_uri=f"{bag}/data", profile_identifier="ro-crate-1.1",
        requirement_severity=models.Severity.RECOMMENDED)
    result = services.validate(settings)
    required = 0
    for issue in result.get_issues():
        failed = failed or issue.severity == models.Severity.REQUIRED
        required += issue.severity == models.Severity.REQUIRED
        print(f"{bag}: {issue.severity.name.lower()}: {issue.message} ({issue.check.identifier})")
    with open(f"{bag}/data/ro-crate-metadata.json") as file:
        entities = len(json.load(file)["@graph"])
    if not required:
        print(f"{bag}: valid RO-Crate 1.1 of {entities} entities")
sys.exit(failed)

#!/usr/bin/env python3
"""Writes the bill of materials of a release as SPDX 2.3 and CycloneDX 1.5, both JSON.

    sbom.py OUTPUT-FOLDER [PACKAGE…]      the digests of the packages stand in both

The versions of Swift packages are those that the build checked out; in a clone that was never built,
`swift package resolve` checks them out first. `make sbom` validates both files with the validators
that the projects publish.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import time
import uuid
from pathlib import Path

from package import MODEL, MODEL_LICENSE, ROOT, SUMMARY, version

LICENSE_EXPRESSION = "Apache-2.0 AND CC-BY-SA-4.0 AND MIT AND Zlib"
LICENSES = {
    "swift-argument-parser": "Apache-2.0 WITH Swift-exception",
    "swift-crypto": "Apache-2.0",
    "swift-asn1": "Apache-2.0",
    "swift-mustache": "Apache-2.0",
    "yams": "MIT",
}


# The libraries that packages carry, or that the system has.
SYSTEM = [
    ("libxml2", "MIT", "https://gitlab.gnome.org/GNOME/libxml2"),
    ("md4c", "MIT", "https://github.com/mity/md4c"),
    ("zlib", "Zlib", "https://github.com/madler/zlib"),
]
DEBIAN = {"libxml2": "libxml2", "md4c": "libmd4c-dev", "zlib": "zlib1g-dev"}


def linked_version(name):
    """The version of a library that the packages carry: of the sources that `static/build.sh` built,
    else of the Debian package that was linked."""
    static = ROOT / ".build-packages/static"
    for source in [*static.glob(f"{name}_*.dsc"), *static.glob(f"{name}_*.orig.tar.*")]:
        return re.sub(r"\.(dsc|orig\.tar\..*)$", "", source.name).split("_", 1)[1]
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f=${Version}", DEBIAN[name]], capture_output=True, text=True)
    if asked.returncode != 0:
        sys.exit(f"sbom.py: {DEBIAN[name]} is not installed, so the version of {name} is not known")
    return asked.stdout.split(":")[-1]


def swift_version():
    text = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    found = re.search(r"Swift version (\S+)", text)
    return found.group(1) if found else "unknown"


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def checkouts():
    """The Swift packages that the build uses, by name: (name, version, address)."""
    states = [ROOT / folder / "workspace-state.json" for folder in (".build-packages", ".build")]
    if not any(state.is_file() for state in states):
        try:
            subprocess.run(
                ["swift", "package", "--package-path", str(ROOT), "resolve"], check=True,
                stdout=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError) as failure:
            sys.exit(f"sbom.py: nothing was built, and the packages cannot be resolved: {failure}")
    state = next((state for state in states if state.is_file()), None)
    if state is None:
        sys.exit(f"sbom.py: no {states[-1]}: build first, by `make packages` or `make build`")
    found = []
    for dependency in json.loads(state.read_text("utf-8"))["object"]["dependencies"]:
        package = dependency["packageRef"]
        checkout = dependency["state"].get("checkoutState")
        if checkout is None:
            sys.exit(f"sbom.py: {package['identity']} is no checkout, so it has no version")
        found.append((package["identity"], checkout.get("version") or checkout["revision"],
                      package["location"]))
    return sorted(found)


def components():
    """Everything that a binary holds, and the model beside it: (kind, name, version, licence, address, sha256)."""
    for name, number, address in checkouts():
        yield "library", name, number, LICENSES.get(name, "NOASSERTION"), address, None
    yield ("library", "swift", swift_version(), "Apache-2.0 WITH Swift-exception",
           "https://github.com/swiftlang/swift", None)
    for name, license, address in SYSTEM:
        yield "library", name, linked_version(name), license, address, None
    model = ROOT / "Sources/CGalleyEnglish/en.model"
    yield ("machine-learning-model", model.name, version(), "CC-BY-SA-4.0",
           str(model.relative_to(ROOT)), digest(model))
    yield ("machine-learning-model", MODEL.name, version(), MODEL_LICENSE,
           str(MODEL.relative_to(ROOT)), digest(MODEL))


def holds_program(package):
    return "deep" not in package.name


def holds_model(package):
    """Whether the model of the deep analysis is inside: in packages of its own, and in the image."""
    return "deep" in package.name or "oci" in package.name


def spdx(held, packages, created):
    def identifier(name):
        return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)

    listed = [{
        "SPDXID": "SPDXRef-galley", "name": "galley", "versionInfo": version(),
        "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
        "licenseConcluded": LICENSE_EXPRESSION,
        "licenseDeclared": "Apache-2.0", "copyrightText": "NOASSERTION", "summary": SUMMARY,
        "primaryPackagePurpose": "APPLICATION",
    }]
    relations = [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                  "relatedSpdxElement": "SPDXRef-galley"}]
    for kind, name, number, license, address, sha256 in held:
        entry = {
            "SPDXID": identifier(name), "name": name, "versionInfo": number,
            "downloadLocation": address if "://" in address else "NOASSERTION",
            "filesAnalyzed": False, "licenseConcluded": license, "licenseDeclared": license,
            "copyrightText": "NOASSERTION",
            "primaryPackagePurpose": "LIBRARY" if kind == "library" else "OTHER",
        }
        if sha256:
            entry["checksums"] = [{"algorithm": "SHA256", "checksumValue": sha256}]
            how = "beside the program" if name == MODEL.name else "embedded"
            entry["comment"] = f"A model, {how}: {address}"
        listed.append(entry)
        if name == MODEL.name:
            relations.append({"spdxElementId": identifier(name),
                              "relationshipType": "OPTIONAL_DEPENDENCY_OF",
                              "relatedSpdxElement": "SPDXRef-galley"})
        else:
            relations.append({"spdxElementId": "SPDXRef-galley", "relationshipType": "CONTAINS",
                              "relatedSpdxElement": identifier(name)})
    for path in packages:
        listed.append({
            "SPDXID": identifier("package-" + path.name), "name": path.name,
            "versionInfo": version(), "packageFileName": path.name,
            "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
            "licenseConcluded": LICENSE_EXPRESSION if holds_program(path) else MODEL_LICENSE,
            "licenseDeclared": "Apache-2.0" if holds_program(path) else MODEL_LICENSE,
            "copyrightText": "NOASSERTION",
            "checksums": [{"algorithm": "SHA256", "checksumValue": digest(path)}],
            "primaryPackagePurpose": "INSTALL",
        })
        held_here = ["SPDXRef-galley"] if holds_program(path) else []
        if holds_model(path):
            held_here.append(identifier(MODEL.name))
        relations += [{"spdxElementId": identifier("package-" + path.name),
                       "relationshipType": "CONTAINS", "relatedSpdxElement": part}
                      for part in held_here]
    name = f"galley-{version()}"
    seed = json.dumps([listed, relations], sort_keys=True)
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
        "name": name,
        "documentNamespace": f"urn:galley:sbom:{uuid.uuid5(uuid.NAMESPACE_URL, seed)}",
        "creationInfo": {"created": created, "creators": ["Tool: galley-packaging"]},
        "packages": listed, "relationships": relations,
    }


def cyclonedx(held, packages, created):
    listed = []
    for kind, name, number, license, address, sha256 in held:
        entry = {"type": kind, "bom-ref": f"{name}@{number}", "name": name, "version": number}
        if license != "NOASSERTION":
            entry["licenses"] = (
                [{"expression": license}] if " " in license else [{"license": {"id": license}}])
        if "://" in address:
            entry["externalReferences"] = [{"type": "vcs", "url": address}]
        if sha256:
            entry["hashes"] = [{"alg": "SHA-256", "content": sha256}]
        if name == MODEL.name:
            entry["scope"] = "optional"
        listed.append(entry)
    for path in packages:
        listed.append({"type": "file", "bom-ref": path.name, "name": path.name,
                       "hashes": [{"alg": "SHA-256", "content": digest(path)}]})
    reference = f"galley@{version()}"
    seed = json.dumps(listed, sort_keys=True)
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, seed)}",
        "metadata": {
            "timestamp": created,
            "component": {"type": "application", "bom-ref": reference, "name": "galley",
                          "version": version(), "licenses": [{"license": {"id": "Apache-2.0"}}]},
        },
        "components": listed,
        "dependencies": [{"ref": reference, "dependsOn": [
            entry["bom-ref"] for entry in listed if entry["type"] != "file"]}],
    }


def main():
    output = Path(sys.argv[1])
    output.mkdir(parents=True, exist_ok=True)
    packages = sorted(Path(p) for p in sys.argv[2:])
    held = list(components())
    created = time.strftime(
        "%Y-%m-%dT%H:%M:%SZ", time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", "0"))))
    for suffix, document in (("spdx", spdx(held, packages, created)),
                             ("cdx", cyclonedx(held, packages, created))):
        path = output / f"galley-{version()}.{suffix}.json"
        path.write_text(json.dumps(document, indent=2) + "\n", "utf-8")
        print(path)


if __name__ == "__main__":
    main()

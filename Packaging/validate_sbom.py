#!/usr/bin/env python3
"""Validates SPDX files by spdx-tools and CycloneDX files by cyclonedx-python-lib."""

import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

failures = 0
for path in sys.argv[1:]:
    if path.endswith(".spdx.json"):
        found = [m.validation_message for m in validate_full_spdx_document(parse_file(path))]
    else:
        error = JsonStrictValidator(SchemaVersion.V1_5).validate_str(Path(path).read_text("utf-8"))
        found = [str(error)] if error else []
    print(f"{path}: {'valid' if not found else 'not valid'}")
    for message in found:
        print(f"  {message}")
    failures += len(found)
sys.exit(1 if failures else 0)

"""Writes the wheel's dataclasses from Schemas/report.schema.json.

    python3 Packaging/wheel/generate_types.py Schemas/report.schema.json > report.py
"""

import json
import keyword
import sys

HEADER = '''"""The report as dataclasses. Written from report.schema.json by generate_types.py; do not edit.

Ranges are ``(start, end)`` in UTF-8 bytes of the source, half-open. A member of the JSON form
``likeThis`` is an attribute ``like_this``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Optional

Range = tuple[int, int]
'''


def attribute(name):
    words = "".join("_" + c.lower() if c.isupper() else c for c in name)
    return words + "_" if keyword.iskeyword(words) else words


def class_name(name):
    return name[0].upper() + name[1:]


class Generator:
    def __init__(self, schema):
        self.definitions = schema["$defs"]
        self.written = {}

    def type_of(self, schema, name):
        """The Python type of a member, and code that reads `v` into it."""
        if "$ref" in schema:
            target = class_name(schema["$ref"].rsplit("/", 1)[1])
            return target, f"{target}.from_json(v)"
        if "anyOf" in schema:
            inner = [s for s in schema["anyOf"] if s.get("type") != "null"]
            kind, read = self.type_of(inner[0], name)
            return f"Optional[{kind}]", read if read == "v" else f"None if v is None else {read}"
        if "enum" in schema:
            return "Literal[" + ", ".join(json.dumps(v) for v in schema["enum"]) + "]", "v"
        if "const" in schema:
            return f"Literal[{json.dumps(schema['const'])}]", "v"
        kind = schema.get("type")
        if kind == "object":
            self.write(class_name(name), schema)
            return class_name(name), f"{class_name(name)}.from_json(v)"
        if kind == "array":
            items = schema.get("items", {})
            if items.get("type") == "integer" and schema.get("maxItems") == 2:
                return "Range", "(v[0], v[1])"
            singular = name[:-3] + "y" if name.endswith("ies") else name.removesuffix("s")
            inner, read = self.type_of(items, singular)
            return f"list[{inner}]", "v" if read == "v" else f"[{read} for v in v]"
        simple = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
        return simple.get(kind, "Any"), "v"

    def write(self, name, schema):
        if name in self.written:
            return
        self.written[name] = ""
        required = set(schema.get("required", []))
        members, reads = [], []
        # Members with a default stand last, as dataclasses ask.
        for member, kind in sorted(
            schema["properties"].items(), key=lambda item: item[0] not in required
        ):
            python, read = self.type_of(kind, member)
            if member in required:
                members.append(f"    {attribute(member)}: {python}")
                value = f'value["{member}"]'
            else:
                if not python.startswith("Optional"):
                    python = f"Optional[{python}]"
                    read = read if read == "v" else f"None if v is None else {read}"
                members.append(f"    {attribute(member)}: {python} = None")
                value = f'value.get("{member}")'
            if read == "v":
                reads.append(f"            {attribute(member)}={value},")
            else:
                reads.append(f"            {attribute(member)}=(lambda v: {read})({value}),")
        self.written[name] = "\n".join(
            ["", "", "@dataclass(frozen=True)", f"class {name}:", *members, "",
             "    @classmethod", f"    def from_json(cls, value: dict[str, Any]) -> {name}:",
             "        return cls(", *reads, "        )", ""])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    generator = Generator(schema)
    for name, definition in schema["$defs"].items():
        generator.write(class_name(name), definition)
    print(HEADER + "".join(generator.written.values()), end="")


if __name__ == "__main__":
    main()

/// The JSON Schema (draft 2020-12) of the format `json`; `$defs/diagnostic` is a line of `jsonl`.
public enum DiagnosticsSchema {
  public static func document() -> String {
    #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:galley:diagnostics:1:json",
      "title": "Galley's findings, as --diagnostic-format json writes them",
      "type": "object",
      "required": ["version", "diagnostics"],
      "properties": {
        "version": { "const": 1 },
        "diagnostics": { "type": "array", "items": { "$ref": "#/$defs/diagnostic" } }
      },
      "$defs": {
        "diagnostic": {
          "type": "object",
          "required": [
            "code", "severity", "message", "file", "scope", "range", "start", "end", "labels",
            "notes", "help", "fixes", "fingerprint"
          ],
          "properties": {
            "code": { "type": "string", "pattern": "^G[A-Z][0-9]{3}$" },
            "severity": { "enum": ["error", "warning", "note"] },
            "message": { "type": "string", "minLength": 1 },
            "file": { "type": "string" },
            "scope": {
              "description": "Whether the finding has a range or concerns the file as a whole; then the range is empty and at the beginning.",
              "enum": ["range", "file"]
            },
            "range": { "$ref": "#/$defs/range" },
            "start": { "$ref": "#/$defs/position" },
            "end": { "$ref": "#/$defs/position" },
            "labels": { "type": "array", "items": { "$ref": "#/$defs/label" } },
            "notes": { "type": "array", "items": { "type": "string" } },
            "help": { "type": ["string", "null"] },
            "fixes": { "type": "array", "items": { "$ref": "#/$defs/fix" } },
            "fingerprint": {
              "description": "Stays the same when the finding moves.",
              "type": "string", "pattern": "^[0-9a-f]{16}$"
            }
          }
        },
        "range": {
          "description": "UTF-8 bytes of the source file, half open.",
          "type": "array", "minItems": 2, "maxItems": 2,
          "items": { "type": "integer", "minimum": 0 }
        },
        "position": {
          "type": "object",
          "required": ["line", "column", "byteColumn"],
          "properties": {
            "line": { "type": "integer", "minimum": 1 },
            "column": {
              "description": "In Unicode scalars.", "type": "integer", "minimum": 1
            },
            "byteColumn": {
              "description": "In UTF-8 bytes.", "type": "integer", "minimum": 1
            }
          }
        },
        "label": {
          "type": "object",
          "required": ["message", "range", "start", "end"],
          "properties": {
            "message": { "type": "string" },
            "range": { "$ref": "#/$defs/range" },
            "start": { "$ref": "#/$defs/position" },
            "end": { "$ref": "#/$defs/position" }
          }
        },
        "fix": {
          "type": "object",
          "required": ["title", "applicability", "edits"],
          "properties": {
            "title": { "type": "string" },
            "applicability": { "enum": ["safe", "unsafe", "display"] },
            "edits": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["range", "replacement"],
                "properties": {
                  "range": { "$ref": "#/$defs/range" },
                  "replacement": { "type": "string" }
                }
              }
            }
          }
        }
      }
    }

    """#
  }
}

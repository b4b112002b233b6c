#!/usr/bin/env python3
"""Makes a .proto of the API's messages out of tests/data/schema.json.

make_proto.py <schema.json> <file to write>
"""
import json
import sys

SCALARS = {
    "string": "string",
    "bool": "bool",
    "double": "double",
    "int64_string": "int64",
    "int64_number": "int64",
    "timestamp": "google.protobuf.Timestamp",
    "json_object": "google.protobuf.Struct",
}


def field(description, number, enums):
    kind = description["type"]
    is_list = isinstance(kind, dict)
    if is_list:
        kind = kind["list"]
    # An enum's first value is the same as none, as in the structs.
    label = "repeated " if is_list else "" if kind in enums else "optional "
    return (f"  {label}{SCALARS.get(kind, kind)} {description['name']} = {number}"
            f" [json_name = \"{description['wire']}\"];\n")


def main(schema_path, proto_path):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    enums = {enum["name"] for enum in schema["enums"]}
    lines = ["syntax = \"proto3\";\n", "package ri_proto;\n",
             "import \"google/protobuf/struct.proto\";\n",
             "import \"google/protobuf/timestamp.proto\";\n"]
    for enum in schema["enums"]:
        lines.append(f"enum {enum['name']} {{\n")
        for number, value in enumerate(enum["values"]):
            lines.append(f"  {enum['prefix']}{value['name']} = {number};\n")
        lines.append("}\n")
    for message in schema["messages"]:
        lines.append(f"message {message['name']} {{\n")
        for number, description in enumerate(message["fields"], start=1):
            lines.append(field(description, number, enums))
        lines.append("}\n")
    with open(proto_path, "w", encoding="utf-8") as file:
        file.writelines(lines)


main(*sys.argv[1:])

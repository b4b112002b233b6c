# SPDX-License-Identifier: MIT
"""How gdb prints the values of ri_job_metadata: a message shows the members that are present, a
Timestamp its RFC 3339 text, a RawJson its JSON text, UnknownFields their names and values.

docs/debugging.md says how to load it.
"""

import datetime

import gdb
import gdb.printing


def optional_value(value):
    """The value in a std::optional, or None; of libstdc++ and of libc++."""
    names = [field.name for field in every_field(value.type.strip_typedefs())]
    if "__engaged_" in names:
        return value["__val_"] if value["__engaged_"] else None
    payload = value["_M_payload"]
    return payload["_M_payload"]["_M_value"] if payload["_M_engaged"] else None


def every_field(struct):
    for field in struct.fields():
        yield field
        if field.is_base_class:
            yield from every_field(field.type.strip_typedefs())


def text_of(string):
    """The text of a std::string, by the printer that the standard library has for it."""
    printer = gdb.default_visualizer(string)
    text = printer.to_string() if printer else string
    if hasattr(text, "length"):  # a gdb.LazyString
        return text.value().string("utf-8", "backslashreplace", text.length)
    return str(text).strip('"')


def unknown_fields(value):
    """The entries of an UnknownFields: it is one pointer, with a head before the elements."""
    head = value["fields_"]["head_"]
    if int(head) == 0:
        return []
    first = (head + 1).cast(gdb.lookup_type("ri::UnknownField").pointer())
    return [(first + i).dereference() for i in range(int(head["size"]))]


def is_message(struct):
    if struct.code != gdb.TYPE_CODE_STRUCT or not (struct.name or "").startswith("ri::"):
        return False
    last = struct.fields()[-1:]
    return bool(last) and last[0].name == "unknown_fields"


class TimestampPrinter:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        seconds = int(self.value["seconds_"])
        nanoseconds = int(self.value["nanoseconds_"])
        try:
            time = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)
        except OverflowError:  # not a value of the class: memory that is not initialised
            return "%d s + %d ns" % (seconds, nanoseconds)
        fraction = "%09d" % nanoseconds
        while fraction.endswith("000"):
            fraction = fraction[:-3]
        return time.isoformat() + ("." + fraction if fraction else "") + "Z"


class RawJsonPrinter:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        return text_of(self.value["text_"]) or "null"


class UnknownFieldsPrinter:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        return None if unknown_fields(self.value) else "none"

    def children(self):
        for field in unknown_fields(self.value):
            yield text_of(field["name"]), field["value"]


class MessagePrinter:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        name = self.value.type.strip_typedefs().unqualified().name
        return name if any(True for _ in self.children()) else name + " (all absent)"

    def children(self):
        for field in self.value.type.strip_typedefs().fields():
            member = self.value[field]
            kind = field.type.strip_typedefs()
            if kind.code == gdb.TYPE_CODE_ENUM:
                if int(member) != 0:
                    yield field.name, member
            elif field.name == "unknown_fields":
                if unknown_fields(member):
                    yield field.name, member
            else:
                present = optional_value(member)
                if present is not None:
                    yield field.name, present


class Printers(gdb.printing.PrettyPrinter):
    by_name = {
        "ri::Timestamp": TimestampPrinter,
        "ri::RawJson": RawJsonPrinter,
        "ri::UnknownFields": UnknownFieldsPrinter,
    }

    def __init__(self):
        super().__init__("ri_job_metadata")

    def __call__(self, value):
        struct = value.type.strip_typedefs().unqualified()
        if struct.name in self.by_name:
            return self.by_name[struct.name](value)
        return MessagePrinter(value) if is_message(struct) else None


gdb.printing.register_pretty_printer(gdb.current_objfile(), Printers(), replace=True)

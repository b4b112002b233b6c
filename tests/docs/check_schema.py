#!/usr/bin/env python3
"""Holds the schemas against an independent validator, and both against the reader.

    check_schema.py <schema_verdicts program> <source root>

The samples in examples/data: those that the reader accepts are valid, those that it refuses are
not, as far as a schema can say. Then small documents, one wrong or odd value each, for every type
that the API has: schema and reader give the same verdict.
"""

import json
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator

VERDICTS = sys.argv[1]
ROOT = pathlib.Path(sys.argv[2])

failures = 0


def fail(*what):
    global failures
    failures += 1
    print("FAILED:", *what)


def validator(name):
    schema = json.loads((ROOT / "docs/schema" / f"{name}.json").read_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def reader_accepts(name, documents):
    """The reader's verdict on each document, each one line of JSON."""
    answer = subprocess.run([VERDICTS, name], input="\n".join(documents) + "\n",
                            capture_output=True, text=True, check=True)
    return [line == "1" for line in answer.stdout.split()]


def strictly_parsed(text):
    def refuse(constant):
        raise ValueError(constant)
    return json.loads(text, parse_constant=refuse)


# --- the values: JSON text of each, by type ---

ANYTHING = ["null", "true", "0", "-7", "1.5", '""', '"text"', "[]", "[null]", "{}", '{"a":1}']

INTEGERS = ["9223372036854775807", "-9223372036854775808", "9223372036854775808",
            "-9223372036854775809", "1.0", "1e2", "-0", "12.25", "1e30", "123456789012345678901"]

DOUBLES = ["1e400", "-1e400", "1e308", "1e-400", "12", "-0.0", "0.1"]

TIMES = ["2024-03-01T12:00:00Z", "2024-03-01t12:00:00z", "2024-03-01T12:00:00.5Z",
         "2024-03-01T12:00:00.123456789Z", "2024-03-01T12:00:00.1234567890Z",
         "2024-03-01T12:00:00.Z", "2024-03-01T12:00:00+01:00", "2024-03-01T12:00:00-23:59",
         "2024-03-01T12:00:00+24:00", "2024-03-01T12:00:00+01", "2024-03-01T12:00:00",
         "2024-03-01 12:00:00Z", " 2024-03-01T12:00:00Z", "2024-03-01T12:00:00Z ", "2024-03-01",
         "2024-02-29T00:00:00Z", "2023-02-29T00:00:00Z", "2000-02-29T00:00:00Z",
         "1900-02-29T00:00:00Z", "2024-04-31T00:00:00Z", "2024-01-31T00:00:00Z",
         "2024-00-01T00:00:00Z", "2024-13-01T00:00:00Z", "2024-01-00T00:00:00Z",
         "2024-01-32T00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T23:60:00Z",
         "2024-01-01T23:59:60Z", "0001-01-01T00:00:00Z", "0000-12-31T23:59:59Z",
         "0000-12-31T23:30:00-01:00", "0000-12-30T23:30:00-01:00", "9999-12-31T23:59:59Z",
         "10000-01-01T00:00:00Z", "2024-1-01T00:00:00Z", "+2024-01-01T00:00:00Z"]

NUMBER_TEXTS = ["1", "-1", "007", "1.", ".5", "+1", "0x10", " 1", "1 ", "1e5", "-", "NaN", "nan",
                "Infinity", "-Infinity", "+Infinity", "-NaN", "inf", "1,5", "1_000"]

ENUM_TEXTS = ["JOB_STATUS_RUNNING", "RUNNING", "job_status_running", "JOB_STATUS_LATER"]


def quoted(texts):
    return [json.dumps(text) for text in texts]


VALUES = (ANYTHING + INTEGERS + quoted(INTEGERS) + DOUBLES + quoted(TIMES) +
          quoted(NUMBER_TEXTS) + quoted(ENUM_TEXTS))

# A member of each type, as the text around its value.
MEMBERS = {
    "string": '{"jobId":%s}',
    "bool": '{"cancellationRequested":%s}',
    "double": '{"runningTimeSecs":%s}',
    "int64_string": '{"jobData":{"crossPlaneRes":{"validateDatasetResponse":{"sizeBytes":%s}}}}',
    "int64_number": '{"jobData":{"generativeModel":{"progress":{"totalAttacks":%s}}}}',
    "timestamp": '{"startTime":%s}',
    "enum": '{"status":%s}',
    "json_object": '{"jobData":{"crossPlaneRes":{"deleteObjectResponse":%s}}}',
    "message": '{"agentId":%s}',
    "list of strings": '{"jobData":{"continuousInc":{"ctTestRunIds":%s}}}',
    "string in a list": '{"jobData":{"continuousInc":{"ctTestRunIds":["a",%s]}}}',
    "enum in a list": '{"jobData":{"crossPlaneRes":{"categoryConfigGenerationServiceResponse":'
                      '{"stressTestCategories":[%s]}}}}',
    "message in a list": '{"jobData":{"continuousInc":{"progress":{"testRuns":[%s]}}}}',
    "unknown": '{"priority":%s}',
    "document": "%s",
}

# Python reads this as infinite, and so as no integer; for the reader it is an integer, if a large
# one, that an enum may have in a newer version.
BEYOND_PYTHON = {(kind, value) for kind in ("enum", "enum in a list") for value in
                 ("1e400", "-1e400")}

# Where a schema cannot follow the reader: it accepts these, the reader does not.
BEYOND_A_SCHEMA = {
    ("sample", "bad_duplicate_member.json"),  # jobId and job_id in one object
    ("int64_string", '"1e30"'), ("int64_number", '"1e30"'),  # the range of an integer with an exponent
    ("int64_string", "1e-400"), ("int64_number", "1e-400"),  # Python reads it as 0
}


def compare(kind, value, valid, accepted):
    if (kind, value) in BEYOND_A_SCHEMA:
        if accepted or not valid:
            fail(f"no longer beyond a schema: {kind} {value}")
    elif valid != accepted:
        fail(f"{kind} {value}: the reader says {accepted}, the schema {valid}")


def message_of(document):
    """The message that a sample holds: a job, or a response around one or many."""
    members = document if isinstance(document, dict) else {}
    return ("ListJobsForProjectResponse" if "jobs" in members else
            "GetJobResponse" if "job" in members else "JobMetadata")


def check_values():
    schema = validator("JobMetadata")
    cases = [(kind, value, around % value) for kind, around in MEMBERS.items() for value in VALUES]
    verdicts = reader_accepts("JobMetadata", [document for _, _, document in cases])
    if len(verdicts) != len(cases):
        fail(f"{len(cases)} documents, {len(verdicts)} verdicts")
    accepted = 0
    for (kind, value, document), verdict in zip(cases, verdicts):
        accepted += verdict
        if (kind, value) not in BEYOND_PYTHON:
            compare(kind, value, schema.is_valid(strictly_parsed(document)), verdict)
    print(f"{len(cases)} values, {accepted} of them good")


def check_samples():
    samples = sorted((ROOT / "examples/data").rglob("*.json"))
    good = bad = 0
    for path in samples:
        text = path.read_text()
        try:
            document = strictly_parsed(text)
        except ValueError:
            bad += 1  # no JSON: nothing that a schema could judge
            continue
        name = message_of(document)
        [verdict] = reader_accepts(name, [" ".join(text.split("\n"))])
        compare("sample", path.name, validator(name).is_valid(document), verdict)
        good += verdict
        bad += not verdict
    if good < 10 or bad < 3:
        fail(f"only {good} good samples and {bad} bad ones")
    print(f"{good} good samples, {bad} bad ones")


for path in sorted((ROOT / "docs/schema").glob("*.json")):
    validator(path.stem)
check_values()
check_samples()
sys.exit(1 if failures else 0)

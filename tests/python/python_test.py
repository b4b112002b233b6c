"""What this library writes Python's json reads, and the reverse, with nothing lost.

    python_test.py <exchange program> <docs/python.md>
"""

import json
import math
import pathlib
import re
import struct
import subprocess
import sys
import unittest

PROGRAM, PAGE = sys.argv[1:]

# The functions that the page shows, as it shows them.
exec("\n".join(re.findall(r"^```python\n(.*?)^```$", pathlib.Path(PAGE).read_text("utf-8"),
                          re.MULTILINE | re.DOTALL)))

YEAR_1, YEAR_9999 = -62135596800, 253402300799
JOBS = [  # job_id, (seconds, nanoseconds), running_time_secs, size_bytes, total_attacks
    ("", (0, 0), 0.0, 0, 0),
    ("plain", (1709294400, 0), 12.0, 1, -1),
    ('quote " backslash \\ slash /', (1709294400, 500_000_000), -12.5, -1, 1),
    ("\0\b\t\n\f\r\x1f\x7f", (1709294400, 123_000_000), 0.1, 2**53 + 1, 2**53 + 1),
    ("é\u2028\u2029\ufeff", (1709294400, 123_456_000), 1 / 3, 2**63 - 1, 2**63 - 1),
    ("\U0001f680 \U0010ffff", (1709294400, 123_456_789), 1e21, -(2**63), -(2**63)),
    ("not a number", (YEAR_1, 0), math.nan, 7, 7),
    ("infinity", (YEAR_1, 1), math.inf, 7, 7),
    ("minus infinity", (YEAR_9999, 999_999_999), -math.inf, 7, 7),
    ("smallest", (-1, 999_999_999), 5e-324, 7, 7),
    ("largest", (-2208988800, 10), sys.float_info.max, 7, 7),
]


def facts_of(job_id, time, running_time, size_bytes, attacks):
    return " ".join(["x" + job_id.encode().hex(), *map(str, time), running_time.hex(),
                     str(size_bytes), str(attacks)])


def exchange(mode, lines):
    result = subprocess.run([PROGRAM, mode], input="".join(line + "\n" for line in lines).encode(),
                            capture_output=True, check=True)
    return result.stdout.decode().split("\n")[:-1]


def time_text(seconds, nanoseconds):
    """RFC 3339 with nine digits; no datetime of Python holds them."""
    moment = EPOCH + timedelta(seconds=seconds)
    return moment.replace(tzinfo=None).isoformat() + f".{nanoseconds:09}Z"


def bits(number):
    return struct.pack("<d", math.nan if math.isnan(number) else number)


class Exchange(unittest.TestCase):
    def test_python_reads_what_the_library_writes(self):
        written = exchange("write", [facts_of(*job) for job in JOBS])
        self.assertEqual(len(written), len(JOBS))
        for line, (job_id, time, running_time, size_bytes, attacks) in zip(written, JOBS):
            with self.subTest(line):
                # Only the constants of JSON: Python would read NaN and Infinity as well.
                job = json.loads(line, parse_constant=self.fail)
                self.assertEqual(job["jobId"], job_id)
                self.assertEqual(job["status"], "JOB_STATUS_RUNNING")
                self.assertEqual(nanoseconds(job["creationTime"]), time[0] * 10**9 + time[1])
                self.assertEqual(bits(float(job["runningTimeSecs"])), bits(running_time))
                data = job["jobData"]
                size = data["crossPlaneRes"]["validateDatasetResponse"]["sizeBytes"]
                self.assertEqual(size, str(size_bytes))
                self.assertEqual(data["generativeModel"]["progress"]["totalAttacks"], attacks)

    def test_the_library_reads_what_python_writes(self):
        for options in ({}, {"ensure_ascii": False}, {"separators": (",", ":")},
                        {"sort_keys": True}):
            for quoted in (True, False):
                lines = []
                for job_id, time, running_time, size_bytes, attacks in JOBS:
                    size = str(size_bytes) if quoted else size_bytes
                    lines.append(json.dumps({
                        "jobId": job_id,
                        "status": "JOB_STATUS_RUNNING",
                        "creationTime": time_text(*time),
                        "runningTimeSecs": json_number(running_time),
                        "jobData": {
                            "crossPlaneRes": {"validateDatasetResponse": {"sizeBytes": size}},
                            "generativeModel": {"progress": {"totalAttacks": attacks}},
                        },
                    }, allow_nan=False, **options))
                with self.subTest(options=options, quoted=quoted):
                    read = [facts.split(" ") for facts in exchange("read", lines)]
                    wanted = [facts_of(*job).split(" ") for job in JOBS]
                    for each in read + wanted:  # C and Python write hexadecimal numbers differently
                        each[3] = bits(float.fromhex(each[3]))
                    self.assertEqual(read, wanted)

    def test_what_goes_through_python_comes_back(self):
        facts = [facts_of(*job) for job in JOBS]
        written = exchange("write", facts)
        again = [json.dumps(json.loads(line)) for line in written]
        self.assertEqual(exchange("read", again), exchange("read", written))

    def test_negative_zero(self):
        facts = facts_of("a", (0, 0), -0.0, 1, 1)
        [line] = exchange("write", [facts])
        self.assertEqual(bits(json.loads(line)["runningTimeSecs"] + 0.0), bits(0.0))
        job = json.loads(line, parse_int=integer)
        self.assertEqual(bits(job["runningTimeSecs"]), bits(-0.0))
        self.assertEqual(job["jobData"]["generativeModel"]["progress"]["totalAttacks"], 1)
        [again] = exchange("read", [json.dumps(job)])
        self.assertEqual(bits(float.fromhex(again.split(" ")[3])), bits(-0.0))

    def test_times_of_python(self):
        moment = datetime(2024, 3, 1, 12, 0, 0, 250_000, timezone.utc)
        line = json.dumps({"jobId": "a", "creationTime": moment.isoformat(), "runningTimeSecs": 1,
                           "jobData": {"crossPlaneRes": {"validateDatasetResponse":
                                                         {"sizeBytes": 1}},
                                       "generativeModel": {"progress": {"totalAttacks": 1}}}})
        [facts] = exchange("read", [line])
        self.assertEqual(facts.split(" ")[1:3], ["1709294400", "250000000"])

    def test_what_is_no_json_is_refused(self):
        for number in (math.nan, math.inf, -math.inf):
            [facts] = exchange("read", [json.dumps({"runningTimeSecs": number})])
            self.assertRegex(facts, r"^refused: /runningTimeSecs: .*column 21\)$")
        [facts] = exchange("read", [json.dumps({"jobId": "\ud800"})])
        self.assertRegex(facts, "^refused: .*surrogate")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

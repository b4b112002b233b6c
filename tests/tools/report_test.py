"""jobs_report and round_trip over files and standard input."""

import csv
import io
import json
import pathlib
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

import support

TEXT = 'say "no", then\r\nstop; <b>&amp;'
JOBS = [
    {"jobId": "old", "jobType": "JOB_TYPE_FILE_SCAN", "status": "JOB_STATUS_SUCCEEDED",
     "startTime": "2024-03-01T12:00:10Z", "creationTime": "2024-03-01T12:00:00Z",
     "completionTime": "2024-03-01T12:01:10Z"},
    {"jobId": "<&\">", "jobType": "JOB_TYPE_MODEL_STRESS_TEST", "status": "JOB_STATUS_FAILED",
     "startTime": "2024-03-02T12:00:00Z", "creationTime": "2024-03-02T12:00:00Z",
     "completionTime": "2024-03-02T12:00:30Z", "errorMsg": TEXT},
    {"jobId": "middle", "jobType": "JOB_TYPE_FILE_SCAN", "status": "JOB_STATUS_RUNNING",
     "startTime": "2024-03-01T18:00:00Z", "creationTime": "2024-03-01T18:00:00Z"},
    {"jobId": "waits", "jobType": "JOB_TYPE_FILE_SCAN", "status": "JOB_STATUS_PENDING",
     "creationTime": "2024-03-03T00:00:00Z"},
]
LINES = "".join(json.dumps(job) + "\n" for job in JOBS)
NOW = ["--now", "2024-03-03T00:00:00Z"]
OLD, BAD, MIDDLE, WAITS = (job["jobId"] for job in JOBS)


class Report(support.TestCase):
    def report(self, *options, status=0, stdin=LINES):
        return self.check("jobs_report", status, *NOW, *options, stdin=stdin)[0]

    def ids(self, *options):
        return [json.loads(line)["jobId"]
                for line in self.report("--format", "ndjson", *options).splitlines()]

    def test_filters_and_orders(self):
        cases = [
            ([], [OLD, BAD, MIDDLE, WAITS]),
            (["--status", "failed"], [BAD]),
            (["--status", "JOB_STATUS_FAILED", "--status", "pending"], [BAD, WAITS]),
            (["--type", "model_stress_test"], [BAD]),
            (["--type", "JOB_TYPE_FILE_SCAN", "--status", "running"], [MIDDLE]),
            (["--since", "2024-03-02T12:00:00Z"], [BAD, WAITS]),
            (["--since", "2024-03-03"], [WAITS]),
            (["--until", "2024-03-01T18:00:00Z"], [OLD, MIDDLE]),
            (["--until", "2024-03-02", "--since", "2024-03-01T12:00:01Z"], [MIDDLE]),
            (["--sort", "created"], [OLD, MIDDLE, BAD, WAITS]),
            (["--sort", "elapsed"], [BAD, OLD, MIDDLE, WAITS]),  # 30 s, 60 s, 30 h, none
            (["--sort", "status"], [WAITS, MIDDLE, OLD, BAD]),
        ]
        for options, expected in cases:
            with self.subTest(options):
                self.assertEqual(self.ids(*options), expected)

    def test_csv(self):
        out = self.report("--format", "csv")
        self.assertIn('"say ""no"", then\r\nstop; <b>&amp;"', out)
        rows = list(csv.DictReader(io.StringIO(out, newline="")))
        self.assertEqual([row["job_id"] for row in rows], [OLD, BAD, MIDDLE, WAITS])
        self.assertEqual([row["elapsed_seconds"] for row in rows], ["60", "30", "108000", ""])
        self.assertEqual([row["error_msg"] for row in rows], ["", TEXT, "", ""])
        self.assertTrue(all(None not in row for row in rows))  # as many fields as names
        self.assertEqual(out.count("\r\n"), 6)  # five records, one line end inside a field
        self.assertEqual(out.count("\n"), 6)

    def test_json(self):
        self.assertEqual(json.loads(self.report("--format", "json")), JOBS)
        self.assertEqual(json.loads(self.report("--format", "json", stdin="")), [])
        lines = self.report("--format", "ndjson").splitlines()
        self.assertEqual([json.loads(line) for line in lines], JOBS)

    def test_table(self):
        lines = self.report().splitlines()
        self.assertEqual(len(lines), 5)
        self.assertEqual(lines[0].split(),
                         ["JOB_ID", "TYPE", "STATUS", "CREATED", "ELAPSED", "PROGRESS"])
        self.assertEqual(
            lines[1].split(),
            ["old", "file_scan", "succeeded", "2024-03-01T12:00:00Z", "1m", "00s", "-"])
        for column in ("TYPE", "STATUS", "CREATED"):
            at = lines[0].index(column)
            for line in lines[1:]:
                self.assertEqual((line[at - 1], line[at] == " "), (" ", False))

    def test_summary(self):
        out = self.report("--summary", "--format", "json")
        rows = {(row["type"], row["status"]): row for row in json.loads(out)}
        self.assertEqual(rows["all", "all"]["jobs"], 4)
        self.assertEqual(rows["all", "all"]["p50_seconds"], 60)
        self.assertEqual(rows["all", "all"]["max_seconds"], 108000)
        self.assertIsNone(rows["file_scan", "pending"]["max_seconds"])
        self.assertEqual(sum(row["jobs"] for row in rows.values()), 8)
        self.assertIn("TYPE", self.report("--summary"))

    def test_what_is_read(self):
        array = json.dumps(JOBS, indent=1)
        page = json.dumps({"jobs": JOBS, "hasMore": False})
        bodies = "\n".join(json.dumps({"job": job}) for job in JOBS)
        for text in (array, page, bodies):
            with self.subTest(text[:10]):
                self.assertEqual(json.loads(self.report("--format", "json", stdin=text)), JOBS)

    def test_members_of_other_messages_in_a_job(self):
        # Unknown members may have any type, whatever they are in another message.
        jobs = ['{"jobId":"a","message":{"x":1}}', '{"jobId":"a","hasMore":"no"}',
                '{"jobId":"a","code":5,"message":"hi"}', '{"jobId":"a","nextPageToken":1}']
        text = "\n".join(jobs) + "\n"
        self.assertEqual(self.report("--format", "ndjson", stdin=text), text)
        text = '{"job":{"jobId":"a"},"code":{"x":1}}'
        self.assertEqual(self.report("--format", "ndjson", stdin=text), '{"jobId":"a"}\n')
        text = '{"errorMsg":"e","hasMore":true,"code":1,"message":"m"}\n'
        self.assertEqual(self.report("--format", "ndjson", stdin=text), text)
        self.assertEqual(self.report("--format", "ndjson", stdin='{"hasMore":false}'), "")
        for text in ('{"code":5}', '{"message":"no such job","details":[]}'):
            with self.subTest(text):
                out, err = self.check("jobs_report", 1, "--format", "ndjson", "-", stdin=text)
                self.assertEqual(out, "")
                self.assertIn("an error of the server", err)

    def test_bad_documents(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "jobs.ndjson")
            path.write_text('{"jobId":"a"}\n{"jobId":7}\n{"jobId":"c"}\n')
            missing = pathlib.Path(folder, "missing")
            for form, expected in [("ndjson", '{"jobId":"a"}\n{"jobId":"c"}\n'),
                                   ("json", '[\n{"jobId":"a"},\n{"jobId":"c"}\n]\n')]:
                with self.subTest(form):
                    out, err = self.check("jobs_report", 1, "--format", form, missing, path)
                    self.assertEqual(out, expected)
                    self.assertIn(f"{missing}: cannot be read", err)
                    self.assertRegex(err, f"{path}: /jobId: .*line 2, column 10")

    def test_names_that_are_not_ascii(self):
        for name in ("größe", "任务", "\U0001f680 rocket"):
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, name + ".ndjson")
                path.write_bytes(b'{"jobId":"a"}\n{"jobId":7}\n')
                picture = pathlib.Path(folder, name + ".svg")
                out, err = self.check("jobs_report", 1, "--format", "ndjson", "--svg", picture,
                                      path)
                self.assertEqual(out, '{"jobId":"a"}\n')
                self.assertIn(f"{path}: /jobId: ", err)
                self.assertIn("<svg", picture.read_text("utf-8"))

    def test_bytes_are_read_as_they_are(self):
        # Read as text, Windows has the input end at the control character.
        text = '{"jobId":"a"}\r\n\x1a\r\n{"jobId":"c"}\r\n'
        out, err = self.check("jobs_report", 1, "--format", "ndjson", stdin=text)
        self.assertEqual(out, '{"jobId":"a"}\n{"jobId":"c"}\n')
        self.assertIn("line 2, column 1", err)

    def test_usage(self):
        for options in [["--format", "xml"], ["--status", "x"], ["--since", "yesterday"],
                        ["--sort", "size"], ["--now"]]:
            with self.subTest(options):
                self.assertEqual(self.check("jobs_report", 64, *options, stdin=LINES)[0], "")


class Picture(support.TestCase):
    def picture(self, jobs):
        """The elements by their class."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "jobs.svg")
            self.check("jobs_report", 0, *NOW, "--svg", path,
                       stdin="".join(json.dumps(job) + "\n" for job in jobs))
            root = xml.etree.ElementTree.parse(path).getroot()
        found = {}
        for element in root.iter():
            self.assertNotIn("script", element.tag)
            found.setdefault(element.get("class"), []).append(element)
        found["text"] = [each.text for each in root.iter("{http://www.w3.org/2000/svg}text")]
        return found

    def test_parts(self):
        found = self.picture(JOBS)
        self.assertEqual(len(found["job"]), 4)
        self.assertEqual(len(found["axis"]), 1)
        self.assertGreaterEqual(len(found["tick"]), 2)
        self.assertIn('<&">', found["text"])  # as the job says, after XML was undone
        legend = [element.get("fill") for element in found["key"]]
        self.assertEqual(legend[1:], ["url(#succeeded)", "url(#running)", "url(#failed)"])
        for name in ("queued", "succeeded", "running", "failed"):
            self.assertIn(name, found["text"])
        fills = [rect.get("fill") for row in found["job"] for rect in row
                 if rect.tag.endswith("rect")]
        for fill in legend:
            self.assertIn(fill, fills)

    def test_the_one_in_the_documentation(self):
        samples = sorted(support.SAMPLES.glob("job_cross_plane_*.json"))
        out, _ = self.check("jobs_report", 0, "--sort", "created", "--svg", "-", *samples)
        drawn = support.SAMPLES.parents[1] / "docs" / "jobs_report.svg"
        self.assertEqual(out, drawn.read_text(encoding="utf-8"))

    def test_any_number_of_jobs(self):
        for count in (0, 1, 200):
            with self.subTest(count):
                found = self.picture([{**JOBS[i % 4], "jobId": str(i)} for i in range(count)])
                self.assertEqual(len(found.get("job", [])), count)


class RoundTrip(support.TestCase):
    def test_names_what_it_reads(self):
        page = json.dumps({"jobs": JOBS, "hasMore": False})
        cases = [('{"jobId":"a"}', "JobMetadata"), ('{"job":{"jobId":"a"}}', "GetJobResponse"),
                 (page, "ListJobsForProjectResponse"), ('{"code":5,"message":"m"}', "RpcStatus")]
        for text, message in cases:
            with self.subTest(message):
                out, err = self.check("round_trip", 0, "-", stdin=text)
                self.assertEqual(json.loads(out), json.loads(text))
                self.assertIn(f"({message})", err)

    def test_a_folder(self):
        self.assertIn("is a folder", self.check("round_trip", 1, support.SAMPLES)[1])

    def test_names_that_are_not_ascii(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "größe 任务.json")
            path.write_bytes('{"jobId":"größe"}\n'.encode())
            out, err = self.check("round_trip", 0, path)
            self.assertEqual(out, '{"jobId":"größe"}\n')
            self.assertEqual(err, f"{path.name}: came back unchanged (JobMetadata)\n")
            missing = pathlib.Path(folder, "größe")
            self.assertIn(f"{missing}: cannot be read",
                          self.check("round_trip", 1, missing)[1])

    def test_goes_on_after_a_bad_document(self):
        text = '{"jobId":"a"}\n{"jobId":7}\n{"jobId":"c"}\n'
        out, err = self.check("round_trip", 1, "-", stdin=text)
        self.assertEqual(out, '{"jobId":"a"}\n{"jobId":"c"}\n')
        self.assertIn("document 2 at line 2", err)


class FullDisk(unittest.TestCase):
    @unittest.skipUnless(pathlib.Path("/dev/full").exists(), "no /dev/full")
    def test_is_said(self):
        for program in ("round_trip", "jobs_report"):
            with self.subTest(program), open("/dev/full", "w") as full:
                result = subprocess.run([support.PROGRAMS / program, "-"], input=LINES, text=True,
                                        stdout=full, stderr=subprocess.PIPE, timeout=support.NEVER)
                self.assertEqual(result.returncode, 74)
                self.assertIn("cannot be written", result.stderr)


if __name__ == "__main__":
    unittest.main()

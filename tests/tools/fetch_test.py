"""fetch_jobs against a server on the loopback address, and what jobs_report makes of its output."""

import json
import subprocess
import unittest
import urllib.parse

import support
from server import Answer, serving


def jobs(first, count):
    return [{"jobId": f"j-{i}", "jobType": "JOB_TYPE_FILE_SCAN", "status": "JOB_STATUS_SUCCEEDED",
             "runningTimeSecs": i + 0.5} for i in range(first, first + count)]


def query_of(request):
    return urllib.parse.parse_qsl(urllib.parse.urlsplit(request.path).query)


def ids(out):
    return [json.loads(line)["jobId"] for line in out.splitlines()]


FIRST = Answer({"jobs": jobs(0, 2), "nextPageToken": "t/1 &", "hasMore": True})
LAST = Answer({"jobs": jobs(2, 1), "hasMore": False})
BUSY = Answer({"code": 14, "message": "busy"}, 500)

# What is answered, the exit status, the jobs written, a part of stderr, how many requests.
SCENARIOS = {
    "two pages": ([FIRST, LAST], 0, 3, "", 2),
    "no jobs": ([Answer({"hasMore": False})], 0, 0, "", 1),
    "no word of more": ([Answer({"jobs": jobs(0, 1)})], 0, 1, "", 1),
    "more, without a token": ([Answer({"jobs": jobs(0, 1), "hasMore": True})], 4, 1,
                              "not how to get it", 1),
    "a token that comes again": ([FIRST], 4, 4, "repeats a page token", 2),
    "busy in the middle": ([FIRST, BUSY, LAST], 0, 3, "HTTP status 500: busy", 3),
    "retries used up in the middle": ([FIRST, BUSY], 4, 2, "given up after 1 retries", 3),
    "refused in the middle": ([FIRST, Answer({"code": 3, "message": "old token"}, 400)], 4, 2,
                              "old token", 2),
    "bad JSON in the middle": ([FIRST, Answer('{"jobs":[')], 4, 2, "cannot be read", 2),
    "an empty object": ([Answer({})], 4, 0, "without a page of jobs", 1),
    "an error as a success": ([Answer({"code": 5, "message": "no project"})], 4, 0, "no project",
                              1),
    "gzip": ([Answer({"jobs": jobs(0, 9), "hasMore": False}, compress=True)], 0, 9, "", 1),
}


class Fetch(support.TestCase):
    def test_scenarios(self):
        for name, (answers, status, count, part, requests) in SCENARIOS.items():
            with self.subTest(name), serving(answers) as at:
                out, err = self.check("fetch_jobs", status, "--url", at.url, "--retries", 1, "p")
                self.assertEqual(len(ids(out)), count)
                self.assertIn(part, err)
                self.assertEqual(err == "", part == "")
                self.assertEqual(len(at.requests), requests)
                self.assertEqual({each.key for each in at.requests}, {support.KEY})

    def test_what_is_asked(self):
        with serving([FIRST, LAST]) as at:
            self.check("fetch_jobs", 0, "--url", at.url, "--page-size", 2, "--status", "failed",
                       "--status", "JOB_STATUS_RUNNING", "--type", "file_scan", "a/b")
            self.assertEqual([each.path.split("?")[0] for each in at.requests],
                             ["/v1/jobs/project/a%2Fb"] * 2)
            first, second = map(query_of, at.requests)
            self.assertEqual(sorted(first), [
                ("firstPageQuery.selectedStatuses", "JOB_STATUS_FAILED"),
                ("firstPageQuery.selectedStatuses", "JOB_STATUS_RUNNING"),
                ("firstPageQuery.selectedTypes", "JOB_TYPE_FILE_SCAN"),
                ("pageSize", "2")])
            self.assertEqual(sorted(second), [("pageSize", "2"), ("pageToken", "t/1 &")])

    def test_unknown_members_come_through(self):
        job = '{"jobId":"j","costCenter":1.10}'
        with serving([Answer('{"jobs":[' + job + '],"hasMore":false}')]) as at:
            out, _ = self.check("fetch_jobs", 0, "--url", at.url, "p")
            self.assertEqual(out, job + "\n")

    def test_usage(self):
        for arguments in [[], ["--url", "http://h"], ["p"], ["--url", "http://h", "."],
                          ["--url", "http://h", "--status", "no_such", "p"],
                          ["--url", "http://h", "--page-size", "0", "p"]]:
            with self.subTest(arguments):
                self.assertEqual(self.check("fetch_jobs", 64, *arguments)[0], "")

    def test_ten_thousand_jobs_into_a_summary(self):
        def page(request):
            first = int(dict(query_of(request)).get("pageToken", 0))
            more = first + 100 < 10_000
            return Answer({"jobs": jobs(first, 100), "hasMore": more,
                           **({"nextPageToken": str(first + 100)} if more else {})})

        with serving(page) as at:
            fetch = subprocess.Popen([support.PROGRAMS / "fetch_jobs", "--url", at.url,
                                      "--page-size", "100", "p"],
                                     env=support.environment(), stdout=subprocess.PIPE)
            report = subprocess.run([support.PROGRAMS / "jobs_report", "--summary", "--format",
                                     "csv"], stdin=fetch.stdout, capture_output=True, text=True,
                                    timeout=support.NEVER)
            fetch.stdout.close()
            self.assertEqual(fetch.wait(support.NEVER), 0)
            self.assertEqual((report.returncode, report.stderr), (0, ""))
            self.assertEqual(report.stdout.splitlines()[1:], [
                "file_scan,succeeded,10000,4999.5,9499.5,9999.5",
                "all,all,10000,4999.5,9499.5,9999.5"])
            self.assertEqual(len(at.requests), 100)


if __name__ == "__main__":
    unittest.main()

"""watch_job against a server on the loopback address."""

import fcntl
import json
import os
import pathlib
import pty
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import unittest

import server
import support
from server import Answer, serving


def job(status, **more):
    return {"job": {"jobId": "j-1", "status": "JOB_STATUS_" + status, **more}}


FAILED = job("FAILED", errorMsg="no such model", runningTimeSecs=3723,
             archivedJobLogs={"url": {"url": "https://logs.example/1"},
                              "expirationTime": "9999-01-01T00:00:00Z"})
EXPIRED = job("FAILED", archivedJobLogs={"url": {"url": "https://logs.example/1"},
                                         "expirationTime": "2001-01-01T00:00:00Z"})
GOOD = Answer(job("SUCCEEDED", runningTimeSecs=12.3))
BUSY = Answer({"code": 14, "message": "busy"}, 500)
REFUSED = {"code": 5, "message": "no job of that name"}

# What is answered, the exit status, parts of stdout, parts of stderr, how many requests.
SCENARIOS = {
    "succeeded": ([GOOD], 0, ["succeeded after 12.3s"], [], 1),
    "failed": ([Answer(FAILED)], 1, ["failed after 1h 02m", "reason: no such model",
                                     "logs: https://logs.example/1"], [], 1),
    "logs expired": ([Answer(EXPIRED)], 1, ["the link has expired"], [], 1),
    "cancelled": ([Answer(job("CANCELLED"))], 2, ["cancelled"], [], 1),
    "gzip": ([Answer(job("SUCCEEDED"), compress=True)], 0, ["succeeded"], [], 1),
    "not found": ([Answer(REFUSED, 404)], 4, [], ["404", "no job of that name"], 1),
    "500, then good": ([BUSY, GOOD], 0, ["succeeded"], ["HTTP status 500: busy"], 2),
    "503, no body": ([Answer(status=503), GOOD], 0, ["succeeded"], ["HTTP status 503"], 2),
    "429, then good": ([Answer(status=429, headers={"Retry-After": "0"}), GOOD], 0,
                       ["succeeded"], ["HTTP status 429"], 2),
    "429 with a date that is over": (
        [Answer(status=429, headers={"Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"}), GOOD], 0,
        ["succeeded"], ["trying again in 0"], 2),
    "lost, then good": ([server.LOST, GOOD], 0, ["succeeded"], ["trying again"], 2),
    "cut, then good": ([Answer(FAILED, cut=True), GOOD], 0, ["succeeded"], ["trying again"], 2),
    "retries used up": ([BUSY], 4, [], ["given up after 2 retries"], 3),
    "no JSON": ([Answer("<html>")], 4, [], ["the answer cannot be read"], 1),
    "wrong type": ([Answer({"job": {"jobId": 7}})], 4, [], ["/job/jobId"], 1),
    "an empty object": ([Answer({})], 4, [], ["without a job in it"], 1),
    "an empty job": ([Answer({"job": {}})], 4, [], ["without a job in it"], 1),
    "an error as a success": ([Answer(REFUSED)], 4, [], ["no job of that name"], 1),
    "redirects for ever": ([Answer(status=302, headers={"Location": "/again"})], 4, [],
                           ["redirects"], 11),
    "redirect to a file": ([Answer(status=302, headers={"Location": "file:///etc/passwd"})], 4,
                           [], ["redirects to an address"], 1),
    "control characters": ([Answer(job("FAILED", errorMsg="a\x1b[2Jb"))], 1, ["reason: a"], [], 1),
}


class Watch(support.TestCase):
    def watch(self, at, status, *options):
        return self.check("watch_job", status, "--url", at.url, "--retries", 2, "--interval",
                          "0.01", *options, "j-1")

    def test_scenarios(self):
        for name, (answers, status, outs, errs, requests) in SCENARIOS.items():
            with self.subTest(name), serving(answers) as at:
                out, err = self.watch(at, status)
                for part in outs:
                    self.assertIn(part, out)
                for part in errs:
                    self.assertIn(part, err)
                if not outs:
                    self.assertEqual(out, "")
                self.assertNotIn("\x1b", out)
                self.assertEqual(len(at.requests), requests)

    def test_what_is_asked(self):
        with serving([GOOD]) as at:
            self.check("watch_job", 0, "--url", at.url + "/", "a/b ?#%")
            self.assertEqual(at.requests[0].path, "/v1/jobs/a%2Fb%20%3F%23%25?view=JOB_VIEW_FULL")
            self.assertEqual(at.requests[0].key, support.KEY)

    def test_key_from_a_file(self):
        with tempfile.TemporaryDirectory() as folder, serving([GOOD]) as at:
            key = pathlib.Path(folder, "key")
            key.write_text("other-key\n")
            self.watch(at, 0, "--api-key-file", key)
            self.assertEqual(at.requests[0].key, "other-key")

    CHANGES = [Answer(job("PENDING")), Answer(job("RUNNING")), Answer(job("RUNNING")), GOOD]

    def test_a_line_a_change(self):
        with serving(self.CHANGES) as at:
            _, err = self.watch(at, 0)
            words = [line.split(",")[0] for line in err.splitlines()]
            self.assertEqual(words, ["pending", "running", "succeeded"])
            self.assertEqual(len(at.requests), 4)

    def test_a_line_of_json_a_change(self):
        with serving(self.CHANGES) as at:
            out, _ = self.watch(at, 0, "--json")
            statuses = [json.loads(line)["status"] for line in out.splitlines()]
            self.assertEqual(statuses, ["JOB_STATUS_PENDING", "JOB_STATUS_RUNNING",
                                        "JOB_STATUS_SUCCEEDED"])

    def test_the_key_stays_with_its_host(self):
        with serving([GOOD]) as other:
            for url, keys in [(other.url, [None]),
                              (other.url.replace("127.0.0.1", "localhost"), [None])]:
                with self.subTest(url), serving(
                        [Answer(status=307, headers={"Location": url + "/there"})]) as at:
                    other.requests.clear()
                    self.watch(at, 0)
                    self.assertEqual([each.key for each in other.requests], keys)
                    self.assertEqual(at.requests[0].key, support.KEY)

    def test_the_key_goes_on_at_the_same_host(self):
        with serving([Answer(status=307, headers={"Location": "/there"}), GOOD]) as at:
            self.watch(at, 0)
            self.assertEqual([each.key for each in at.requests], [support.KEY] * 2)

    def test_timeout(self):
        # Each would go on for a minute or more.
        cases = {
            "between requests": ([Answer(job("RUNNING"))], ["--interval", "600"]),
            "before a retry": ([Answer(status=503, headers={"Retry-After": "600"})], []),
            "in an answer": ([Answer(job("RUNNING"), stall=True)], []),
        }
        for name, (answers, options) in cases.items():
            with self.subTest(name), serving(answers) as at:
                _, err = self.check("watch_job", 3, "--url", at.url, "--timeout", "0.5", *options,
                                    "j-1")
                self.assertIn("timeout", err)

    def test_usage(self):
        for arguments in [["--url", "http://127.0.0.1"], ["j"], ["--url", "ftp://h", "j"],
                          ["--url", "http://u:p@127.0.0.1", "j"], ["--url", "http://h", ".."],
                          ["--url", "http://h", "--interval", "0", "j"],
                          ["--url", "http://h", "--interval", "nan", "j"],
                          ["--url", "http://h", "--retries", "-1", "j"],
                          ["--url", "http://h", "--no-such", "j"]]:
            with self.subTest(arguments):
                out, err = self.check("watch_job", 64, *arguments)
                self.assertEqual(out, "")
                self.assertNotEqual(err, "")

    def test_interrupted(self):
        for name, answer in [("between requests", Answer(job("RUNNING"))),
                             ("in an answer", Answer(job("RUNNING"), stall=True))]:
            with self.subTest(name), serving([answer]) as at:
                watch = subprocess.Popen([support.PROGRAMS / "watch_job", "--url", at.url,
                                          "--interval", "600", "j"], env=support.environment(),
                                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                self.assertTrue(at.arrived.wait(support.NEVER))
                watch.send_signal(signal.SIGINT)
                out, _ = watch.communicate(timeout=support.NEVER)
                self.assertEqual((watch.returncode, out), (130, b""))

    def on_a_terminal(self, columns, **environment):
        """What is written to a terminal of so many columns while a job runs and succeeds."""
        batches = [{"type": "drift", "status": "TEST_TASK_STATUS_COMPLETED"},
                   {"type": "bias", "status": "TEST_TASK_STATUS_RUNNING"}]
        running = job("RUNNING", runningTimeSecs=5, jobData={
            "stress": {"progress": {"testRun": {"testBatches": batches}}}})
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        with serving([Answer(running), GOOD]) as at:
            watch = subprocess.Popen([support.PROGRAMS / "watch_job", "--url", at.url,
                                      "--interval", "0.01", "j"], stdout=subprocess.PIPE,
                                     stderr=theirs, env=support.environment(**environment))
            os.close(theirs)
            shown = b""
            try:
                while piece := os.read(ours, 4096):
                    shown += piece
            except OSError:  # how Linux says that the other end is closed
                pass
            out, _ = watch.communicate(timeout=support.NEVER)
        os.close(ours)
        self.assertEqual((watch.returncode, out), (0, b"succeeded after 12.3s\n"))
        return shown.decode()

    def test_one_line_on_a_terminal(self):
        shown = self.on_a_terminal(80)
        self.assertIn("[##########----------]  1 / 2 tests  5.", shown)
        self.assertIn("\x1b[34mrunning", shown)
        self.assertNotIn("\n", shown)
        self.assertTrue(shown.endswith("\r\x1b[K"))  # nothing is left of it

    def test_no_colour_where_none_is_wanted(self):
        shown = self.on_a_terminal(80, NO_COLOR="1")
        self.assertIn("\rrunning  [#", shown)
        self.assertNotRegex(shown, r"\x1b\[[0-9;]*m")

    def test_a_line_is_cut_to_the_width(self):
        shown = self.on_a_terminal(20, NO_COLOR="1")
        lines = shown.replace("\x1b[K", "").split("\r")
        self.assertTrue(any(line.startswith("running") for line in lines))
        self.assertLess(max(map(len, lines)), 20)

    @unittest.skipUnless(shutil.which("openssl"), "no openssl")
    def test_certificates_are_checked(self):
        with tempfile.TemporaryDirectory() as folder:
            key, certificate, both = (pathlib.Path(folder, name) for name in "kcb")
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days",
                            "2", "-subj", "/CN=127.0.0.1", "-addext",
                            "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
                           check=True, capture_output=True)
            both.write_bytes(key.read_bytes() + certificate.read_bytes())
            with serving([GOOD], both) as at:
                self.watch(at, 0, "--cacert", certificate)
                self.assertEqual(len(at.requests), 1)
                self.watch(at, 4)
                self.assertEqual(len(at.requests), 1)  # nothing was sent


if __name__ == "__main__":
    unittest.main()

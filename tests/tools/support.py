"""What the tests of the tools share: where the programs are, how they are run."""

import os
import pathlib
import subprocess
import unittest

PROGRAMS = pathlib.Path(os.environ["RI_TOOLS_DIR"])
SAMPLES = pathlib.Path(os.environ["RI_SOURCE_DIR"]) / "examples" / "data"
KEY = "secret-key"

# So that a program that never ends fails its test instead of holding everything up; far more than
# any of them takes.
NEVER = 120


def environment(**more):
    """An environment without what a developer may have set, and without a proxy."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith("RI_") and not name.lower().endswith("_proxy")}
    kept.pop("NO_COLOR", None)
    kept.update(TERM="xterm", NO_PROXY="*", RI_API_KEY=KEY)
    kept.update(more)
    return kept


def run(program, *arguments, stdin=""):
    command = [PROGRAMS / program, *map(str, arguments)]
    return subprocess.run(command, input=stdin.encode(), env=environment(), capture_output=True,
                          timeout=NEVER)


class TestCase(unittest.TestCase):
    maxDiff = None

    def check(self, program, status, *arguments, stdin=""):
        """Runs a tool, compares its exit status, returns what it wrote."""
        result = run(program, *arguments, stdin=stdin)
        out, err = result.stdout.decode(), result.stderr.decode()
        self.assertEqual(result.returncode, status, f"stdout: {out[:2000]}\nstderr: {err[:2000]}")
        self.assertNotIn(KEY, out + err)
        self.assertNotRegex(err, r"[\x00-\x09\x0b-\x1f\x7f]", "a control character")
        return out, err

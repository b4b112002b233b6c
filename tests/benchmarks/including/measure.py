#!/usr/bin/env python3
"""What including the library costs: compiles the programs beside this file in turns and prints the
time and memory that the compiler takes and the size of the objects, as Markdown.

    measure.py [--compiler g++] [--flags "-std=c++17 -O2"] [--rounds 7] [--include FOLDER]...

The time is the processor's (user and system), which other load on the machine disturbs least.
"""

import argparse
import os
import pathlib
import re
import shlex
import statistics
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
INCLUDE = HERE.parents[2] / "include"

PROGRAMS = {
    "nlohmann.cpp": "nlohmann/json.hpp alone",
    "nlohmann_parse.cpp": "nlohmann/json.hpp, one parse",
    "values.cpp": "ri/values.hpp alone",
    "read_and_write.cpp": "ri/job_metadata.hpp, one read and one write",
    "text_only.cpp": "the same with ri/text/read.hpp and ri/text/write.hpp",
    "by_hand.cpp": "the same by hand with nlohmann/json",
}


def compile_once(command, source, output):
    """Seconds and kilobytes that compiling takes."""
    child = subprocess.Popen([*command, "-c", str(HERE / source), "-o", output])
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{source} does not compile")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def object_size(path):
    """Bytes of code and data, the names for the linker and debugger left out."""
    lines = subprocess.run(["size", path], check=True, capture_output=True, text=True).stdout
    return int(re.split(r"\s+", lines.splitlines()[1].strip())[3])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--flags", default="-std=c++17 -O2")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--include", action="append", default=[])
    arguments = parser.parse_args()

    command = [arguments.compiler, *shlex.split(arguments.flags), f"-I{INCLUDE}"]
    command += [f"-I{folder}" for folder in arguments.include]
    runs = {source: [] for source in PROGRAMS}
    sizes = {}
    with tempfile.TemporaryDirectory() as folder:
        for source in PROGRAMS:
            output = os.path.join(folder, source + ".o")
            compile_once(command, source, output)  # so that all files are in the cache
            sizes[source] = object_size(output)
        for _ in range(arguments.rounds):
            for source in PROGRAMS:
                runs[source].append(compile_once(command, source, os.devnull))

    def median(source, column):
        return statistics.median(run[column] for run in runs[source])

    first = next(iter(PROGRAMS))
    print(f"{arguments.compiler} {arguments.flags}, medians of {arguments.rounds} rounds")
    print()
    print("| program | seconds | ratio | fastest | MB of memory | ratio | bytes of object |")
    print("|:--|--:|--:|--:|--:|--:|--:|")
    for source, name in PROGRAMS.items():
        seconds, memory = median(source, 0), median(source, 1)
        fastest = min(run[0] for run in runs[source])
        print(f"| {name} | {seconds:.2f} | {seconds / median(first, 0):.2f} | {fastest:.2f} "
              f"| {memory / 1024:.0f} | {memory / median(first, 1):.2f} | {sizes[source]} |")


if __name__ == "__main__":
    main()

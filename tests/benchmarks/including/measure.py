#!/usr/bin/env python3
"""What including the library costs: compiles the programs beside this file in turns and prints the
time and memory that the compiler takes and the size of the objects, as Markdown. The ratios are to
nlohmann's smallest program that parses.

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

COMPILED = ["-DRI_JOB_METADATA_COMPILED=1"]

# Source, more flags, what it is.
PROGRAMS = [
    ("nlohmann.cpp", [], "nlohmann/json.hpp alone"),
    ("nlohmann_parse.cpp", [], "nlohmann/json.hpp, one parse"),
    ("by_hand.cpp", [], "one read and one write by hand with nlohmann/json"),
    ("values.cpp", [], "ri/values.hpp alone"),
    ("read_only.cpp", [], "ri/text/read.hpp, one read"),
    ("text_only.cpp", [], "ri/text/read.hpp and ri/text/write.hpp, one read and one write"),
    ("read_and_write.cpp", [], "the same with ri/job_metadata.hpp"),
    ("trees.cpp", [], "ri/job_metadata.hpp, from a tree and to one"),
    ("values.cpp", COMPILED, "compiled form: ri/values.hpp alone"),
    ("text_only.cpp", COMPILED, "compiled form: one read and one write of text"),
    ("trees.cpp", COMPILED, "compiled form: from a tree and to one"),
    ("library.cpp", [], "the compiled form itself"),
]
RATIO_TO = 1  # the index of the program that the ratios are to


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
    runs = [[] for _ in PROGRAMS]
    sizes = []
    with tempfile.TemporaryDirectory() as folder:
        for source, flags, _ in PROGRAMS:
            output = os.path.join(folder, source + ".o")
            compile_once(command + flags, source, output)  # so that all files are in the cache
            sizes.append(object_size(output))
        for _ in range(arguments.rounds):
            for i, (source, flags, _) in enumerate(PROGRAMS):
                runs[i].append(compile_once(command + flags, source, os.devnull))

    def median(i, column):
        return statistics.median(run[column] for run in runs[i])

    def fastest(i):
        return min(run[0] for run in runs[i])

    print(f"{arguments.compiler} {arguments.flags}, medians of {arguments.rounds} rounds")
    print()
    print("| program | seconds | ratio | fastest | its ratio | MB of memory | ratio | bytes of object |")
    print("|:--|--:|--:|--:|--:|--:|--:|--:|")
    for i, (_, _, name) in enumerate(PROGRAMS):
        seconds, memory = median(i, 0), median(i, 1)
        print(f"| {name} | {seconds:.2f} | {seconds / median(RATIO_TO, 0):.2f} | {fastest(i):.2f} "
              f"| {fastest(i) / fastest(RATIO_TO):.2f} "
              f"| {memory / 1024:.0f} | {memory / median(RATIO_TO, 1):.2f} | {sizes[i]} |")


if __name__ == "__main__":
    main()

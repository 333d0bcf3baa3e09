#!/usr/bin/env python3
"""pages.py SOM PAGE…: does what the pages say, in a fresh directory each, and compares what they show.

A page's literal displays (.Bd -literal … .Ed) are taken in their order, each by its form or the comment before it:

  lines that begin with `$ `   commands, typed into one shell on a terminal of 70 columns (Markdown: 110). The lines below it are
                               its output, which has to be equal; a line `...` stands for any number of lines. `> ` goes
                               on with the command above. A comment `.\\" exit 5` below a command names its exit status.
  .\\" run                      a script: it has to end with 0, and its output is not compared
  .\\" file PATH                the contents of a file, which is written
  .\\" text                     neither: a picture, or an excerpt

Other displays are an error. In Markdown, fences of `console` are displays of commands, and the other ones text.

A comment `.\\" setup COMMAND` is run at its place. Random ids that a page shows stand for those of the run, in the order
in which they occur; hashes of git are not compared. SOM_ACCEPT=1 writes the output of the run into the page.
"""
import difflib
import fcntl
import os
import pathlib
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios

COLUMNS = {".md": 110}  # of the terminal, by the ending of the page; 70 for all others
HASH = re.compile(r"\b[0-9a-f]{12}\b")  # of git
ID = re.compile(r"\b[A-Z]{2}-\d{8}-[0-9A-HJKMNP-TV-Z]{8}\b")
ESCAPES = [(r"\(->", "→"), (r"\(dq", '"'), (r"\&", ""), (r"\-", "-"), (r"\e", "\\")]
EXAMPLES = "/usr/share/doc/som/examples"
samples = pathlib.Path(__file__).resolve().parents[2] / "samples"


def plain(line, markdown=False):
    """The text that a line of a display shows."""
    if markdown:
        return line

    def text(found):
        if found.group(1):
            return chr(int(found.group(1), 16))
        for escape, meaning in ESCAPES:
            if escape == found.group():
                return meaning
        raise SystemExit(f"pages.py: an unknown escape: {line}")

    return re.sub(r"\\(?:\[u([0-9A-F]{4})\]|\(..|.)", text, line)


def escaped(line, markdown=False):
    """The opposite: a line of a display that shows a text."""
    if markdown:
        return line
    line = line.replace("\\", r"\e").replace("→", r"\(->")
    line = re.sub("[^\0-\x7f]", lambda found: rf"\[u{ord(found.group()):04X}]", line)
    return r"\&" + line if line[:1] in (".", "'") else line


class Step:
    """A command, a script or a file, with its place in the page."""

    def __init__(self, line, kind, text):
        self.line, self.kind, self.text = line, kind, text
        self.first = self.last = line  # the lines of the expected output
        self.expected, self.status = [], 0


def steps_of(page):
    """Reads the steps of a page; returns them and the lines of the page."""
    lines = page.read_text().split("\n")
    steps, problems, marker, i = [], [], None, 0

    markdown = page.suffix == ".md"
    begin, end = (r"```(?=.)", "```") if markdown else (r"\.Bd -literal", ".Ed")

    while i < len(lines):
        line = lines[i]
        if found := re.match(r'\.\\" (run|text|file \S+)$', line):
            marker = found.group(1)
        elif found := re.match(r'\.\\" setup (.*)$', line):
            steps.append(Step(i + 1, "run", found.group(1)))
        elif line.startswith(".Dl"):
            problems.append(f"{page.name}:{i + 1}: .Dl is not run; use .Bd -literal")
        elif re.match(begin, line):
            marker = "text" if markdown and line != "```console" else marker
            start, i = i + 1, i + 1
            while lines[i] != end:
                i += 1
            body = range(start, i)
            if marker == "run":
                steps.append(Step(start, "run", "\n".join(plain(lines[j], markdown) for j in body)))
            elif marker and marker.startswith("file "):
                steps.append(Step(start, marker, "\n".join(plain(lines[j], markdown) for j in body) + "\n"))
            elif marker is None and lines[start].startswith("$ "):
                for j in body:
                    text = lines[j]
                    if text.startswith("$ "):
                        steps.append(Step(j + 1, "shown", plain(text[2:], markdown)))
                        steps[-1].first = steps[-1].last = j + 1
                    elif text.startswith("> ") and not steps[-1].expected:
                        steps[-1].text += "\n" + plain(text[2:], markdown)
                        steps[-1].first = steps[-1].last = j + 1
                    elif found := re.match(r'\.\\" exit (\d+)$', text):
                        steps[-1].status = int(found.group(1))
                    else:
                        steps[-1].expected.append(plain(text, markdown))
                        steps[-1].last = j + 1
            elif marker is None:
                problems.append(f"{page.name}:{start}: a display without a command or a comment that names its form")
            marker = None
        i += 1
    return steps, lines, problems


def script_of(steps, folder):
    """One shell script of all steps. Marks in its output say where the output of each begins and how it ended."""
    script = []
    for number, step in enumerate(steps):
        text = step.text.replace(EXAMPLES, str(samples))
        if step.kind.startswith("file "):
            (folder / f"step{number}").write_text(text)
            path = step.kind[5:]
            text = f'mkdir -p "$(dirname {path})" && cp {folder}/step{number} {path}'
            if path.endswith(".sh"):
                text += f" && chmod +x {path}"
        (folder / f"step{number}.sh").write_text(text + "\n")
        source = f". {folder}/step{number}.sh"
        if step.kind == "run":  # a script of its own, but `cd` and variables hold for the steps after it
            source = f"set -e; {source}; set +e"
        script.append(f"printf '\\001{number}\\n'; {source}; printf '\\002%d\\n' $?")
    return "\n".join(script) + "\n"


def run(som, steps, columns):
    """Runs the steps on a terminal; returns the output and the exit status of each that was reached."""
    with tempfile.TemporaryDirectory(prefix="som-pages-") as name:
        folder = pathlib.Path(name)
        for part in ("bin", "home", "work", "steps"):
            (folder / part).mkdir()
        (folder / "bin/som").symlink_to(som)
        if jq := shutil.which("jq"):  # that of Debian 12 has no variable that turns its colours off
            (folder / "bin/jq").write_text(f'#!/bin/sh\nexec {jq} -M "$@"\n')
            (folder / "bin/jq").chmod(0o755)
        script = folder / "steps/all.sh"
        script.write_text(script_of(steps, folder / "steps"))
        environment = {key: value for key, value in os.environ.items()
                       if not key.startswith(("SOM_", "GIT_", "XDG_")) and key not in ("COLUMNS", "LINES", "PAGER", "NO_COLOR", "TZ")}
        environment.update(PATH=f"{folder}/bin:{os.environ['PATH']}", HOME=f"{folder}/home", TERM="dumb", LC_ALL="C.UTF-8",
                           GIT_CONFIG_NOSYSTEM="1", GIT_PAGER="cat", TMPDIR=str(folder))
        (folder / "home/.gitconfig").write_text(
            "[user]\n\tname = jane\n\temail = jane@operator.example\n[init]\n\tdefaultBranch = main\n[advice]\n\tdetachedHead = false\n")
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        program = subprocess.Popen(["bash", script], cwd=folder / "work", env=environment, stdin=subprocess.DEVNULL,
                                   stdout=theirs, stderr=theirs, start_new_session=True)
        os.close(theirs)
        data = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:
                break
            if not piece:
                break
            data += piece
        program.wait()
        os.close(ours)
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace(str(samples), EXAMPLES)
    results = {}
    for number, output, status in re.findall(r"\x01(\d+)\n(.*?)(?:\x02(\d+)\n|\Z)", text, re.S):
        results[int(number)] = (output, int(status) if status else None)
    return results


def known_ids(steps, results):
    """The ids of the run as the page has them: the n-th new one of the run is the n-th new one of the page."""
    shown = "\n".join("\n".join(step.expected) + "\n" + step.text for step in steps)
    printed = "\n".join(output for output, _ in results.values())
    page = [one for one in dict.fromkeys(ID.findall(shown)) if one not in printed]
    real = [one for one in dict.fromkeys(ID.findall(printed)) if one not in shown]
    same = {}
    for one in real:
        like = [other for other in page if other[:11] == one[:11] and other not in same.values()]
        if like:
            same[one] = like[0]
    return same


def fits(expected, actual):
    """True if the lines are equal; `...` stands for any number of lines."""
    pattern = "".join(r"(?:.*\n)*" if line == "..." else re.escape(HASH.sub("0" * 12, line)) + "\n" for line in expected)
    return re.fullmatch(pattern, HASH.sub("0" * 12, "".join(line + "\n" for line in actual))) is not None


def check(som, page, accept):
    steps, lines, problems = steps_of(page)
    problems += [f"{page.name}:{step.line}: compares nothing" for step in steps if step.expected == ["..."]]
    if not steps:
        problems.append(f"{page.name}: has no commands")
    results = run(som, steps, COLUMNS.get(page.suffix, 70))
    same = known_ids(steps, results)
    changed = []
    for number, step in enumerate(steps):
        where = f"{page.name}:{step.line}: {step.text.splitlines()[0]}"
        output, status = results.get(number, ("", None))
        if status is None:
            problems.append(f"{where}: not reached, or the shell ended here:\n{output}")
            break
        if status != step.status:
            problems.append(f"{where}: exit status {status}, not {step.status}:\n{output}")
        if step.kind != "shown":
            continue
        output = ID.sub(lambda found: same.get(found.group(), found.group()), output)
        actual = [line.rstrip() for line in output.split("\n")]
        while actual and not actual[-1]:
            actual.pop()
        if fits(step.expected, actual):
            continue
        if accept:
            changed.append((step, actual))
        else:
            problems.append(where + ":\n" + "\n".join(difflib.unified_diff(step.expected, actual, "the page", "som", lineterm="")))
    for step, actual in reversed(changed):
        lines[step.first:step.last] = [escaped(line, page.suffix == ".md") for line in actual]
    if changed:
        page.write_text("\n".join(lines))
        print(f"{page.name}: wrote the output of {len(changed)} commands")
    print(f"{page.name}: {len(steps)} steps")
    for problem in problems:
        print(problem)
    return not problems


def main():
    som = pathlib.Path(shutil.which(sys.argv[1]) or sys.argv[1]).resolve()
    accept = "SOM_ACCEPT" in os.environ
    good = [check(som, pathlib.Path(page), accept) for page in sys.argv[2:]]
    sys.exit(0 if good and all(good) else 1)


main()

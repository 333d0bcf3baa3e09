#!/usr/bin/env python3
"""hand_edits.py SOM [EDITS] [SEED]: random edits by hand of orders, judged by som and by the rules below.

The rules are written here once more, from the tables of som-lifecycles(7), without any code of som: an order with one item
and two activities, of which the second waits for the first. Many orders are edited in one commit. The program fails if som refuses
an edit that is legal by these rules, or takes one that is not."""
import collections
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

ORDER = {
    ("acknowledged", "start"): "inProgress",
    ("acknowledged", "reject"): "rejected",
    ("acknowledged", "hold"): "held",
    ("acknowledged", "pend"): "pending",
    ("acknowledged", "cancel"): "cancelled",
    ("inProgress", "hold"): "held",
    ("inProgress", "pend"): "pending",
    ("inProgress", "fail"): "failed",
    ("inProgress", "complete"): "completed",
    ("held", "resume"): "before",
    ("pending", "resume"): "before",
}
ACTIVITY = {
    ("pending", "start"): "inProgress",
    ("pending", "skip"): "skipped",
    ("inProgress", "complete"): "completed",
    ("inProgress", "fail"): "failed",
    ("inProgress", "hold"): "held",
    ("inProgress", "skip"): "skipped",
    ("held", "resume"): "inProgress",
    ("held", "skip"): "skipped",
    ("failed", "skip"): "skipped",
    ("failed", "retry"): "pending",
}
NEEDS_REASON = {"reject", "fail", "skip", "hold", "pend", "cancel"}
FINAL = {"completed", "rejected", "cancelled", "failed"}
FINISHED = {"completed", "skipped", "cancelled"}
NAMES = ("survey", "test")


class Illegal(Exception):
    pass


class Order:
    """The states of an order, and what the tables say of events."""

    def __init__(self):
        self.state, self.before, self.item = "acknowledged", None, "acknowledged"
        self.started = False
        self.part = dict.fromkeys(NAMES, "pending")

    def copy(self):
        other = Order()
        other.__dict__.update(self.__dict__)
        other.part = dict(self.part)
        return other

    def apply(self, event, reason, activity=None):
        """Carries out an event; returns the states before and after it. Raises Illegal."""
        table = ACTIVITY if activity else ORDER
        was = self.part[activity] if activity else self.state
        to = table.get((was, event))
        if to is None:
            raise Illegal(f"{event} from {was}")
        # An activity is held without a reason.
        if event in NEEDS_REASON and not reason and not (activity and event == "hold"):
            raise Illegal(f"{event} without a reason")
        if activity:
            if self.state in FINAL:
                raise Illegal("the order has ended")
            if event in ("start", "resume") and self.state != "inProgress":
                raise Illegal("the order does not run")
            if event == "start" and activity == "test" and self.part["survey"] not in ("completed", "skipped"):
                raise Illegal("it waits")
            self.part[activity] = to
            if to in ("inProgress", "held", "completed", "failed") and self.item == "acknowledged":
                self.item = "inProgress"
        else:
            to = self.leads(event, to)
        self.settle()
        return was, to

    def leads(self, event, to):
        if to == "before":
            to = self.before
        if event in ("hold", "pend"):
            self.before = self.state
        if event == "start":
            self.started = True
        if event == "complete":
            if any(state not in FINISHED for state in self.part.values()):
                raise Illegal("activities are open")
            to = "completed" if "completed" in self.part.values() else "cancelled"
            if to == "cancelled":
                to = "partial"
        self.state = to
        begun = any(state not in ("pending",) for state in self.part.values())
        if to in ("held", "pending", "rejected", "cancelled", "failed") and self.item not in FINAL:
            self.item = to
        if event in ("resume", "start") and self.item not in FINAL:
            self.item = "inProgress" if to == "inProgress" and begun else "acknowledged"
        if to in ("rejected", "cancelled", "failed"):
            for name, state in self.part.items():
                if state in ("pending", "inProgress", "held"):
                    self.part[name] = "cancelled"
        return to

    def settle(self):
        """An item whose activities are finished is completed, or cancelled if none was carried out."""
        if self.state == "inProgress" and self.item not in FINAL and all(s in FINISHED for s in self.part.values()):
            self.item = "completed" if "completed" in self.part.values() else "cancelled"

    def is_due(self):
        """True if nothing is left to do but to complete the order, which som does at once."""
        return self.state == "inProgress" and all(state in FINISHED for state in self.part.values())


def text_of(order, number, history, extra):
    out = ['"@type": ServiceOrder', f"id: {identity(number)}", f"state: {order.state}",
           f'orderDate: "{extra.get("orderDate", "2026-11-21T09:00:00Z")}"']
    if order.started:
        starts = [entry["time"] for entry in history if entry["action"] == "start" and "activity" not in entry]
        out.append(f'startDate: "{extra.get("startDate", (starts or ["2026-11-21T10:00:00Z"])[0])}"')
    out += [f"{key}: {extra[key]}" for key in ("priority", "description") if key in extra]
    out += ["serviceOrderItem:", '  - id: "1"', f'    action: {extra.get("action", "add")}', f"    state: {order.item}", "    service:",
            f'      name: {extra.get("service", "line")}', "activity:"]
    for name in NAMES:
        out += [f"  - id: {name}", f"    state: {order.part[name]}", '    serviceOrderItem: "1"']
        if name == "test" and not extra.get("independent"):
            out.append("    dependsOn: [survey]")
        if name == "test" and not extra.get("reversible"):
            out.append("    pointOfNoReturn: true")
    out.append("trackingRecord:")
    for entry in history:
        members = list(entry.items())
        out += [f"  {'- ' if i == 0 else '  '}{key}: {json.dumps(value)}" for i, (key, value) in enumerate(members)]
    return "\n".join(out) + "\n"


def identity(number):
    return f"SO-20261121-{number:08d}"


def path_of(number):
    return f"orders/2026/11/{identity(number)}.yaml"


def entry_of(number, event, was=None, to=None, reason="", activity=None, **more):
    entry = {"id": f"T{number:03d}", "time": f"2026-11-21T10:{number % 60:02d}:00Z", "user": "jane", "action": event}
    if activity:
        entry["activity"] = activity
    if was:
        entry["from"] = was
    if to:
        entry["to"] = to
    if reason:
        entry["reason"] = reason
    entry.update(more)
    return entry


def random_event(dice):
    activity = dice.choice([None, "survey", "test", "survey"])
    event = dice.choice(sorted({event for _, event in (ACTIVITY if activity else ORDER)}))
    return event, "why" if dice.random() < 0.8 else "", activity


def walk(dice):
    """A legal order with its history."""
    order, history = Order(), [entry_of(0, "create")]
    for _ in range(dice.randrange(12)):
        event, _, activity = random_event(dice)
        tried = order.copy()
        try:
            was, to = tried.apply(event, "why", activity)
        except Illegal:
            continue
        if tried.is_due():
            continue
        order = tried
        history.append(entry_of(len(history), event, was, to, "why", activity))
    return order, history


def tracked(dice, order, history):
    """Some events with tracking records, legal or not."""
    legal, now, entries = True, order.copy(), []
    for _ in range(dice.randrange(1, 4)):
        event, reason, activity = random_event(dice)
        table = ACTIVITY if activity else ORDER
        if dice.random() < 0.6:  # most are possible
            state = now.part[activity] if activity else now.state
            possible = sorted(event for was, event in table if was == state)
            if possible:
                event = dice.choice(possible)
        claimed = now.copy()
        try:
            was, to = claimed.apply(event, reason, activity)
        except Illegal:
            legal = False
            was = now.part[activity] if activity else now.state
            to = dice.choice(sorted({state for state in table.values() if state != "before"}))
            if activity:
                claimed.part[activity] = to
            else:
                claimed.state = to
        now = claimed
        entries.append(entry_of(len(history) + len(entries), event, was, to, reason, activity))
    return now, history + entries, {}, legal and not now.is_due(), "events"


def lying(dice, order, history):
    """A legal event whose record or state says something else."""
    for _ in range(20):
        event, _, activity = random_event(dice)
        now = order.copy()
        try:
            was, to = now.apply(event, "why", activity)
        except Illegal:
            continue
        if now.is_due() or was == to:
            continue
        other = dice.choice([s for s in ("held", "failed", "completed", "pending", "inProgress") if s not in (was, to)])
        if dice.random() < 0.5:
            return now, history + [entry_of(len(history), event, was, other, "why", activity)], {}, False, "another target"
        return now, history + [entry_of(len(history), event, other, to, "why", activity)], {}, False, "another origin"
    return content(dice, order, history)


def content(dice, order, history):
    """An edit of something else than states."""
    ended, running = order.state in FINAL | {"partial"}, order.started
    changed = [dict(entry) for entry in history]
    kind = dice.randrange(12)
    if kind == 0:
        return order, history, {"description": "another"}, True, "description"
    if kind == 1:
        return order, history, {"priority": '"2"'}, True, "priority"
    if kind == 2:
        return order, history, {"orderDate": "2026-11-20T09:00:00Z"}, False, "begin of the clock"
    if kind == 3 and running:
        return order, history, {"startDate": "2026-11-21T09:30:00Z"}, False, "date of the start"
    if kind == 4:
        return order, history, {"action": "modify"}, not (running or ended), "action"
    if kind == 5:
        return order, history, {"service": "another"}, not ended, "name of the service"
    if kind == 6:
        return order, history, {"reversible": True}, ended or not running, "point of no return"
    if kind == 7:
        return order, history, {"independent": True}, ended or not running, "dependency"
    if kind == 8:
        changed[dice.randrange(len(changed))]["user"] = "joe"
        return order, changed, {}, False, "author of a record"
    if kind == 9:
        del changed[dice.randrange(len(changed))]
        return order, changed, {}, False, "record removed"
    if kind == 10:
        late = entry_of(len(history), "note", time="2026-11-21T08:00:00Z")
        return order, history + [late], {}, False, "record dated back"
    return order, history + [entry_of(len(history), "note")], {}, True, "note"


def edges(order):
    """The states that one event without further conditions leads to, by the owner."""
    for event in sorted({event for _, event in ORDER}):
        now = order.copy()
        try:
            now.apply(event, "why")
        except Illegal:
            continue
        yield None, now.state
    for activity in NAMES:
        for event in sorted({event for _, event in ACTIVITY}):
            now = order.copy()
            try:
                now.apply(event, "why", activity)
            except Illegal:
                continue
            yield activity, now.part[activity]


def adopted(dice, order, history):
    """A state with a record `adopt`."""
    activity = dice.choice([None, "survey", "test"])
    table = ACTIVITY if activity else ORDER
    was = order.part[activity] if activity else order.state
    to = dice.choice(sorted({state for state in table.values() if state not in ("before", was)}))
    legal = (activity, to) in set(edges(order))
    now = order.copy()
    if legal:
        for event in sorted({event for _, event in table}):
            tried = order.copy()
            try:
                tried.apply(event, "why", activity)
            except Illegal:
                continue
            if (tried.part[activity] if activity else tried.state) == to:
                now = tried
                break
    elif activity:
        now.part[activity] = to
    else:
        now.state = to
    return now, history + [entry_of(len(history), "adopt", was, to, "", activity)], {}, legal and not now.is_due(), "adoption"


def undone(dice, order, history):
    """An undo that leads anywhere."""
    state = dice.choice([s for s in ("acknowledged", "inProgress", "held", "completed", "failed") if s != order.state])
    of = dice.choice(history + [{"id": "01JDA000000000000000000000"}])["id"]
    now = order.copy()
    now.state = state
    return now, history + [entry_of(len(history), "undo", order.state, state, of=of)], {}, None, "undo"


def forward_then_back(dice, order, history):
    """An event and its undo."""
    for _ in range(20):
        event, _, activity = random_event(dice)
        now = order.copy()
        try:
            was, to = now.apply(event, "why", activity)
        except Illegal:
            continue
        done = entry_of(len(history), event, was, to, "why", activity)
        back = entry_of(len(history) + 1, "undo", of=done["id"])
        if now.state != order.state:
            back.update({"from": now.state, "to": order.state})
        return order, history + [done, back], {}, True, "an event and its undo"
    return content(dice, order, history)


EDITS = [tracked, tracked, tracked, lying, content, content, adopted, undone, forward_then_back]


def judge(som, folder, edits, dice, counts):
    base, wanted = {}, {}
    os.makedirs(f"{folder}/orders/2026/11")
    with open(f"{folder}/som.yaml", "w") as file:
        file.write("workspace: edits\nformat: yaml\ntimeZone: UTC\n")
    made = []
    for number in range(edits):
        order, history = walk(dice)
        made.append((order, history))
        base[number] = text_of(order, number, history, {})
    git = lambda *words: subprocess.run(["git", "-C", folder, *words], check=True, stdout=subprocess.DEVNULL)
    write(folder, base)
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "base")
    after = {}
    for number, (order, history) in enumerate(made):
        now, records, extra, legal, name = dice.choice(EDITS)(dice, order, history)
        if legal is None:  # an undo: legal only if the named entry began in the state that it leads to
            legal = False
        after[number] = text_of(now, number, records, extra)
        wanted[number] = (legal, name)
    write(folder, after)
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", "edit")
    answer = subprocess.run([som, "-C", folder, "validate", "HEAD~1..HEAD", "-o", "json"], stdout=subprocess.PIPE)
    refused = collections.defaultdict(list)
    for finding in json.loads(answer.stdout)["findings"]:
        if finding["severity"] == "error":
            refused[finding["file"]].append(f'{finding["code"]}: {finding["message"]}')
    wrong = 0
    for number, (legal, name) in wanted.items():
        errors = refused.get(path_of(number), [])
        counts[(name, legal)] += 1
        if name == "undo" and not errors and led_back(*made[number], after[number]):
            continue
        if legal != (not errors) and base[number] != after[number]:
            wrong += 1
            print(f"--- {name}: {'wrongly refused' if legal else 'wrongly passed'}: {errors}")
            print(base[number])
            print("+++")
            print(after[number])
    return wrong


def led_back(order, history, after):
    """True if the undo at the end of a text leads back to the state in which the entry that it names began."""
    last = after[after.rindex("    action: "):].splitlines()
    entry = dict(line.strip().split(": ", 1) for line in last if ": " in line)
    of = json.loads(entry.get("of", '""'))
    named = [i for i, one in enumerate(history) if one["id"] == of]
    if not named:
        return False
    if named[0] == 0:
        return False
    for one in history[named[0]:]:
        if "activity" not in one and "from" in one:
            return json.loads(entry["to"]) == one["from"]
    return False


def write(folder, texts):
    for number, text in texts.items():
        with open(f"{folder}/{path_of(number)}", "w") as file:
            file.write(text)


def main():
    som = os.path.abspath(sys.argv[1])
    edits = int(sys.argv[2]) if len(sys.argv) > 2 else int(os.environ.get("SOM_HAND_EDITS", "400"))
    dice = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    if not shutil.which("git"):
        sys.exit(77)
    for name in list(os.environ):
        if name.startswith(("GIT_", "SOM_")):
            del os.environ[name]
    os.environ.update(GIT_CONFIG_NOSYSTEM="1", GIT_CONFIG_GLOBAL="/dev/null", GIT_AUTHOR_NAME="e", GIT_AUTHOR_EMAIL="e",
                      GIT_COMMITTER_NAME="e", GIT_COMMITTER_EMAIL="e")
    counts, wrong = collections.Counter(), 0
    while edits > 0:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["HOME"] = folder
            wrong += judge(som, folder + "/space", min(edits, 500), dice, counts)
        edits -= 500
    for (name, legal), number in sorted(counts.items(), key=str):
        print(f"{number:6} {'legal' if legal else 'illegal'} {name}")
    print(f"{wrong} wrong of {sum(counts.values())}")
    sys.exit(1 if wrong else 0)


main()

"""Asks the outside oracle what it makes of generated facts: reads scenarios as JSON, prints one line per finding."""
import json
import sys
from datetime import date, datetime
from fractions import Fraction

import oracle


def corrected(state, fact):
    """What counts of a piece was corrected: the earlier content is gone, the new one was received just now."""
    state.evidence[fact["id"]] = {**fact, "receivedAt": fact["at"], "state": "SUBMITTED"}


oracle._APPLY["correction"] = corrected


class Dated:
    """Rule 7, which the oracle reads without its date: from the succession on the successor owes, not before."""
    day = date.max

    @classmethod
    def cell(cls, state, unit_id, quota_id, period, judge=oracle.cell):
        quota = oracle.quota_of(state, quota_id, period)
        cls.day = oracle.window(period, (quota or {}).get("countingBase", "CALENDAR"))[1]
        return judge(state, unit_id, quota_id, period)

    @classmethod
    def ancestors(cls, state, unit_id):
        return oracle.predecessors(state, unit_id, date.min, cls.day)

    @classmethod
    def leads(cls, state, unit_id, task, due):
        cls.day = due
        return leads(state, task, unit_id)

    @classmethod
    def occurrences_due(cls, state, unit_id, first, last):
        plan = max((v for v in state.versions if v[0] <= last), key=lambda v: v[0])[1]
        return [(task["id"], unit_id, n) for task in plan.get("tasks", [])
                for n, due in enumerate(oracle.occurrences(task, plan["year"]), 1)
                if first <= due <= last and cls.leads(state, unit_id, task, due)]


def no_earlier(own):
    """An extension gives time, it never takes it away."""
    def due(state, unit_id, *rest):
        granted, state.extended = state.extended, {}
        try:
            ordinary = own(state, unit_id, *rest)
        finally:
            state.extended = granted
        return max(ordinary, own(state, unit_id, *rest))
    return due


leads = oracle.leads
oracle.cell = Dated.cell
oracle.ancestors = Dated.ancestors
oracle.occurrences_due = Dated.occurrences_due
oracle.due_of = no_earlier(oracle.due_of)
oracle.report_due = no_earlier(oracle.report_due)


def share(value):
    if value is None:
        return "-"
    value = Fraction(value)
    return f"{value.numerator}/{value.denominator}"


def tally(line):
    return " ".join(str(line[k]) for k in ("met", "metLate", "missed", "open", "exempt"))


def cells(state):
    for unit in state.units:
        for c in oracle.cells_of(state, unit):
            yield (f"cell {unit} {c.quota} {c.period} {c.status} {c.hardness} {'exempt' if c.exempt else c.due} "
                   f"{share(c.required)} {share(c.achieved)}")
            if c.counted or c.not_counted:
                yield f"pieces {unit} {c.quota} {c.period} +{','.join(sorted(c.counted))} -{','.join(sorted(c.not_counted))}"


def rollups(state):
    for period in sorted({p for _, p in oracle.cell_keys(state)}):
        for by in ("kind", "unit", "quota"):
            sums = oracle.rollup(state, period, by)
            for key, line in [*sums["items"].items(), *([("TOTAL", sums["total"])] if sums["items"] else [])]:
                rate = "-" if line["rate"] is None else int(line["rate"] * 10000)
                yield (f"line {period} {by} {key} {tally(line)} {rate} {line['unitsReached']}/{line['units']} "
                       f"voluntary {tally(line['voluntary'])}")


def reports(state, asked):
    for unit, period in asked:
        r = oracle.report_standing(state, unit, period)
        yield f"report {unit} {period} {r['dueOn']} {r['closing']} {r['timeliness']} {r['lateWorkingDays']}"


def main():
    for scenario in json.load(sys.stdin):
        facts = [{**fact, "at": datetime.fromisoformat(fact["at"])} for fact in scenario["facts"]]
        calendar = oracle.WorkingCalendar.of(scenario["calendars"])
        for question in scenario["questions"]:
            state = oracle.state_at(facts, datetime.fromisoformat(question["asOf"]), calendar)
            print("AS OF", scenario["seed"], question["asOf"])
            for line in [*cells(state), *rollups(state), *reports(state, question["reports"]),
                         *(f"flagged {e}" for e in oracle.flagged(state))]:
                print(line)


main()

"""Easter by both reckonings against python-dateutil, and ISO weeks against Python's calendar."""

from datetime import date, timedelta

from program import ROLE, Report, by_series, header, needed, review, schedule

easter = needed("dateutil.easter")

FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)

report = Report()


def easter_mondays(rule):
    plan = header("1900", "2199", "holidays feast", "on non-working days skip") + ROLE
    plan += f'holidays feast "Feast"\n  1 day after {rule} "Monday"\n'
    plan += review("daily", "every week on Monday at 09:00 for 15m")
    held = {row.nominal for row in schedule(plan, FIRST, LAST)}
    mondays = (date(1900, 1, 1) + timedelta(7 * n) for n in range(15653))
    return {day for day in mondays if day <= LAST and day not in held}


for rule, reckoning in (("Easter", easter.EASTER_WESTERN), ("orthodox Easter", easter.EASTER_ORTHODOX)):
    expected = {easter.easter(year, reckoning) + timedelta(1) for year in range(1900, 2200)}
    report.compare(rule, easter_mondays(rule), expected)

# Each week is a range of days; ten years a plan, since each rule walks all of them.
for decade in range(1900, 2200, 10):
    first, last = date(decade, 1, 1), date(decade + 9, 12, 31)
    plan = header(first, last) + ROLE
    weeks = {}
    for year in range(decade, decade + 10):
        for week in sorted({1, 2, 9, 26, 52, date(year, 12, 28).isocalendar().week}):
            name = f"w{year}-{week}"
            days = (date.fromisocalendar(year, week, day) for day in range(1, 8))
            weeks[name] = {day for day in days if first <= day <= last}
            plan += review(name, f"every day at 09:00 for 15m, during {year}-W{week:02}")
    ours = by_series(schedule(plan, first, last), lambda row: row.nominal)
    for name, expected in weeks.items():
        report.compare(name, ours.get(name, []), expected)
report.finish("rules", "dateutil and the Python library")

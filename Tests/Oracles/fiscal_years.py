"""Years of 52 and 53 weeks against pandas: every month, weekday and variant, years and quarters."""

from datetime import date, timedelta

from program import ROLE, Report, by_series, header, needed, review, schedule

pandas = needed("pandas")

FIRST, LAST = date(2010, 1, 1), date(2039, 12, 31)
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = """January February March April May June July August September October November
December""".split()
# February 29 is the last day of February in every year.
ENDS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def starts(offset):
    """The days after the ends that an offset gives."""
    ends = pandas.date_range(FIRST - timedelta(400), LAST, freq=offset)
    days = {end.date() + timedelta(1) for end in ends}
    return {day for day in days if FIRST <= day <= LAST}


def compare(month, weekday, variation, quarter, report):
    name, day = MONTHS[month], DAYS[weekday]
    if variation == "last":
        rule = f"ends on the last {day} of {name}"
    else:
        rule = f"ends on the {day} nearest {name} {ENDS[month]}"
    rule += f" in weeks 4-4-5, extra week in quarter {quarter}, named by end"
    plan = header(FIRST, LAST, f"fiscal year {rule}", "on non-working days keep") + ROLE
    plan += review("years", "every fiscal year on day 1, at 09:00, for 15m")
    plan += review("quarters", "every quarter on day 1, at 09:00, for 15m")
    ours = by_series(schedule(plan, FIRST, LAST), lambda row: row.nominal)
    common = {"startingMonth": month + 1, "weekday": weekday, "variation": variation}
    years = pandas.offsets.FY5253(**common)
    quarters = pandas.offsets.FY5253Quarter(qtr_with_extra_week=quarter, **common)
    report.compare(f"years: {rule}", ours.get("years", []), starts(years))
    report.compare(f"quarters: {rule}", ours.get("quarters", []), starts(quarters))


report = Report()
for month in range(12):
    for weekday in range(7):
        for variation in ("last", "nearest"):
            compare(month, weekday, variation, 4 if (month + weekday) % 2 else 1, report)
report.finish("rules", f"pandas {pandas.__version__}")

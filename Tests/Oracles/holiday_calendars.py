"""Every holiday file of the library against PyPI `holidays`, 2015 to 2035."""

from datetime import date, timedelta

from program import ROLE, Report, header, needed, review, schedule

holidays = needed("holidays")

FIRST, LAST = date(2015, 1, 1), date(2035, 12, 31)
YEARS = range(2015, 2036)


def days(calendar):
    return {day for day in calendar if FIRST <= day <= LAST}


def reserve_banks():
    """The federal holidays, by the Reserve Banks' rule: a Sunday on the Monday, a Saturday lost."""
    nominal = days(holidays.US(years=YEARS, observed=False))
    return nominal | {day + timedelta(1) for day in nominal if day.weekday() == 6}


def all_of_australia():
    """What is a holiday in every state and territory."""
    states = [name for name in holidays.AU.subdivisions if " " not in name]
    return set.intersection(*(days(holidays.AU(subdiv=name, years=YEARS)) for name in states))


def easter_fridays():
    return {day for day, title in holidays.NYSE(years=YEARS).items() if title == "Good Friday"}


def week_end(calendar):
    return {FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)} & {
        day for day in calendar if day.weekday() > 4
    }


# The calendar of the other program; the years that ours covers; what differs, and why.
CALENDARS = {
    "us-federal": (lambda: days(holidays.US(years=YEARS)), YEARS, None),
    "us-banks": (reserve_banks, YEARS, None),
    # A day that falls on a week-end is lost or observed beside it; the other program then leaves
    # out the day itself, on which nobody trades anyway.
    "us-nyse": (lambda: days(holidays.NYSE(years=YEARS)), YEARS, "week-ends of ours"),
    "england-and-wales": (lambda: days(holidays.GB(subdiv="ENG", years=YEARS)), YEARS, None),
    "scotland": (lambda: days(holidays.GB(subdiv="SCT", years=YEARS)), YEARS, None),
    "ireland": (lambda: days(holidays.IE(years=YEARS)), YEARS, None),
    "germany": (lambda: days(holidays.DE(years=YEARS)), YEARS, None),
    "france": (lambda: days(holidays.FR(years=YEARS)), YEARS, None),
    # Spain: a region may move a holiday from a Sunday to the Monday (Real Decreto 2001/1983,
    # article 45.3); the other program leaves such Sundays out of the national list.
    "spain": (lambda: days(holidays.ES(years=YEARS)), YEARS, "week-ends of ours"),
    # Italy: 4 November, National Unity Day, has been kept on the first Sunday of the month since law
    # 54/1977, and so is no day off.
    "italy": (lambda: days(holidays.IT(years=YEARS)), YEARS, "week-ends of theirs"),
    # The Netherlands: Good Friday counts as a holiday for terms alone (Algemene termijnenwet,
    # article 3), and most people work. King's Day on a Sunday is kept on the Saturday; ours lists
    # the Sunday too.
    "netherlands": (lambda: days(holidays.NL(years=YEARS)) - easter_fridays(), YEARS, "week-ends of ours"),
    "canada": (lambda: days(holidays.CA(years=YEARS, categories=("government",))), YEARS, None),
    # Australia: some states replace a holiday at a week-end, others add the weekday; ours lists both.
    # Easter Sunday is a holiday in all of them by the other program from 2027; in Tasmania it is one
    # for shops alone, and a Sunday either way.
    "australia": (all_of_australia, YEARS, "week-ends"),
    "japan": (lambda: days(holidays.JP(years=YEARS)), YEARS, None),
    "india": (lambda: days(holidays.IN(years=range(2023, 2027))), range(2023, 2027), None),
    "singapore": (lambda: days(holidays.SG(years=range(2015, 2028))), range(2015, 2028), None),
}


def days_off(name, weekdays):
    """The dates of these weekdays on which a review that skips days off is not held."""
    plan = header("2015", "2035", f"working days {weekdays}", f"holidays {name}", "on non-working days skip")
    plan += f'import "std/holidays/{name}"\n' + ROLE
    plan += review("daily", "every day at 09:00 for 15m")
    held = {row.nominal for row in schedule(plan, FIRST, LAST)}
    every = (FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1))
    return {day for day in every if day not in held}


report = Report()
for name, (theirs, years, explanation) in CALENDARS.items():
    expected = {day for day in theirs() if day.year in years}
    # Weekdays as most people work; of the week-end what is left when it is worked too.
    ours = {day for day in days_off(name, "Monday to Friday") if day.weekday() < 5}
    ours |= {day for day in days_off(name, "Monday to Sunday") if day.weekday() > 4}
    ours = {day for day in ours if day.year in years}
    explained = {
        None: set(),
        "week-ends of ours": week_end(ours - expected),
        "week-ends of theirs": week_end(expected - ours),
        "week-ends": week_end(ours ^ expected),
    }[explanation]
    report.compare(name, ours, expected, explained)
report.finish("calendars", f"holidays {holidays.__version__}")

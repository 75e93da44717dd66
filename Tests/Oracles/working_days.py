"""Moves from days off and counts of working days against QuantLib's BespokeCalendar."""

import random
from datetime import date, timedelta

from program import ROLE, Report, by_series, header, needed, review, schedule

quantlib = needed("QuantLib")

FIRST, LAST, CALENDARS, SEED = date(2020, 1, 1), date(2029, 12, 31), 30, 20260302
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MOVES = {"next": "Following", "previous": "Preceding", "nearest": "Nearest"}


def ordinal(number):
    suffix = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def to_quantlib(day):
    return quantlib.Date(day.day, day.month, day.year)


def to_date(day):
    return date(day.year(), day.month(), day.dayOfMonth())


def months():
    return [date(year, month, 1) for year in range(FIRST.year, LAST.year + 1) for month in range(1, 13)]


def next_month(day):
    return (day.replace(day=1) + timedelta(32)).replace(day=1)


def compare(seed, report):
    chance = random.Random(seed)
    worked = sorted(chance.sample(range(7), chance.randint(3, 6)))
    span = (LAST - FIRST).days + 1
    off = {FIRST + timedelta(chance.randrange(span)) for _ in range(chance.choice([20, 100, 400]))}
    # Runs of days off, to be crossed.
    for _ in range(chance.randint(0, 12)):
        start = FIRST + timedelta(chance.randrange(span - 20))
        off |= {start + timedelta(n) for n in range(chance.randint(2, 15))}

    calendar = quantlib.BespokeCalendar(f"calendar {seed}")
    for weekday in set(range(7)) - set(worked):
        calendar.addWeekend((weekday + 1) % 7 + 1)
    for day in off:
        calendar.addHoliday(to_quantlib(day))

    weekdays = ", ".join(DAYS[day] for day in worked)
    plan = header(FIRST, LAST, f"working days {weekdays}", "holidays own") + ROLE
    plan += 'holidays own "Own"\n' + "".join(f'  {day} "Off"\n' for day in sorted(off))
    wanted = {}
    for number in chance.sample(range(1, 29), 6):
        for move, convention in MOVES.items():
            for bound in ("", " in the same month"):
                series = f"{move}-{number}{'-bound' if bound else ''}"
                lines = [f"every month on the {ordinal(number)}, at 09:00, for 15m"]
                plan += review(
                    series, *lines, f"on non-working days move to {move} working day{bound}"
                )
                dates = set()
                for month in months():
                    day = month.replace(day=number)
                    moved = to_date(calendar.adjust(to_quantlib(day), getattr(quantlib, convention)))
                    if bound and moved.month != day.month and move == "nearest":
                        # The other way, where the nearest lies outside.
                        other = quantlib.Preceding if moved > day else quantlib.Following
                        moved = to_date(calendar.adjust(to_quantlib(day), other))
                    if bound and moved.month != day.month:
                        continue
                    dates.add((day, moved))
                wanted[series] = dates
    for number in chance.sample(range(1, 9), 4):
        for word, back in (("", False), ("last ", True)):
            series = f"count-{number}{'-back' if back else ''}"
            words = f"{ordinal(number)} {word}" if number > 1 or not back else word
            plan += review(series, f"every month on the {words}working day, at 09:00, for 15m")
            dates = set()
            for month in months():
                if back:
                    day = calendar.advance(to_quantlib(next_month(month)), -number, quantlib.Days)
                else:
                    before = to_quantlib(month - timedelta(1))
                    day = calendar.advance(before, number, quantlib.Days)
                day = to_date(day)
                if (day.year, day.month) == (month.year, month.month):
                    dates.add((day, day))
            wanted[series] = dates
    rows = schedule(
        plan, FIRST - timedelta(40), LAST + timedelta(40), allowed={"no-working-day"}
    )
    ours = by_series(rows, lambda row: (row.nominal, row.date))
    # What is moved over the ends of the horizon is not compared.
    inside = lambda pairs: {(str(a), str(b)) for a, b in pairs if FIRST <= b <= LAST}
    for series, dates in wanted.items():
        found = {pair for pair in ours.get(series, []) if FIRST <= pair[0] <= LAST}
        report.compare(f"{series}, calendar {seed}", inside(found), inside(dates))


report = Report()
for number in range(CALENDARS):
    compare(SEED + number, report)
report.finish("rules", f"QuantLib {quantlib.__version__}")

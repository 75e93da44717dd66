"""5,000 generated cadences that have an RRULE, against python-dateutil."""

import random
from datetime import date, datetime, time

from program import ROLE, Report, by_series, header, needed, review, schedule

rrule = needed("dateutil.rrule")

COUNT, BATCH, SEED = 5000, 500, 20260302
FIRST, LAST = date(2024, 1, 1), date(2028, 12, 31)
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = """January February March April May June July August September October November
December""".split()
CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
WORKING = "MO,TU,WE,TH,FR"


def ordinal(number):
    suffix = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def joined(items):
    return ", ".join(items)


class Generator:
    """Makes a cadence, and the parts of its RRULE."""

    def __init__(self, seed, fiscal_start, week_start):
        self.random = random.Random(seed)
        # The month in which the plan's quarters and halves begin, and the day on which its weeks do.
        self.fiscal_start = fiscal_start
        self.week_start = week_start

    def some(self, items, most):
        return sorted(self.random.sample(range(len(items)), self.random.randint(1, most)))

    def cadence(self):
        """The words, the RRULE, where it starts, and the first date that counts."""
        if self.random.random() < 0.05:
            return self.every_some_periods()
        kind = self.random.choice(
            [self.daily, self.weekly, self.weekly, self.monthly, self.monthly, self.monthly]
            + [self.quarterly, self.half_yearly, self.yearly]
        )
        text, parts = kind()
        start = FIRST
        if "INTERVAL" in parts or self.random.random() < 0.2:
            start = self.anchor()
            text += f", starting {start}"
        text, parts = self.limits(text, parts, start)
        return text, self.rule(parts), start, start

    def anchor(self):
        return date.fromordinal(FIRST.toordinal() + self.random.randrange(700))

    def rule(self, parts):
        return ";".join(f"{key}={value}" for key, value in parts.items())

    def every_some_periods(self):
        """Every two or three quarters or halves, counted from the one that holds the anchor."""
        unit, length = self.random.choice([("quarter", 3), ("half", 6)])
        plural = {"quarter": "quarters", "half": "halves"}[unit]
        number, month = self.random.randint(2, 3), self.random.randint(1, length)
        start = self.anchor()
        parts = {"FREQ": "MONTHLY", "INTERVAL": number * length}
        text = f"every {number} {plural} on {self.day_of_month(parts)} of month {month}"
        months = start.year * 12 + start.month - 1
        months += month - 1 - (start.month - self.fiscal_start) % length
        first = date(months // 12, months % 12 + 1, 1)
        return f"{text}, starting {start}", self.rule(parts), first, start

    def limits(self, text, parts, start):
        """Adds a filter of months, an end, or a number of times."""
        draw = self.random.random()
        if draw < 0.1 and "BYMONTH" not in parts and "BYYEARDAY" not in parts:
            months = self.some(MONTHS, 3)
            parts["BYMONTH"] = joined(str(month + 1) for month in months).replace(" ", "")
            text += f", in {joined(MONTHS[month] for month in months)}"
        elif draw < 0.2:
            end = date.fromordinal(start.toordinal() + self.random.randrange(100, 900))
            parts["UNTIL"] = f"{end:%Y%m%d}T235959"
            text += f", until {end}"
        elif draw < 0.3:
            times = self.random.randint(1, 30)
            parts["COUNT"] = str(times)
            text += f", {times} times in all"
        return text, parts

    def interval(self, unit, parts, most):
        number = self.random.choice([1, 1, 1] + list(range(2, most + 1)))
        if number == 1:
            return f"every {unit}"
        parts["INTERVAL"] = number
        return f"every {number} {unit}s"

    def daily(self):
        if self.random.random() < 0.3:
            return "every working day", {"FREQ": "WEEKLY", "BYDAY": WORKING}
        parts = {"FREQ": "DAILY"}
        return self.interval("day", parts, 12), parts

    def weekly(self):
        parts = {"FREQ": "WEEKLY", "WKST": CODES[self.week_start]}
        text = self.interval("week", parts, 6)
        days = self.some(DAYS, 3)
        parts["BYDAY"] = ",".join(CODES[day] for day in days)
        return f"{text} on {joined(DAYS[day] for day in days)}", parts

    def day_of_month(self, parts):
        """The words for days of a month, whose RRULE parts are added."""
        draw = self.random.randrange(7)
        if draw == 0:
            days = sorted(self.random.sample(range(1, 32), self.random.randint(1, 3)))
            parts["BYMONTHDAY"] = ",".join(map(str, days))
            return "the " + joined(ordinal(day) for day in days)
        if draw == 1:
            parts["BYMONTHDAY"] = -1
            return "the last day"
        if draw == 2:
            back = self.random.randint(2, 5)
            parts["BYMONTHDAY"] = -back
            return f"the {ordinal(back)} last day"
        if draw == 3:
            number = self.random.randint(1, 15)
            parts["BYDAY"], parts["BYSETPOS"] = WORKING, number
            return f"the {ordinal(number)} working day"
        if draw == 4:
            back = self.random.randint(1, 10)
            parts["BYDAY"], parts["BYSETPOS"] = WORKING, -back
            return f"the {ordinal(back) + ' ' if back > 1 else ''}last working day"
        day = self.random.randrange(7)
        if draw == 5:
            back = self.random.randint(1, 4)
            parts["BYDAY"] = f"-{back}{CODES[day]}"
            return f"the {ordinal(back) + ' ' if back > 1 else ''}last {DAYS[day]}"
        numbers = sorted(self.random.sample(range(1, 6), self.random.randint(1, 2)))
        parts["BYDAY"] = ",".join(f"{number}{CODES[day]}" for number in numbers)
        return f"the {joined(ordinal(number) for number in numbers)} {DAYS[day]}"

    def monthly(self):
        parts = {"FREQ": "MONTHLY"}
        text = self.interval("month", parts, 7)
        if self.random.random() < 0.1:
            # By the plan's `week 1 is days 1 to 7`.
            week, day = self.random.randint(1, 4), self.random.randrange(7)
            parts["BYDAY"] = f"{week}{CODES[day]}"
            return f"{text} on {DAYS[day]} of week {week}", parts
        return f"{text} on {self.day_of_month(parts)}", parts

    def monthly_in_period(self, unit, length):
        month = self.random.randint(1, length)
        first = (self.fiscal_start - 1 + month - 1) % length
        months = [str(number + 1) for number in range(12) if number % length == first]
        parts = {"FREQ": "MONTHLY", "BYMONTH": ",".join(months)}
        return f"every {unit} on {self.day_of_month(parts)} of month {month}", parts

    def quarterly(self):
        return self.monthly_in_period("quarter", 3)

    def half_yearly(self):
        return self.monthly_in_period("half", 6)

    def yearly(self):
        parts = {"FREQ": "YEARLY"}
        text = self.interval("year", parts, 3)
        month = self.random.randrange(12)
        draw = self.random.randrange(3)
        if draw == 0:
            day = self.random.randint(1, 31 if month in (0, 2, 4, 6, 7, 9, 11) else 30 - (month == 1))
            parts["BYMONTH"], parts["BYMONTHDAY"] = month + 1, day
            return f"{text} on {MONTHS[month]} {day}", parts
        if draw == 1:
            day = self.random.randint(1, 366)
            parts["BYYEARDAY"] = day
            return f"{text} on day {day}", parts
        number, day = self.random.choice([1, 2, 3, 4, 5, -1]), self.random.randrange(7)
        parts["BYMONTH"], parts["BYDAY"] = month + 1, f"{number}{CODES[day]}"
        word = "last" if number < 0 else ordinal(number)
        return f"{text} on the {word} {DAYS[day]} of {MONTHS[month]}", parts


def expected(rule, start, counted):
    # A rule that never happens would be searched to the year 9999.
    dates = set()
    for moment in rrule.rrulestr(rule, dtstart=datetime.combine(start, time())):
        if moment.date() > LAST:
            break
        if moment.date() >= counted:
            dates.add(moment.date())
    return dates


report = Report()
for batch in range(COUNT // BATCH):
    chance = random.Random(SEED + batch)
    fiscal_start, week_start = chance.randint(1, 12), chance.choice([0, 0, 5, 6])
    generator = Generator(SEED + batch, fiscal_start, week_start)
    month = MONTHS[fiscal_start - 1]
    plan = header(
        FIRST,
        LAST,
        f"fiscal year starts {month}" + (", named by end" if fiscal_start > 1 else ""),
        f"week starts {DAYS[week_start]}",
        "week 1 is days 1 to 7",
        "on non-working days keep",
    )
    plan += ROLE
    cadences = {}
    for number in range(BATCH):
        text, *rule = generator.cadence()
        cadences[f"r{number}"] = (text, rule)
        plan += review(f"r{number}", f"{text}, at 09:00, for 15m")
    ours = by_series(schedule(plan, FIRST, LAST), lambda row: row.nominal)
    for name, (text, rule) in cadences.items():
        label = f"{text}  [{rule[0]}, from {rule[1]}], weeks start {DAYS[week_start]}"
        report.compare(label, ours.get(name, []), expected(*rule))
report.finish("cadences", "dateutil")

"""The rates of this program's rules, as multiples of those of python-dateutil and libical."""

import os
import re
import shutil
import subprocess
import tempfile
import textwrap
import time
from datetime import datetime

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = {
    "every day": "FREQ=DAILY",
    "every week on Monday": "FREQ=WEEKLY;BYDAY=MO",
    "every 2 weeks on Tuesday, Thursday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
    "every month on the 15th": "FREQ=MONTHLY;BYMONTHDAY=15",
    "every month on the 2nd Tuesday": "FREQ=MONTHLY;BYDAY=2TU",
    "every month on the last Friday": "FREQ=MONTHLY;BYDAY=-1FR",
}


def own_rates():
    text = subprocess.run(
        [os.environ["RHYTHM_BENCHMARK"], "--dates"], capture_output=True, text=True, check=True
    ).stdout
    print(text, end="")
    rows = re.findall(r"^(.+?)  +([0-9.]+) million dates/s$", text, re.MULTILINE)
    return {name: float(rate) * 1e6 for name, rate in rows}


def dateutil_rates():
    try:
        from dateutil import __version__, rrule
    except ImportError:
        print("skipped: python-dateutil, since it is missing")
        return None
    rates = {}
    for name, parts in RULES.items():
        rule = rrule.rrulestr(parts, dtstart=datetime(1970, 1, 6))
        start = time.monotonic()
        count = len(rule.between(datetime(1970, 1, 1), datetime(2099, 12, 31), inc=True))
        rates[name] = count / (time.monotonic() - start)
    return f"python-dateutil {__version__}", rates


def libical_rates():
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not compiler:
        print("skipped: libical, since there is no C compiler")
        return None
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "rules")
        source = os.path.join(HERE, "libical_rules.c")
        build = [compiler, "-O2", "-o", program, source, "-lical"]
        if subprocess.run(build, capture_output=True).returncode:
            print("skipped: libical, since it cannot be compiled against (Debian: libical-dev)")
            return None
        rates = {}
        for name, parts in RULES.items():
            run = subprocess.run([program, parts], capture_output=True, text=True)
            if run.returncode:
                print(f"skipped: libical, since it does not expand {parts}")
                return None
            count, seconds = run.stdout.split()
            rates[name] = int(count) / float(seconds)
    return "libical", rates


OWN_ALONE = (
    "Neither has an answer to what this program's other rows do: both expand a rule and no more. "
    "They know no holidays, so no working days and no moves off them; no fiscal quarters and no "
    "weeks of one; no dates counted from another meeting; no windows that pause a rule. So "
    "the simple rows alone are compared."
)

own = own_rates()
for rates_of_peer in (dateutil_rates, libical_rates):
    peer = rates_of_peer()
    if peer:
        title, rates = peer
        print(f"\n{title}, and how many times as many dates this program makes")
        for name, rate in rates.items():
            print(f"{name:<36}{rate / 1e6:8.3f} million dates/s {own[name] / rate:10.1f} times")
print("\n" + textwrap.fill(OWN_ALONE, 80))

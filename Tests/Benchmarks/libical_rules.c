/* Expands a rule from 1970-01-06 until 2099 again and again: prints dates and seconds. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  struct icaltimetype start = icaltime_from_string("19700106");
  long dates = 0;
  double from = seconds();
  do {
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(arguments[1]);
    icalrecur_iterator *each = icalrecur_iterator_new(rule, start);
    if (!each) return 1;
    for (;;) {
      struct icaltimetype date = icalrecur_iterator_next(each);
      if (icaltime_is_null_time(date) || date.year > 2099) break;
      dates++;
    }
    icalrecur_iterator_free(each);
  } while (seconds() - from < 0.3);
  printf("%ld %f\n", dates, seconds() - from);
  return 0;
}

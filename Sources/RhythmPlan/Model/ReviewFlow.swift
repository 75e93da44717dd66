import RhythmCalendar
import RhythmText

/// `feeds R at least 1 working day ahead`
package struct Feed: Hashable, Sendable {
  package var review: Located<ReviewID>
  package var ahead: Span?

  package init(_ review: Located<ReviewID>, ahead: Span?) {
    self.review = review
    self.ahead = ahead
  }
}

/// `instead of R in the same week`
package struct Replacement: Hashable, Sendable {
  package var review: Located<ReviewID>
  package var within: PeriodUnit

  package init(_ review: Located<ReviewID>, within: PeriodUnit) {
    self.review = review
    self.within = within
  }
}

/// `actions come back at R after 30 days`
package struct ComeBack: Hashable, Sendable {
  package var series: SeriesReference
  package var after: Span?

  package init(series: SeriesReference, after: Span?) {
    self.series = series
    self.after = after
  }
}

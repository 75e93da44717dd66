import Foundation
import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmDocuments

@Suite struct ScheduleDocumentTests {
  private func document(
    _ from: String, _ to: String, for name: String? = nil, review: Int? = nil
  ) throws -> ScheduleDocument {
    let source = try PlanSample().source(today: "2026-03-16")
    let days = DateSpan(first: try AgendaSample.date(from), last: try AgendaSample.date(to))
    let audience = try name.map { try #require(Audience(named: $0, in: source)) }
    return ScheduleDocument(
      source,
      ScheduleDocument.Selection(
        days: days, audience: audience, review: review.map { ReviewID($0) }))
  }

  private func csv(_ document: ScheduleDocument) -> [String] {
    var output = ByteWriter()
    ScheduleCSV.write(document, into: &output)
    return output.text.split(separator: "\n").map(String.init)
  }

  @Test func `the first eight columns are the promised ones`() throws {
    let lines = csv(try document("2026-03-16", "2026-03-17"))
    #expect(
      lines.first
        == "id,review,title,start,end,zone,chair,attendees,kind,nominal,change,reason,missing,part")
    #expect(
      lines.dropFirst().first
        == "forecast/iberia@2026-03-16,forecast,Forecast review: Iberia,2026-03-16T09:00:00+00:00,"
        + "2026-03-16T09:45:00+00:00,Europe/London,ana,bo chi,forecast,2026-03-16,,,,")
    #expect(lines.count == 4)
  }

  @Test func `a moved date keeps its name and says why`() throws {
    let lines = csv(try document("2026-05-25", "2026-05-26", review: 0))
    #expect(
      lines.dropFirst() == [
        "forecast/iberia@2026-05-25,forecast,Forecast review: Iberia,2026-05-26T09:00:00+00:00,"
          + "2026-05-26T09:45:00+00:00,Europe/London,ana,bo chi,forecast,2026-05-25,moved,"
          + "Spring bank holiday,,"
      ])
  }

  @Test(arguments: [("chi", 2), ("vera", 1), ("iberia", 3), ("ana", 3)])
  func `it is for everybody who takes part in any way`(name: String, count: Int) throws {
    #expect(try document("2026-03-16", "2026-03-20", for: name).rows.count == count)
  }

  @Test func `nobody is called so`() throws {
    let source = try PlanSample().source(today: "2026-03-16")
    #expect(Audience(named: "nobody", in: source) == nil)
  }

  @Test func `an empty range has only the columns`() throws {
    #expect(csv(try document("2026-03-21", "2026-03-22")).count == 1)
  }

  @Test func `JSON says the same`() throws {
    var output = ByteWriter()
    ScheduleJSON.write(try document("2026-03-16", "2026-03-16", for: "vera"), into: &output)
    #expect(
      output.text == """
        {
          "version": 1,
          "plan": "northwind",
          "title": "Northwind EMEA",
          "from": "2026-03-16",
          "to": "2026-03-16",
          "for": "vera",
          "occurrences": [
            {"id": "forecast/iberia@2026-03-16", "review": "forecast", "title": "Forecast review: \
        Iberia", "start": "2026-03-16T09:00:00+00:00", "end": "2026-03-16T09:45:00+00:00", "zone": \
        "Europe/London", "chair": "ana", "attendees": ["bo", "chi"], "kind": "forecast", "nominal": \
        "2026-03-16", "change": null, "reason": null, "missing": [], "part": "optional"}
          ]
        }

        """)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(output.bytes)) }
  }

  @Test func `text is by week and day, by the reader's clock`() throws {
    var output = ByteWriter()
    ScheduleText.write(
      try document("2026-05-18", "2026-05-31", for: "ana"), style: PageStyle(), into: &output)
    #expect(
      output.text == """
        Northwind EMEA · for Ana Duarte
        18 to 31 May 2026 · times in Europe/Madrid

        Week 2026-W21 · Q2, week 7
        Mon 18 May
          10:00–10:45  Forecast review: Iberia  you chair
                       09:00 in Europe/London
        Tue 19 May
          11:00–11:30  One-to-one: Bo Almeida   you chair
                       10:00 in Europe/London
          11:00–11:30  One-to-one: Chi Okafor   you chair
                       10:00 in Europe/London

        Week 2026-W22 · Q2, week 8
        Tue 26 May
          10:00–10:45  Forecast review: Iberia  you chair
                       09:00 in Europe/London · moved from Mon 25 May: Spring bank holiday
          11:00–11:30  One-to-one: Bo Almeida   you chair
                       10:00 in Europe/London
          11:00–11:30  One-to-one: Chi Okafor   you chair
                       10:00 in Europe/London

        """)
  }

  @Test func `next counts from today`() throws {
    let source = try PlanSample().source(today: "2026-03-15")
    var output = ByteWriter()
    NextText.write(NextDocument(source, count: 3), style: PageStyle(), into: &output)
    #expect(
      output.text == """
        Mon 16 Mar  09:00–09:45  tomorrow   Forecast review: Iberia  Ana Duarte +3
        Tue 17 Mar  10:00–10:30  in 2 days  One-to-one: Bo Almeida   Ana Duarte +1
        Tue 17 Mar  10:00–10:30  in 2 days  One-to-one: Chi Okafor   Ana Duarte +1

        """)
    let none = NextDocument(source, count: 0)
    #expect(none.rows.isEmpty)
  }
}

/// The pages on files of other programs.
extension CheckPage {
  static let brokenFile = CheckPage(
    .brokenFile,
    summary: "a file of another program, or a row of it, cannot be read",
    meaning: """
      Files of rows are read strictly by RFC 4180: a header line that names the columns, as many \
      cells in every row as in the header, quotes around a cell that holds separators, quotes or \
      line breaks, and quotes inside doubled. Calendar files are read by RFC 5545; of events that \
      come again, only those that do so every year on their date. The row or event that breaks \
      this is left out, and all others are read.
      """,
    example: "", mended: "",
    why: """
      A row with a cell too many is a row whose owner stands in the column of the amount. What \
      cannot be read for certain is better missing and told of than wrong.
      """)

  static let unclearValue = CheckPage(
    .unclearValue,
    summary: "a cell that can be read in more than one way",
    meaning: """
      Dates are written `2026-03-02`, and numbers with digits and a point alone. A date such as \
      `03/02/2026` is 3 February to some and 2 March to others, and `1.250` is more to some than to \
      others, so neither is guessed. A cell is told of only where the plan uses it.
      """,
    example: "", mended: "",
    why: "A guess would be right for months, and wrong on the day on which it matters.")

  static let unknownEntry = CheckPage(
    .unknownEntry,
    summary: "an entry that no file holds any more",
    meaning: """
      The plan speaks of an entry of a portfolio that comes from a file, and the file has no such \
      row. Exports lose rows when a deal is closed or an account goes, so this is no error: close \
      the action or topic that is about it, or take out what is said of its series.
      """,
    example: "", mended: "",
    why: "A promise about a deal that is over is either done or forgotten.")
}

/// Writes the declarations of an organisation, one after the other, by the fall of the dice.
struct OrganisationWriter {
  /// A review of which the dates are known well enough to write about them.
  struct KnownReview {
    var name: String
    /// `forecast` or, of a review that is held once a team, `forecast/north`.
    var series: String
    /// The day of the week on which it is held every week, from Monday; nil where it is otherwise.
    var weekday: Int?
    var chair: String
    var people: [String]
    var isPrivate = false
  }

  struct Team {
    var name: String
    var lead: String
    var members: [String]
  }

  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]

  var random: RandomNumbers
  let errs: Bool
  /// Whether everybody has time: no two reviews are held at one time of the day.
  let isCalm: Bool
  /// How many times of the day are taken.
  var slots = 0
  private(set) var declarations: [GeneratedOrganisation.Declaration] = []
  var readings: [String] = []

  var head = ""
  var teams: [Team] = []
  var specialists: [String] = []
  var measures: [String] = []
  var windows: [String] = []
  var reviews: [KnownReview] = []
  private var freeNames = [
    "ada", "ben", "cai", "dov", "eli", "fay", "gus", "hal", "ida", "jon", "kim", "lev", "mia",
    "ned",
    "ola", "pam", "ron", "sam", "tia", "uli", "vic", "wes", "yan", "zoe", "amy", "bob", "cyd",
    "dan",
    "eve", "flo", "gil", "hue", "ian", "jay", "kay", "liv", "max", "nat", "oli", "pip",
  ]

  init(seed: Int, errs: Bool, isCalm: Bool) {
    random = RandomNumbers(seed: UInt64(truncatingIfNeeded: seed) &* 7_919 &+ 17)
    self.errs = errs
    self.isCalm = isCalm
  }

  var everybody: [String] { [head] + teams.flatMap { [$0.lead] + $0.members } + specialists }
  var leads: [String] { teams.map(\.lead) }

  mutating func person() -> String { freeNames.isEmpty ? "ada" : freeNames.removeFirst() }

  mutating func declare(_ keyword: String, _ name: String, _ rest: String = "", _ lines: [String]) {
    let heading = [keyword, name, rest].filter { !$0.isEmpty }.joined(separator: " ")
    declarations.append(
      GeneratedOrganisation.Declaration(
        keyword: keyword, name: name, lines: [heading] + lines.map { "  " + $0 }))
  }

  /// Adds a line to the last declaration.
  mutating func add(_ line: String) {
    declarations[declarations.count - 1].lines.append("  " + line)
  }

  /// A line once in so many times.
  mutating func maybe(_ line: String, once count: Int) -> [String] {
    random.once(in: count) ? [line] : []
  }

  /// Some of a list, in its order, at least one where it has one.
  mutating func some(_ list: [String], atMost count: Int) -> [String] {
    guard !list.isEmpty else { return [] }
    let chosen = (0..<(1 + random.below(min(count, list.count)))).map { _ in random.pick(list) }
    return list.filter(chosen.contains)
  }

  /// The day so many days after the Monday 2026-01-05, as plans write it.
  static func day(_ offset: Int) -> String {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (month, day) = (0, 5 + offset)
    while month < 11, day > lengths[month] {
      day -= lengths[month]
      month += 1
    }
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "2026-\(digits(month + 1))-\(digits(day))"
  }

  static func time(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

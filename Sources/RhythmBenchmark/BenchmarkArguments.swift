/// What the benchmark is asked to measure.
struct BenchmarkArguments {
  /// What is measured: all, or one part alone.
  enum Part {
    case all
    case dates
    case checks
    case agendas
    /// One plan of each size, in this process.
    case one
  }

  var part = Part.all
  /// How many reviews the generated plans have.
  var sizes: [Int] = []
  /// How often each row is measured.
  var runs = 5
  /// Where the files of a generated plan are left.
  var folder: String?

  static let usage = """
    usage: rhythm-benchmark [REVIEWS...] [--runs N] [--dates | --checks | --agendas]

      REVIEWS...        sizes of generated plans; 10, 1,000, 10,000 and 100,000 where none is given,
                        which takes ten minutes
      --runs N          how often each row is measured: 5 where nothing is said
      --dates           the rates of dates alone
      --checks          every check alone, on a large plan and on Examples/sales
      --agendas         `rhythm agenda` as a whole process, on plans of 1,000 people
      --one             measures the sizes in this process, one after another
      --files FOLDER    with --one: leaves the files of the plan there
      --help            prints this

    """

  /// Why arguments were not understood; nil for `--help`, which is no trouble.
  struct Refusal: Error {
    var reason: String?
  }

  init(_ arguments: ArraySlice<String>) throws(Refusal) {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--help", "-h": throw Refusal(reason: nil)
      case "--runs":
        guard let count = rest.popFirst().flatMap(Int.init), count > 0 else {
          throw Refusal(reason: "`--runs` wants a number above 0")
        }
        runs = count
      case "--files":
        guard let path = rest.popFirst() else {
          throw Refusal(reason: "`--files` wants a folder")
        }
        folder = path
      case "--one": part = .one
      case "--dates": part = .dates
      case "--checks": part = .checks
      case "--agendas": part = .agendas
      default:
        guard let size = Int(argument), size > 0 else {
          throw Refusal(reason: "`\(argument)` is neither an option nor a number of reviews")
        }
        sizes.append(size)
      }
    }
    if sizes.isEmpty { sizes = [10, 1_000, 10_000, 100_000] }
  }
}

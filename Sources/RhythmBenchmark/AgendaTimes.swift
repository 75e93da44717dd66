import RhythmText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Measures `rhythm agenda` as a whole process, as somebody waits for it on a Monday: a row a plan of
/// 1,000 people, with the time of the processor, which others on the machine hardly change.
struct AgendaTimes {
  let runs: Int

  func run() {
    print("\none agenda as a whole process, median and least of \(runs)")
    print("plan                                      processor ms        least   peak MiB")
    let fixed = GeneratedPlan(reviews: 1_430)
    report("1,001 people, 1,430 reviews at fixed times", fixed.files)
    let placed = GeneratedOneToOnes()
    report(
      "\(GeneratedOneToOnes.people) people, \(GeneratedOneToOnes.series) one-to-ones to be placed",
      placed.files)
  }

  private func report(_ title: String, _ files: [SourceFile]) {
    guard let way = FileToFile() else {
      print("`rhythm` does not stand beside this program: build it, too")
      return
    }
    way.write(files)
    let measured = (0..<runs).map { _ in way.runAgenda(of: "m3") }
      .sorted { $0.processorSeconds < $1.processorSeconds }
    way.removeFiles()
    let median = measured[measured.count / 2]
    let fill = String(repeating: " ", count: max(1, 46 - title.count))
    print(
      title + fill + milliseconds(median) + "   " + milliseconds(measured[0]) + "   "
        + "\((median.mebibytes * 10).rounded() / 10)")
    fflush(nil)
  }

  private func milliseconds(_ measured: FileToFile.Measurement) -> String {
    let text = "\((measured.processorSeconds * 10_000).rounded() / 10)"
    return String(repeating: " ", count: max(0, 10 - text.count)) + text
  }
}

import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

/// Findings for outputs that everybody may read: what private reviews hold is not shown, and where a
/// finding stands is.
///
/// Whoever may read the file finds the line by its place. In the lines that are shown, quoted texts
/// and comments of private declarations are covered byte by byte, and so are the names of actions,
/// topics and decisions, which are made of their titles; in messages, names and texts of those are
/// replaced.
package struct PrivatePlaces: Sendable {
  /// The plan's files, as findings may show them.
  package let files: [SourceFile]
  /// The same without covers.
  private let originals: [SourceFile]
  /// What no message may say: names and titles of actions, topics and decisions. Longest first.
  private let outcomes: [String]
  /// What messages on private declarations may not say besides. Longest first.
  private let texts: [String]
  /// The declarations that hold something private.
  private let ranges: [SourceRange]

  /// Covers what is private in a plan; without anything private the files are the plan's own.
  package init(_ source: DocumentSource) {
    let (plan, privacy) = (source.plan, source.privacy)
    originals = plan.files
    guard !privacy.isNeedless else {
      (files, outcomes, texts, ranges) = (plan.files, [], [], [])
      return
    }
    var reviews: [Cover] = []
    var outcomes: [Cover] = []
    var ranges: [SourceRange] = []
    func cover(_ range: SourceRange, behind heading: ByteRange? = nil, _ name: Located<String>?) {
      ranges.append(range)
      guard let name else {
        reviews.append(Cover(plan.files, range, behind: heading))
        return
      }
      outcomes += [Cover(plan.files, range, behind: nil), Cover(name: name)]
    }
    for (index, review) in plan.reviews.enumerated() where privacy.isPrivate(ReviewID(index)) {
      // The title is for everybody, as the times are.
      cover(review.range, behind: review.title?.range.bytes, nil)
    }
    for adjustment in plan.adjustments where privacy.isPrivate(adjustment.series.review) {
      cover(adjustment.range, nil)
    }
    for action in plan.actions where !privacy.mayRead(action, by: nil) {
      cover(action.range, action.name)
    }
    for topic in plan.topics where !privacy.mayRead(topic, by: nil) {
      cover(topic.range, topic.name)
    }
    for decision in plan.decisions where !privacy.mayRead(decision, by: nil) {
      cover(decision.range, decision.name)
    }
    files = Cover.files(plan.files, reviews + outcomes)
    self.outcomes = Cover.words(of: outcomes)
    texts = Cover.words(of: reviews + outcomes)
    self.ranges = ranges
  }

  /// A finding as everybody may read it. A fix that would write what is covered is left out.
  package func shown(_ finding: Finding) -> Finding {
    if ranges.isEmpty { return finding }
    let places = [finding.primary.range] + finding.secondary.map(\.range)
    let isPrivate = places.contains { place in
      ranges.contains { $0.file == place.file && $0.bytes.contains(place.bytes) }
    }
    let secrets = isPrivate ? texts : outcomes
    let word = isPrivate ? coveredWord(at: finding.primary.range) : nil
    func shown(_ text: String) -> String {
      var text = text
      if let word {
        text = text.replacing(word: "`\(word)`", with: "`(private)`")
          .replacing(word: "\"\(word)\"", with: "\"(private)\"")
      }
      return secrets.reduce(text) { $0.replacing(word: $1, with: "(private)") }
    }
    var result = finding
    result.message = shown(finding.message)
    result.primary.text = shown(finding.primary.text)
    result.secondary = finding.secondary.map { Label($0.range, shown($0.text)) }
    result.notes = finding.notes.map(shown)
    result.help = finding.help.map { help in
      let isSecret = help.fix?.edits.contains { shown($0.replacement) != $0.replacement } == true
      return Help(shown(help.text), fix: isSecret ? nil : help.fix)
    }
    return result
  }

  /// What stands at a place, where that is a part of a covered text: a message may quote it.
  private func coveredWord(at place: SourceRange) -> String? {
    let index = Int(place.file.index)
    guard files.indices.contains(index), originals.indices.contains(index),
      !place.bytes.indices.isEmpty
    else { return nil }
    let word = originals[index].text(place.bytes)
    let isCovered = files[index].text(place.bytes).utf8.allSatisfy { $0 == UInt8(ascii: "*") }
    return isCovered && word != files[index].text(place.bytes) ? word : nil
  }
}

extension String {
  fileprivate func replacing(word: String, with other: String) -> String {
    guard contains(word) else { return self }
    return split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
  }
}

/// Places of a file that are not shown.
private struct Cover {
  var file: FileID
  var places: [ByteRange]
  /// What stands there.
  var texts: [String]

  init(name: Located<String>) {
    file = name.range.file
    places = [name.range.bytes]
    texts = [name.value]
  }

  /// The quoted texts and comments of a declaration.
  init(_ files: [SourceFile], _ range: SourceRange, behind heading: ByteRange?) {
    file = range.file
    places = []
    texts = []
    guard files.indices.contains(Int(range.file.index)) else { return }
    let source = files[Int(range.file.index)]
    let indices = range.bytes.indices.clamped(to: source.bytes.indices)
    var place = max(indices.lowerBound, min(Int(heading?.upper ?? 0), indices.upperBound))
    while place < indices.upperBound {
      let byte = source.bytes[place]
      var end = place + 1
      if byte == UInt8(ascii: "#") {
        while end < indices.upperBound, source.bytes[end] != 0x0A { end += 1 }
        places.append(ByteRange(place, end))
      } else if byte == UInt8(ascii: "\"") {
        end = Cover.endOfText(source.bytes, from: place, before: indices.upperBound)
        if end - place > 2 {
          let text = ByteRange(place + 1, end - 1)
          places.append(text)
          texts.append(source.text(text))
        }
      }
      place = end
    }
  }

  /// What stands in the places, in the pieces between the names that are put in; longest first.
  static func words(of covers: [Cover]) -> [String] {
    var words: Set<String> = []
    for text in covers.flatMap(\.texts) {
      for piece in text.split(whereSeparator: { "{}\n".contains($0) }) {
        let piece = piece.drop { $0 == " " }
        if piece.utf8.count > 3 { words.insert(String(piece)) }
      }
    }
    return words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// The place behind a quoted text.
  private static func endOfText(_ bytes: [UInt8], from start: Int, before end: Int) -> Int {
    let quote = UInt8(ascii: "\"")
    let isBlock = start + 2 < end && bytes[start + 1] == quote && bytes[start + 2] == quote
    var place = start + (isBlock ? 3 : 1)
    while place < end {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 2
        continue
      }
      if isBlock {
        if place + 2 < end, bytes[place...(place + 2)].allSatisfy({ $0 == quote }) {
          return place + 3
        }
      } else if bytes[place] == quote {
        return place + 1
      } else if bytes[place] == 0x0A {
        return place
      }
      place += 1
    }
    return end
  }

  /// The files with what is covered as asterisks; line breaks stay.
  static func files(_ files: [SourceFile], _ covers: [Cover]) -> [SourceFile] {
    var bytes = files.map(\.bytes)
    for cover in covers where bytes.indices.contains(Int(cover.file.index)) {
      let file = Int(cover.file.index)
      for place in cover.places {
        for index in place.indices.clamped(to: bytes[file].indices)
        where bytes[file][index] != 0x0A && bytes[file][index] != 0x0D {
          bytes[file][index] = UInt8(ascii: "*")
        }
      }
    }
    return zip(files, bytes).map { SourceFile(path: $0.path, bytes: $1) }
  }
}

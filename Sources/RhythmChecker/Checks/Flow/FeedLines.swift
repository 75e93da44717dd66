import RhythmPlan
import RhythmScheduler
import RhythmText

/// A line by which one review feeds another: `feeds` of the one, or `after` of the other.
struct FeedLine {
  var feeder: ReviewID
  var fed: ReviewID
  var ahead: Span?
  var range: SourceRange
  /// Whose line it is.
  var owner: ReviewID
  /// The versions of its owner in which it stands; nil where that has no other.
  fileprivate var versions: [Int]?

  /// Whether it holds for an occurrence of one of its two reviews; it does for all but those of its
  /// owner at a time at which an `adjust` says otherwise.
  func holds(for occurrence: Occurrence, of review: ReviewID, _ all: ReviewVersions) -> Bool {
    guard review == owner, let versions else { return true }
    return versions.contains(all.version(of: occurrence))
  }
}

extension CheckInput {
  /// All of them in the order of the reviews, what is written before what is changed; a line that
  /// stands in several versions of a review is one.
  var feedLines: [FeedLine] {
    var lines: [FeedLine] = []
    func add(
      _ version: Int, _ owner: ReviewID, _ feeder: ReviewID, _ fed: ReviewID, _ ahead: Span?,
      _ range: SourceRange
    ) {
      let isChanged = versions.isChanged(owner)
      if isChanged,
        let index = lines.firstIndex(where: { $0.owner == owner && $0.range == range })
      {
        lines[index].versions?.append(version)
        return
      }
      lines.append(
        FeedLine(
          feeder: feeder, fed: fed, ahead: ahead, range: range, owner: owner,
          versions: isChanged ? [version] : nil))
    }
    let meant = indicesOfVersions { index in
      !versions.reviews[index].clauses.feeds.isEmpty
        || !versions.reviews[index].clauses.after.isEmpty
    }
    for version in meant {
      let owner = versions.origin(of: version)
      for feed in versions.reviews[version].clauses.feeds {
        add(version, owner, owner, feed.review.value, feed.ahead, feed.review.range)
      }
      for earlier in versions.reviews[version].clauses.after {
        add(version, owner, earlier.value, owner, nil, earlier.range)
      }
    }
    return lines
  }
}

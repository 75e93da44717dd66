/// What the reader of a plan needs next from the outside.
package enum ImportRequest: Hashable, Sendable {
  /// The bytes of a file, by its path from where the root file's path is told.
  case file(String)
  /// The names of the files in a folder; the path ends in `/`, and is `./` for the current one.
  case folder(String)

  package var path: String {
    switch self {
    case .file(let path), .folder(let path): path
    }
  }
}

/// What the outside has to say to a request.
package enum ImportAnswer: Sendable {
  case file([UInt8])
  /// The names of the files in the folder, in any order; those of other kinds do no harm.
  case folder([String])
  /// There is no such thing. `nearby` are the names in the folder where it should be, those of
  /// folders with `/` at their end, for a proposal; empty where that folder is missing too.
  case missing(nearby: [String])
  /// It is there and cannot be read: a few words that say why, such as `permission denied`.
  case unreadable(String)
}

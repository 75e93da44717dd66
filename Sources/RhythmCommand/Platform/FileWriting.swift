#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be written.
enum WriteFailure: Error, Hashable {
  case exists
  case notPermitted
  case unwritable
}

/// Whole files, so that nobody ever sees half of one.
enum FileWriting {
  /// Writes a new file: first beside it under another name, then put in its place at once.
  /// What already stands there is kept, and `exists` reported.
  static func create(_ path: String, _ bytes: [UInt8]) -> Result<Void, WriteFailure> {
    let temporary = "\(path).\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return .failure(failure(of: errno)) }
    defer { unlink(temporary) }
    let outcome = StandardStreams.write(bytes, to: descriptor)
    guard close(descriptor) == 0, case .written = outcome else { return .failure(.unwritable) }
    // A link, unlike a renaming, never replaces what is there.
    if link(temporary, path) == 0 { return .success(()) }
    if errno == EEXIST { return .failure(.exists) }
    guard PathKind(of: path) == .nothing else { return .failure(.exists) }
    return rename(temporary, path) == 0 ? .success(()) : .failure(failure(of: errno))
  }

  private static func failure(of number: Int32) -> WriteFailure {
    switch number {
    case EEXIST: .exists
    case EACCES, EPERM, EROFS: .notPermitted
    default: .unwritable
    }
  }
}

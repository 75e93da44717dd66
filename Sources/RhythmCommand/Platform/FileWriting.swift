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
  /// It is not, or no longer, what the run has read.
  case changed
  case unwritable
}

/// A file as it is to be.
struct FileReplacement: Hashable {
  /// As the system takes it, with symbolic links followed.
  var path: String
  /// What stands there now; `nil` where nothing may.
  var old: [UInt8]?
  var new: [UInt8]
}

/// Whole files, so that nobody ever sees half of one.
enum FileWriting {
  /// Writes a new file: first beside it under another name, then put in its place at once.
  /// What already stands there is kept, and `exists` reported.
  static func create(_ path: String, _ bytes: [UInt8]) -> Result<Void, WriteFailure> {
    let file = FileReplacement(path: path, old: nil, new: bytes)
    return replace([file]).map { .failure($0.failure) } ?? .success(())
  }

  /// Puts files in the place of what stands there, or none of them.
  ///
  /// All are written beside their places first and brought to the disk, with the permissions of what
  /// they replace; then each is put in its place at once. Should one of the last steps fail, those
  /// before it are taken back.
  ///
  /// - Returns: `nil` where all are written, else the first that is not, and why.
  static func replace(
    _ files: [FileReplacement]
  ) -> (path: String, failure: WriteFailure)? {
    defer { for file in files { unlink(temporary(file)) } }
    for file in files {
      if let failure = writeBeside(file) { return (file.path, failure) }
    }
    for (index, file) in files.enumerated() {
      guard let failure = putInPlace(file) else { continue }
      for done in files[..<index].reversed() { takeBack(done) }
      return (file.path, failure)
    }
    return nil
  }

  private static func temporary(_ file: FileReplacement) -> String {
    "\(file.path).\(getpid()).new"
  }

  private static func writeBeside(_ file: FileReplacement) -> WriteFailure? {
    var permissions: mode_t?
    if let old = file.old {
      guard case .success(let bytes) = FileReading.read(file.path), bytes == old else {
        return .changed
      }
      // A file that may not be written could still be replaced by a new one; that is not meant.
      guard access(file.path, W_OK) == 0 else { return failure(of: errno) }
      var status = stat()
      guard stat(file.path, &status) == 0 else { return failure(of: errno) }
      permissions = status.st_mode & 0o7777
    }
    let descriptor = open(
      temporary(file), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions == nil ? 0o666 : 0o600)
    guard descriptor >= 0 else { return failure(of: errno) }
    let outcome = StandardStreams.write(file.new, to: descriptor)
    var isComplete = outcome == .written && fsync(descriptor) == 0
    if let permissions { isComplete = isComplete && fchmod(descriptor, permissions) == 0 }
    return close(descriptor) == 0 && isComplete ? nil : .unwritable
  }

  private static func putInPlace(_ file: FileReplacement) -> WriteFailure? {
    let temporary = temporary(file)
    if file.old != nil { return rename(temporary, file.path) == 0 ? nil : failure(of: errno) }
    // A link, unlike a renaming, never replaces what is there.
    if link(temporary, file.path) == 0 { return nil }
    if errno == EEXIST { return .exists }
    guard PathKind(of: file.path) == .nothing else { return .exists }
    return rename(temporary, file.path) == 0 ? nil : failure(of: errno)
  }

  private static func takeBack(_ file: FileReplacement) {
    guard let old = file.old else {
      unlink(file.path)
      return
    }
    let reverse = FileReplacement(path: file.path, old: file.new, new: old)
    if writeBeside(reverse) == nil { _ = putInPlace(reverse) }
  }

  private static func failure(of number: Int32) -> WriteFailure {
    switch number {
    case EEXIST: .exists
    case EACCES, EPERM, EROFS: .notPermitted
    default: .unwritable
    }
  }
}

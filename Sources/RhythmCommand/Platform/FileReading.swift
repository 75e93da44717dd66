#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read.
enum ReadFailure: Error, Hashable {
  case missing
  case isFolder
  case notPermitted
  case tooLarge
  case unreadable
}

/// Files as bytes.
enum FileReading {
  /// Files over 16 MiB are refused: no plan is that long, and offsets stay far from overflow.
  static let limit = 16 << 20

  /// The whole file.
  static func read(_ path: String) -> Result<[UInt8], ReadFailure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(failure(of: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(failure(of: errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { return .failure(.isFolder) }
    return read(descriptor, expecting: Int(status.st_size))
  }

  /// All that standard input gives until its end.
  static func readStandardInput() -> Result<[UInt8], ReadFailure> {
    read(STDIN_FILENO, expecting: 0)
  }

  private static func read(
    _ descriptor: Int32, expecting size: Int
  ) -> Result<[UInt8], ReadFailure> {
    guard size <= limit else { return .failure(.tooLarge) }
    // One byte more than expected, so that the end is seen without growing.
    var bytes: [UInt8] = []
    var room = max(size + 1, 1 << 16)
    while true {
      var trouble: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = fill(buffer, from: descriptor, &trouble)
      }
      if trouble != 0 { return .failure(failure(of: trouble)) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { return .failure(.tooLarge) }
      if chunk.count < room { return .success(bytes) }
      room = min(room * 2, limit)
    }
  }

  /// Reads until the buffer is full or the end is reached.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32, _ trouble: inout Int32
  ) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    var filled = 0
    while filled < buffer.count {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, base + filled, buffer.count - filled)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, base + filled, buffer.count - filled)
      #elseif canImport(Darwin)
        let count = Darwin.read(descriptor, base + filled, buffer.count - filled)
      #endif
      if count > 0 {
        filled += count
      } else if count == 0 {
        break
      } else if errno != EINTR {
        trouble = errno
        break
      }
    }
    return filled
  }

  private static func failure(of number: Int32) -> ReadFailure {
    switch number {
    case ENOENT, ENOTDIR, ENAMETOOLONG: .missing
    case EISDIR: .isFolder
    case EACCES, EPERM: .notPermitted
    default: .unreadable
    }
  }
}

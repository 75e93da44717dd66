#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What became of output.
enum WriteOutcome: Hashable {
  case written
  /// The reader has gone, as `head` does when it has seen enough.
  case closed
  case failed
}

/// Standard output, written chunk after chunk until its reader has gone or something fails.
///
/// Its state is unchecked, since a run is one thread.
final class StandardOutput: @unchecked Sendable {
  private(set) var outcome = WriteOutcome.written

  func write(_ bytes: [UInt8]) {
    guard outcome == .written else { return }
    outcome = StandardStreams.write(bytes, to: STDOUT_FILENO)
  }
}

/// Standard output and standard error.
enum StandardStreams {
  static func writeError(_ bytes: [UInt8]) -> WriteOutcome { write(bytes, to: STDERR_FILENO) }

  /// Makes writing to a reader that has gone an outcome instead of the end of the process.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Writes everything, however often the system takes only a part.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> WriteOutcome {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return .written }
      var written = 0
      while written < buffer.count {
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, base + written, buffer.count - written)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, base + written, buffer.count - written)
        #elseif canImport(Darwin)
          let count = Darwin.write(descriptor, base + written, buffer.count - written)
        #endif
        if count >= 0 {
          written += count
          continue
        }
        switch errno {
        case EINTR: continue
        case EAGAIN: wait(for: descriptor)
        case EPIPE: return .closed
        default: return .failed
        }
      }
      return .written
    }
  }

  private static func wait(for descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&request, 1, -1)
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal that shows the output; `nil` if none does.
  static var terminalWidth: Int? {
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        return Int(size.ws_col)
      }
    }
    return nil
  }
}

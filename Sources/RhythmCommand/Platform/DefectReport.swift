#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The last words of the program where it has a defect.
///
/// A trap ends the process by a signal. That is caught only to say so in a sentence and to leave
/// with the exit code that stands for a defect; nothing is repaired.
enum DefectReport {
  /// How large the stack is on which the report runs when the program's own has run out.
  private static let stackSize = 64 << 10

  static func install() {
    var stack = stack_t()
    stack.ss_sp = malloc(stackSize)
    stack.ss_size = .init(stackSize)
    sigaltstack(&stack, nil)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      var action = sigaction()
      #if canImport(Glibc)
        action.__sigaction_handler.sa_handler = report
      #elseif canImport(Musl)
        action.__sa_handler.sa_handler = report
      #elseif canImport(Darwin)
        action.__sigaction_u.__sa_handler = report
      #endif
      action.sa_flags = .init(SA_ONSTACK)
      sigaction(number, &action, nil)
    }
  }
}

/// Runs inside a signal handler: only `write` and `_exit` are allowed here.
private func report(_ number: Int32) {
  let words: StaticString =
    "error: this is a defect of rhythm, not of your plan\nhelp: please report it, with the plan if you can\n"
  _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  _exit(70)
}

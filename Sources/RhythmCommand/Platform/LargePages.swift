#if canImport(Glibc)
  import Glibc
#endif

/// The pages in which the machine hands out memory.
enum LargePages {
  /// Asks for large pages (2 MiB) for the memory that the process takes from now on: a large plan would
  /// else be read in thousands of small ones, and the kernel asked for each.
  ///
  /// Only the pages that are written to are taken. Where the kernel has no large pages to give
  /// (Linux: `transparent_hugepage`), and on other systems, nothing changes.
  static func ask() {
    #if canImport(Glibc)
      // The first block is too large for the allocator's heap. That it is given back raises what counts
      // as too large (mallopt(3), M_MMAP_THRESHOLD), so that the second becomes the heap.
      for size in [31 << 20, 24 << 20] {
        guard let block = malloc(size) else { return }
        let start = UInt(bitPattern: block)
        let first = (start + large - 1) & ~(large - 1)
        let end = (start + UInt(size)) & ~(large - 1)
        _ = madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), MADV_HUGEPAGE)
        free(block)
      }
    #endif
  }

  private static let large: UInt = 2 << 20
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number of 0...99 as two decimal digits.
  func write(twoDigits number: Int, at index: Int) {
    self[index] = UInt8(truncatingIfNeeded: 0x30 + number / 10)
    self[index + 1] = UInt8(truncatingIfNeeded: 0x30 + number % 10)
  }

  /// Writes a date of the years 0 to 9999 into the first ten bytes.
  func write(year: Int, month: Int, day: Int) {
    write(twoDigits: year / 100, at: 0)
    write(twoDigits: year % 100, at: 2)
    self[4] = UInt8(ascii: "-")
    write(twoDigits: month, at: 5)
    self[7] = UInt8(ascii: "-")
    write(twoDigits: day, at: 8)
  }
}

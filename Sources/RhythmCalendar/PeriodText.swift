extension Period {
  /// The period so written, or nil if the text is none: `2026`, `2026-03`, `2026-W12`, `2026-Q1`,
  /// `2026-H1`, `FY27`, `FY27-Q1`, `FY27-H2`, `FY27-M03`, `FY27-W07`.
  ///
  /// Two digits after `FY` mean a year from 2000 on; four are taken whole. Numbers that no year has
  /// (month 13, week 54) are refused; whether one year has a week 53 or a month 13 is told only by
  /// its calendar.
  package init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8))
  }

  private init?(utf8 text: [UInt8]) {
    let isFiscal = text.starts(with: [UInt8(ascii: "F"), UInt8(ascii: "Y")])
    let parts = text.dropFirst(isFiscal ? 2 : 0)
      .split(separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first,
      head.count == 4 || isFiscal && head.count == 2, let digits = Period.number(head)
    else { return nil }
    let year = head.count == 2 ? 2000 + digits : digits
    guard parts.count == 2, let tail = parts.last else {
      self = isFiscal ? .fiscalYear(year) : .year(year)
      return
    }
    let letter = tail.first.flatMap { (0x30...0x39).contains($0) ? nil : $0 }
    let body = letter == nil ? tail : tail.dropFirst()
    guard let number = Period.number(body), number >= 1 else { return nil }
    switch (letter, body.count, isFiscal) {
    case (nil, 2, false) where number <= 12: self = .month(year: year, month: number)
    case (UInt8(ascii: "W"), 2, false) where number <= 53: self = .week(year: year, week: number)
    case (UInt8(ascii: "Q"), 1, false) where number <= 4:
      self = .quarter(year: year, quarter: number)
    case (UInt8(ascii: "H"), 1, false) where number <= 2: self = .half(year: year, half: number)
    case (UInt8(ascii: "M"), 2, true) where number <= 13:
      self = .fiscalMonth(year: year, month: number)
    case (UInt8(ascii: "W"), 2, true) where number <= 54:
      self = .fiscalWeek(year: year, week: number)
    case (UInt8(ascii: "Q"), 1, true) where number <= 4:
      self = .fiscalQuarter(year: year, quarter: number)
    case (UInt8(ascii: "H"), 1, true) where number <= 2:
      self = .fiscalHalf(year: year, half: number)
    default: return nil
    }
  }

  /// The value of one to four decimal digits.
  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension Period: CustomStringConvertible {
  /// As plans write it; a fiscal year of this century with two digits.
  package var description: String {
    switch self {
    case .year(let year): year.padded(4)
    case .half(let year, let half): "\(year.padded(4))-H\(half)"
    case .quarter(let year, let quarter): "\(year.padded(4))-Q\(quarter)"
    case .month(let year, let month): "\(year.padded(4))-\(month.padded(2))"
    case .week(let year, let week): "\(year.padded(4))-W\(week.padded(2))"
    case .fiscalYear(let year): Period.fiscal(year)
    case .fiscalHalf(let year, let half): "\(Period.fiscal(year))-H\(half)"
    case .fiscalQuarter(let year, let quarter): "\(Period.fiscal(year))-Q\(quarter)"
    case .fiscalMonth(let year, let month): "\(Period.fiscal(year))-M\(month.padded(2))"
    case .fiscalWeek(let year, let week): "\(Period.fiscal(year))-W\(week.padded(2))"
    }
  }

  private static func fiscal(_ year: Int) -> String {
    (2000...2099).contains(year) ? "FY\((year - 2000).padded(2))" : "FY\(year.padded(4))"
  }
}

import RhythmText

/// Text of a plan as HTML that shows it unchanged.
package enum HTMLText {
  /// One line of text, for an element or a quoted attribute.
  package static func inline(_ text: String) -> String {
    let line = VisibleText.line(text)
    guard line.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22, 0x27].contains($0) }) else {
      return line
    }
    var result = ""
    result.reserveCapacity(line.utf8.count + 16)
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An address as a link where it is one of the web or of mail, else as text.
  package static func link(_ address: String) -> String {
    guard WebAddress.isSafe(address) else { return inline(address) }
    let text = inline(address)
    return "<a href=\"\(text)\">\(text)</a>"
  }
}

/// Which addresses may become links.
enum WebAddress {
  /// Whether it is one of the web or of mail and holds nothing that ends a link early.
  static func isSafe(_ address: String) -> Bool {
    let isWeb = ["https://", "http://", "mailto:"].contains { address.hasPrefix($0) }
    return isWeb
      && address.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0 != "<" && $0 != ">" && !VisibleText.isHidden($0)
      }
  }
}

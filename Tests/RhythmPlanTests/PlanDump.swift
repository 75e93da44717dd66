import RhythmCalendar
import RhythmPlan
import RhythmText

/// A plan as lines of text, places left out, for recorded cases.
func dump(_ plan: Plan) -> String {
  var lines: [String] = []
  for child in Mirror(reflecting: plan).children {
    guard let label = child.label, label != "files", label != "builtInKinds" else { continue }
    var value = child.value
    if label == "kinds" { value = plan.kinds.filter { $0.range != nil } }
    if label == "functions" { value = plan.functions.filter { $0.range != nil } }
    write(label, value, indent: 0, to: &lines)
  }
  return lines.joined(separator: "\n") + "\n"
}

private func write(_ label: String, _ value: Any, indent: Int, to lines: inout [String]) {
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .optional, mirror.children.isEmpty { return }
  let lead = String(repeating: "  ", count: indent) + label
  if let line = short(value) {
    if line != "[]", line != "false", line != "{}" { lines.append(lead + ": " + line) }
    return
  }
  lines.append(lead)
  if mirror.displayStyle == .collection {
    for item in mirror.children { write("-", item.value, indent: indent + 1, to: &lines) }
  } else {
    for item in fields(value) { write(item.0, item.1, indent: indent + 1, to: &lines) }
  }
}

/// The parts of a structure without places; of an optional or a located value, of what is inside.
private func fields(_ value: Any) -> [(String, Any)] {
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .optional, let inner = mirror.children.first?.value {
    return fields(inner)
  }
  return mirror.children.compactMap { child in
    guard let label = child.label, !(child.value is SourceRange),
      !(child.value is SourceRange?) || label.hasPrefix("is")
    else { return nil }
    return (label, child.value)
  }
}

/// A value on one line; `nil` where it takes more.
private func short(_ value: Any) -> String? {
  switch value {
  case let text as Text: return text.segments.map(segment).joined()
  case let range as SourceRange: return "bytes \(range.bytes.lower)"
  case let set as WeekdaySet: return set.weekdays.map(\.shortName).joined(separator: " ")
  case let date as CivilDate: return date.description
  case let time as TimeOfDay: return time.description
  case let span as DateSpan: return "\(span.first) to \(span.last)"
  case let day as MonthDay: return "\(day.month)/\(day.day)"
  case let number as Number:
    return "\(number.units)e-\(number.decimals)\(number.isPercent ? "%" : "")"
  case let text as String: return "\"\(text)\""
  case is Int, is Bool, is UInt8, is Int32, is Int16: return "\(value)"
  case let range as ClosedRange<Int>: return "\(range.lowerBound)...\(range.upperBound)"
  default: break
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional: return mirror.children.first.map { short($0.value) } ?? "nil"
  case .collection:
    let parts = mirror.children.map { short($0.value) }
    guard !parts.contains(nil) else { return nil }
    let line = "[" + parts.compactMap { $0 }.joined(separator: ", ") + "]"
    return line.count <= 90 ? line : nil
  case .enum:
    guard let payload = mirror.children.first else { return "\(value)" }
    guard let inside = short(payload.value) else { return nil }
    return "\(payload.label ?? "")(\(inside))"
  case .tuple:
    let parts = mirror.children.map { child -> String? in
      let label = child.label ?? ""
      let name = label.hasPrefix(".") ? "" : label + ": "
      return short(child.value).map { name + $0 }
    }
    return parts.contains(nil) ? nil : parts.compactMap { $0 }.joined(separator: ", ")
  default:
    if let index = mirror.children.first, mirror.children.count == 1, index.label == "index" {
      return "#\(index.value)"
    }
    let parts = fields(value).compactMap { name, part -> String? in
      guard let text = short(part) else { return "\n" }
      if text == "nil" || text == "[]" || text == "false" { return nil }
      return name == "value" || name == "form" ? text : "\(name): \(text)"
    }
    let line = parts.joined(separator: ", ")
    return line.contains("\n") || line.count > 90 ? nil : parts.count == 1 ? line : "{\(line)}"
  }
}

private func segment(_ segment: Text.Segment) -> String {
  switch segment {
  case .literal(let text): text
  case .reference(let reference): "{\(short(reference) ?? "?")}"
  case .field(let reference, let field): "{\(short(reference) ?? "?").\(field)}"
  }
}

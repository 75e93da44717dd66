import RhythmText
package enum AgendaJSON {
  package static let version = 1
  package static func write(_ agendas: [AgendaDocument], into output: inout ByteWriter) {}
}

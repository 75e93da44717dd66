import Foundation
import RhythmText
import Testing

@Suite struct JSONWriterTests {
  @Test func `lays out members on lines and inline`() {
    var json = JSONWriter()
    json.beginObject()
    json.key("schema")
    json.value(1)
    json.key("rows")
    json.beginArray()
    json.beginObject(.inline)
    json.key("id")
    json.value("a")
    json.key("people")
    json.beginArray()
    json.value("ana")
    json.value("bo")
    json.endArray()
    json.key("chair")
    json.value(nil as String?)
    json.endObject()
    json.endArray()
    json.key("none")
    json.beginArray()
    json.endArray()
    json.key("flag")
    json.value(true)
    json.endObject()
    #expect(
      json.output.text == """
        {
          "schema": 1,
          "rows": [
            {"id": "a", "people": ["ana", "bo"], "chair": null}
          ],
          "none": [],
          "flag": true
        }

        """)
  }

  @Test func `escapes what JSON asks for, and what a terminal acts on`() {
    var json = JSONWriter()
    json.value("\"\\/\u{08}\u{09}\u{0A}\u{0C}\u{0D}\u{00}\u{1B}\u{1F}\u{7F}é\u{2028}🙂")
    #expect(
      json.output.text
        == #""\"\\/\b\t\n\f\r\u0000\u001b\u001f\u007fé\u2028🙂""#)
  }

  @Test func `every scalar reads back as itself, as key and as value`() throws {
    var text = ""
    for value in 0...0x2FF { Unicode.Scalar(value).map { text.unicodeScalars.append($0) } }
    for value in [0x200B, 0x202E, 0x2028, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF] {
      Unicode.Scalar(value).map { text.unicodeScalars.append($0) }
    }
    var json = JSONWriter()
    json.beginObject()
    json.key(named: text)
    json.value(text)
    json.endObject()
    let read = try JSONSerialization.jsonObject(with: Data(json.output.bytes))
    let object = try #require(read as? [String: String])
    #expect(object.keys.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    #expect(object.values.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test func `numbers at the ends of their range`() throws {
    var json = JSONWriter()
    json.beginArray(.inline)
    json.value(Int.max)
    json.value(Int.min)
    json.value(0)
    json.endArray()
    #expect(json.output.text == "[9223372036854775807, -9223372036854775808, 0]\n")
  }

  @Test func `ending more than was begun does no harm`() {
    var json = JSONWriter()
    json.endObject()
    json.beginArray(.inline)
    json.endArray()
    json.endArray()
    #expect(json.output.text == "[]\n")
  }
}

import GeneratedPlans

/// What the tokens of a generated plan may say: sensible, and never a word of the language.
enum TokenSamples {
  static let names = [
    "ana", "bo", "chi", "iberia", "north-2", "acme", "close_plan", "zoë", "Équipe", "x",
    "vera-lind",
    "q1-review", "deals", "wintergarten", "élan-vital", "b2b", "FY27b", "FY27-close", "été", "Ω",
    "東京",
  ]
  static let checks = ["no-expected-action", "no-purpose", "falls-on-day-off", "double-booked"]
  static let strings = [
    "\"Open actions\"", "\"\"", #""He said \"no\", she: \"yes\".""#, #""a\\b\n ""#,
    #""\u{1F600} Zoë's 10% ""#, #""{deal}'s plan for {deal.owner} ""#, #""\{not a name} ""#,
    "\"# no comment\"", "\"a, b\"", "\"東京 – Paris\"",
  ]

  static func name(in production: String, _ random: inout RandomNumbers) -> String {
    production == "checkName" ? random.pick(checks) : random.pick(names)
  }

  static func text(of token: Grammar.TokenDefinition?, _ random: inout RandomNumbers) -> String {
    guard let token else { return "" }
    if !token.words.isEmpty {
      let word = random.pick(token.words)
      guard token.anyCase else { return word }
      return random.pick([word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()])
    }
    return random.pick(samples[token.name] ?? [token.name])
  }

  static let samples: [String: [String]] = [
    "STRING": strings,
    "DATE": ["2026-03-02", "2026-12-31", "2028-02-29"],
    "PERIOD": [
      "2026-03", "2026-W12", "2026-Q1", "2026-H2", "FY27", "FY27-Q4", "FY27-H2", "FY27-M03",
      "FY27-W07",
    ],
    "QUARTER": ["Q1", "Q2", "Q3", "Q4"],
    "TIME": ["09:00", "9:00", "9am", "9:30pm", "12:00am", "23:59", "00:00"],
    "DURATION": ["45m", "1h30m", "2h", "10m"],
    "ORDINAL": ["1st", "2nd", "3rd", "4th", "5th"],
    "PATTERN": ["4-5-4", "4-4-5", "12-12-12-16"],
    "INT": ["1", "2", "3", "4", "5", "9", "10"],
    "DECIMAL": ["2.5", "-2.5", "-3", "0.75"],
    "PERCENT": ["20%", "-2.5%", "100%", "0.5%"],
  ]
}

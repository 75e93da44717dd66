extension AgendaDocument {
  func measureSection(_ limits: AgendaLimits) -> PageSection {
    PageSection("measures", "Measures")
  }
}

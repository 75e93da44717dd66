/// How pages look in a browser and on paper.
enum PageStyleSheet {
  static let text = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1d2126; --quiet: #5b6470; --line: #dfe3e8;
      --accent: #1f5fa8; --alarm: #b3261e; --tint: #f5f7f9;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15181c; --ink: #e6e9ec; --quiet: #9aa4af; --line: #2f363d;
        --accent: #7fb2ee; --alarm: #ff8a80; --tint: #1d2227;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", Arial, sans-serif;
      overflow-wrap: anywhere;
    }
    main { max-width: 54rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
    main + main { border-top: 1px solid var(--line); }
    h1 { font-size: 1.55rem; line-height: 1.25; margin: 0; letter-spacing: -0.01em; }
    h2 {
      font-size: 0.82rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--accent);
      border-bottom: 1px solid var(--line); padding-bottom: 0.3rem; margin: 2rem 0 0.6rem;
    }
    h3 { font-size: 1rem; margin: 1.2rem 0 0.3rem; }
    h3.group, h4.group { font-size: 0.95rem; margin: 0.9rem 0 0.2rem; }
    h2 .when, h3 .when { font-weight: 400; color: var(--quiet); letter-spacing: 0; }
    h2 .when { text-transform: none; }
    h2 .when::before, h3 .when::before { content: "· "; }
    p { margin: 0; }
    .subtitle, .note, .lead, .rest { color: var(--quiet); }
    .lead { margin-bottom: 0.4rem; }
    .note { font-size: 0.9rem; }
    .note.alarming { color: var(--alarm); }
    dl {
      display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0.9rem 0 0;
      padding: 0.7rem 0.9rem; background: var(--tint); border-radius: 6px;
    }
    dt { font-weight: 600; grid-column: 1; }
    dd { margin: 0; grid-column: 2; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { padding: 0.22rem 0; break-inside: avoid; }
    ul.labelled li {
      display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 0.9rem; align-items: baseline;
    }
    .label { font-variant-numeric: tabular-nums; color: var(--quiet); }
    .aside { color: var(--quiet); font-size: 0.92rem; }
    .aside::before { content: "· "; }
    .today .text, .week .text { font-weight: 550; }
    .alarming { color: var(--alarm); }
    .task > div { position: relative; padding-left: 1.5em; }
    .box {
      position: absolute; left: 0; top: 0.32em; width: 0.9em; height: 0.9em;
      border: 1.5px solid var(--quiet); border-radius: 2px;
    }
    code { font: 0.86em ui-monospace, "Cascadia Mono", Menlo, monospace; }
    a { color: var(--accent); }
    @media (max-width: 36rem) {
      ul.labelled li { grid-template-columns: 1fr; }
    }
    @media print {
      :root {
        --paper: #ffffff; --ink: #000000; --quiet: #444444; --line: #bbbbbb;
        --accent: #000000; --alarm: #8a0000; --tint: #ffffff;
      }
      @page { margin: 15mm 14mm; }
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      main + main { border: 0; break-before: page; }
      h2, h3 { break-after: avoid; }
      h2 { margin-top: 1.2rem; }
      dl { border: 1px solid var(--line); }
      a { text-decoration: none; }
    }
    """
}

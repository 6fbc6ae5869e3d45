/**
 * How a card looks in Anki: a page of a book, by day and by night. No fonts or pictures from elsewhere. A change here or in
 * a template raises `TYPES_MODIFIED_SEC`.
 */
export const CARD_CSS = `.card {
  --ink: #24211d;
  --soft: #6b645a;
  --line: #ded8cd;
  --accent: #8c3d14;
  background: #fdfcf9;
  color: var(--ink);
  font-family: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
  font-size: 20px;
  line-height: 1.5;
  text-align: left;
}
.card.nightMode, .nightMode .card, .card.night_mode {
  --ink: #e6e1d8;
  --soft: #a39b8f;
  --line: #45413b;
  --accent: #e3a27c;
  background: #1f1d1b;
}
.tenet {
  max-width: 34em;
  margin: 0 auto;
  overflow-wrap: break-word;
}
.origin { margin: 0 0 0.8em; color: var(--soft); font-size: 0.7em; }
hr#answer {
  max-width: 34em;
  margin: 1.2em auto;
  border: 0;
  border-top: 1px solid var(--line);
}
.cloze { font-weight: bold; color: var(--accent); }
.nightMode .cloze, .night_mode .cloze { color: var(--accent); }
ol { margin: 0; padding-left: 1.4em; }
li + li { margin-top: 0.25em; }
.extra { margin-top: 0.8em; }
blockquote {
  margin: 1.6em 0 0;
  padding-left: 0.9em;
  border-left: 2px solid var(--line);
  color: var(--soft);
  font-size: 0.8em;
}
.source { margin: 1.6em 0 0; color: var(--soft); font-size: 0.7em; }
blockquote + .source { margin-top: 0.8em; }
.source span + span::before { content: ', '; }
.source i { font-style: normal; white-space: nowrap; }
.source * + i::before { content: ' · '; }
.source a { color: inherit; }
`

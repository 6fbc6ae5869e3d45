/** A package from Anki: what is in it and what it would change, the question, and what came of it. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { changeLines, headline, type ImportReport, leftLines } from '../../anki/import/report.ts'
import type { ImportingModel } from '../model/importing.ts'
import { useArrival } from '../parts/screen.tsx'
import { hrefOf, TODAY } from '../route.ts'
import { addWords } from '../words/add.ts'
import { words } from '../words.ts'

interface ImportProps {
  readonly importing: ImportingModel
}

const said = addWords.anki

export function AnkiImport({ importing }: ImportProps) {
  const state = importing.state.value
  switch (state.at) {
    case 'idle':
      return null
    case 'looking':
      return (
        <Waiting label={said.looking(state.name)}>
          <button type="button" class="button" onClick={() => importing.leave()}>
            {addWords.stop}
          </button>
        </Waiting>
      )
    case 'found':
      return (
        <div class="import">
          <Heading text={headline(state.report)} />
          <Lines report={state.report} heading={said.changes} />
          <div class="actions">
            {state.changes && (
              <button type="button" class="button primary" onClick={() => void importing.take()}>
                {said.take}
              </button>
            )}
            <button type="button" class="button" onClick={() => importing.leave()}>
              {state.changes ? words.cancel : words.back}
            </button>
          </div>
        </div>
      )
    case 'taking':
      return (
        <Waiting label={said.taking}>
          <button type="button" class="button" onClick={() => importing.stop()}>
            {addWords.stop}
          </button>
        </Waiting>
      )
    case 'taken':
      return (
        <div class="import">
          <Heading text={said.taken} />
          <Lines report={state.report} heading={said.changed} />
          <div class="actions">
            <a class="button primary" href={hrefOf(TODAY)}>
              {said.today}
            </a>
            <button type="button" class="button" onClick={() => void importing.takeBack()}>
              {words.undo}
            </button>
          </div>
        </div>
      )
  }
}

/** Takes the focus, so that what was found is what is read out next. */
function Heading({ text }: { readonly text: string }) {
  const heading = useArrival(addWords.title)
  // When it goes, so does the button that had the focus.
  useEffect(() => () => document.getElementById('main')?.focus({ preventScroll: true }), [])
  return (
    <h2 ref={heading} tabIndex={-1} class="lead">
      {text}
    </h2>
  )
}

function Lines({ report, heading }: { readonly report: ImportReport; readonly heading: string }) {
  const left = leftLines(report)
  return (
    <>
      <h3 class="section">{heading}</h3>
      <List lines={changeLines(report)} />
      {left.length > 0 && (
        <>
          <h3 class="section">{said.left}</h3>
          <List lines={left} />
        </>
      )}
    </>
  )
}

const List = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map(line => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

const Waiting = ({ label, children = null }: { readonly label: string; readonly children?: ComponentChildren }) => (
  <div class="reading" role="status">
    <p class="lead">{label}</p>
    <progress class="line" aria-label={label} />
    {children}
  </div>
)

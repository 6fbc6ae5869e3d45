/** Record: what is still known, what falls due, what was answered. Read when one wants to know; nothing in it asks for more. */
import { useEffect, useState } from 'preact/hooks'
import { dayDate } from '../format.ts'
import { useModel } from '../model/model.ts'
import type { DayFigure, RecordView } from '../model/record.ts'
import { RecordModel } from '../model/record.ts'
import { Loaded, Screen } from '../parts/screen.tsx'
import { hrefOf, TODAY } from '../route.ts'
import { recordWords } from '../words/record.ts'
import { words } from '../words.ts'
import '../style/record.css'

export default function RecordScreen() {
  const model = useModel()
  const [record] = useState(() => new RecordModel(model))
  useEffect(() => void record.load(), [record])
  return (
    <Screen title={recordWords.title} class="record">
      <Loaded of={record.view.value} retry={() => void record.load()}>
        {view => (
          <>
            <Recall view={view} />
            <Days
              id="ahead"
              title={recordWords.ahead}
              figures={view.ahead}
              today={view.today}
              head={recordWords.due}
              sum={recordWords.aheadSum}
              most={recordWords.aheadMost}
            />
            <Days
              id="answers"
              title={recordWords.answers}
              figures={view.answers}
              today={view.today}
              head={recordWords.given}
              sum={recordWords.answersSum}
              most={recordWords.answersMost}
            />
          </>
        )}
      </Loaded>
      <a class="quiet up" href={hrefOf(TODAY)}>
        {words.nav.today}
      </a>
    </Screen>
  )
}

/** Of so few answers a share says little: one more or less moves it by more than a hundredth. */
const FEW = 100

function Recall({ view: { asked, knew, wanted } }: { readonly view: RecordView }) {
  return (
    <section aria-labelledby="recall">
      <h2 id="recall" class="section">
        {recordWords.recall}
      </h2>
      {asked === 0 ? (
        <p>{recordWords.recallNone}</p>
      ) : (
        <p>
          {recordWords.recallShare(knew, asked)} {recordWords.recallWanted(wanted)}{' '}
          {asked < FEW && recordWords.recallFew}
        </p>
      )}
    </section>
  )
}

interface DaysProps {
  readonly id: string
  readonly title: string
  readonly figures: readonly DayFigure[]
  readonly today: number
  /** What is counted, over its column. */
  readonly head: string
  readonly sum: (all: number) => string
  readonly most: (many: number, when: string) => string
}

function Days({ id, title, figures, today, head, sum, most }: DaysProps) {
  const all = figures.reduce((n, { many }) => n + many, 0)
  const top = figures.reduce((best, one) => (one.many > best.many ? one : best), { day: today, many: 0 })
  const name = (day: number): string => (day === today ? recordWords.today : dayDate(day, today))
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="section">
        {title}
      </h2>
      <p>
        {sum(all)} {all > top.many && most(top.many, name(top.day))}
      </p>
      {all > 0 && (
        <>
          <Bars figures={figures} most={top.many} name={name} />
          <div class="visually-hidden">
            <table aria-labelledby={id}>
              <thead>
                <tr>
                  <th scope="col">{recordWords.day}</th>
                  <th scope="col">{head}</th>
                </tr>
              </thead>
              <tbody>
                {figures.map(({ day, many }) => (
                  <tr key={day}>
                    <th scope="row">{name(day)}</th>
                    <td>{many}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}

interface BarsProps {
  readonly figures: readonly DayFigure[]
  readonly most: number
  readonly name: (day: number) => string
}

/** For the eye alone: the table beside it says the same. */
const Bars = ({ figures, most, name }: BarsProps) => (
  <div class="bars" aria-hidden="true">
    <svg aria-hidden="true" viewBox={`0 0 ${figures.length} 1`} preserveAspectRatio="none">
      {figures.map(({ day, many }, i) => (
        <rect key={day} x={i + 0.1} y={1 - many / most} width={0.8} height={many / most}>
          <title>{`${name(day)}: ${many}`}</title>
        </rect>
      ))}
    </svg>
    <p class="soft">
      <span>{name(figures[0]?.day ?? 0)}</span>
      <span>{name(figures.at(-1)?.day ?? 0)}</span>
    </p>
  </div>
)

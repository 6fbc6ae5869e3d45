/** How much one wants to remember, how fast one begins, and when a day ends. */
import { useMemo, useState } from 'preact/hooks'
import type { Settings } from '../../core/settings.ts'
import { SETTINGS_BOUNDS } from '../../core/settings.ts'
import type { SettingsModel } from '../model/settings.ts'
import { workloadOf } from '../model/workload.ts'
import { settingsWords } from '../words/settings.ts'

interface StudyingProps {
  readonly settings: SettingsModel
  readonly value: Settings
}

export const Studying = ({ settings, value }: StudyingProps) => (
  <section aria-labelledby="studying">
    <h2 id="studying" class="section">
      {settingsWords.studying}
    </h2>
    <div class="form">
      <Retention settings={settings} value={value} />
      <NewPerDay settings={settings} value={value} />
      <DayStart settings={settings} value={value} />
      <p class="soft small">{settingsWords.future}</p>
    </div>
  </section>
)

/** Says what the number means while the thumb moves; saves when it is let go. */
function Retention({ settings, value }: StudyingProps) {
  const [percent, setPercent] = useState(Math.round(value.retention * 100))
  const retention = percent / 100
  const ratio = useMemo(() => workloadOf({ ...value, retention }), [value, retention])
  const { min, max } = SETTINGS_BOUNDS.retention
  return (
    <label class="field">
      <span class="label">{settingsWords.retention}</span>
      <span class="range">
        <input
          type="range"
          min={Math.round(min * 100)}
          max={Math.round(max * 100)}
          value={percent}
          aria-valuetext={settingsWords.retentionValue(retention)}
          onInput={event => setPercent(event.currentTarget.valueAsNumber)}
          onChange={event => void settings.change({ retention: event.currentTarget.valueAsNumber / 100 })}
        />
        <output>{settingsWords.retentionValue(retention)}</output>
      </span>
      <small class="soft">
        {settingsWords.retentionMeans(retention)} {settingsWords.workload(ratio)}
      </small>
    </label>
  )
}

function NewPerDay({ settings, value }: StudyingProps) {
  const [wrong, setWrong] = useState(false)
  return (
    <label class="field">
      <span class="label">{settingsWords.newPerDay}</span>
      <input
        class="short"
        type="number"
        inputMode="numeric"
        min={SETTINGS_BOUNDS.newPerDay.min}
        max={SETTINGS_BOUNDS.newPerDay.max}
        step={1}
        value={value.newPerDay}
        aria-invalid={wrong}
        onChange={event => {
          const newPerDay = event.currentTarget.valueAsNumber
          void settings.change({ newPerDay }).then(saved => setWrong(!saved))
        }}
      />
      <small class="soft" role="status">
        {wrong ? settingsWords.newWrong : settingsWords.newHelp}
      </small>
    </label>
  )
}

const HOURS = Array.from({ length: SETTINGS_BOUNDS.dayStartMin.max / 60 + 1 }, (_, hour) => hour)

function DayStart({ settings, value }: StudyingProps) {
  return (
    <label class="field">
      <span class="label">{settingsWords.dayStart}</span>
      <select
        class="short"
        value={`${value.dayStartMin}`}
        onChange={event => void settings.change({ dayStartMin: Number(event.currentTarget.value) })}
      >
        {/* A start that is not a whole hour came from elsewhere; it is shown and kept. */}
        {[...new Set([...HOURS.map(hour => hour * 60), value.dayStartMin])].map(minutes => (
          <option key={minutes} value={`${minutes}`}>
            {clockTime(minutes)}
          </option>
        ))}
      </select>
      <small class="soft">{settingsWords.dayStartHelp}</small>
    </label>
  )
}

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

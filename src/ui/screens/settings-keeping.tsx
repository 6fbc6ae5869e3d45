/** Backup, restore, and what the browser promises about the data. */

import type { Holdings, LookedInto } from '../../core/holdings.ts'
import { useModel } from '../model/model.ts'
import type { Restoring } from '../model/restoring.ts'
import type { SettingsModel } from '../model/settings.ts'
import { FileButton } from '../parts/file.tsx'
import { keepingWords } from '../words/keeping.ts'
import { settingsWords } from '../words/settings.ts'
import { words } from '../words.ts'

interface KeepingProps {
  readonly settings: SettingsModel
}

export function Keeping({ settings }: KeepingProps) {
  const { files } = useModel().ports
  const busy = settings.busy.value || ['looking', 'restoring'].includes(settings.restoring.state.value.at)
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping" class="section">
        {settingsWords.keeping}
      </h2>
      <p>{settingsWords.keepingAbout}</p>
      <div class="actions">
        <button type="button" class="button primary" disabled={busy} onClick={() => void settings.backUp('save')}>
          {settings.busy.value ? settingsWords.backupMaking : settingsWords.backup}
        </button>
        {files.share !== null && (
          <button type="button" class="button" disabled={busy} onClick={() => void settings.backUp('share')}>
            {settingsWords.backupShare}
          </button>
        )}
        <FileButton
          label={keepingWords.restore}
          accept=""
          disabled={busy}
          onFile={file => void settings.restoring.ask(file)}
        />
      </div>
      <Restore settings={settings} />
      {!busy && <PutBack restoring={settings.restoring} />}
    </section>
  )
}

function Restore({ settings }: KeepingProps) {
  const { restoring } = settings
  const state = restoring.state.value
  switch (state.at) {
    case 'idle':
      return null
    case 'looking':
      return (
        <p class="soft" role="status">
          {keepingWords.looking}
        </p>
      )
    case 'sure':
      return <Sure restoring={restoring} {...state} />
    case 'restoring':
      return (
        <div class="making" role="status">
          <p>{keepingWords.restoring}</p>
          {state.progress === null ? (
            <progress aria-label={keepingWords.restoring} />
          ) : (
            <progress aria-label={keepingWords.restoring} max={state.progress.total} value={state.progress.done} />
          )}
        </div>
      )
    case 'done':
      return (
        <div class="report" role="status">
          <h3>{keepingWords.restored}</h3>
          <ul>
            {state.report.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )
  }
}

interface RestoringProps {
  readonly restoring: Restoring
}

/** Offered as long as there is something to put back, whatever file was chosen since. */
function PutBack({ restoring }: RestoringProps) {
  if (restoring.before.value === null) return null
  return (
    <p>
      <button type="button" class="link" onClick={() => void restoring.undo()}>
        {keepingWords.restoreUndo}
      </button>{' '}
      <span class="soft">{keepingWords.restoreUndoAbout}</span>
    </p>
  )
}

interface SureProps extends RestoringProps {
  readonly file: File
  readonly inside: LookedInto
  readonly here: Holdings
  readonly unkept: string | null
}

function Sure({ restoring, file, inside, here, unkept }: SureProps) {
  const yes = unkept === null ? keepingWords.restoreYes : keepingWords.restoreUnkept
  const empty = here.decks + here.answers === 0
  const fewer = here.answers - inside.answers
  return (
    <div class="actions" role="alert">
      <p>{keepingWords.inside(file.name, inside.createdAtMs, inside)}</p>
      <p>
        {keepingWords.here(here)} {fewer > 0 && keepingWords.fewer(fewer)}
      </p>
      {unkept !== null && <p>{keepingWords.unkept(unkept)}</p>}
      <button type="button" class="button primary" onClick={() => void restoring.restore()}>
        {empty ? keepingWords.restoreEmpty : yes}
      </button>
      <button type="button" class="button" onClick={() => restoring.cancel()}>
        {words.cancel}
      </button>
    </div>
  )
}

export function StorageView({ settings }: KeepingProps) {
  const state = settings.storage.value
  if (state === null) return null
  const { usedBytes, quotaBytes, persisted } = state
  return (
    <section aria-labelledby="storage">
      <h2 id="storage" class="section">
        {settingsWords.storage}
      </h2>
      <p>{persisted ? settingsWords.persisted : settingsWords.notPersisted}</p>
      {usedBytes !== null && (
        <p class="soft small">
          {quotaBytes === null ? settingsWords.used(usedBytes) : settingsWords.usedOf(usedBytes, quotaBytes)}
        </p>
      )}
      {!persisted && (
        <div class="actions">
          <button type="button" class="button" onClick={() => void settings.persist()}>
            {settingsWords.persist}
          </button>
        </div>
      )}
    </section>
  )
}

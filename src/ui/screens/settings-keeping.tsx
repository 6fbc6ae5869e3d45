/** Backup, restore, and what the browser promises about the data. */
import { useModel } from '../model/model.ts'
import type { SettingsModel } from '../model/settings.ts'
import { FileButton } from '../parts/file.tsx'
import { settingsWords } from '../words/settings.ts'
import { words } from '../words.ts'

interface KeepingProps {
  readonly settings: SettingsModel
}

export function Keeping({ settings }: KeepingProps) {
  const { files } = useModel().ports
  const busy = settings.busy.value || settings.restoring.value.at === 'restoring'
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
          label={settingsWords.restore}
          accept=""
          disabled={busy}
          onFile={file => settings.askToRestore(file)}
        />
      </div>
      <Restore settings={settings} />
    </section>
  )
}

function Restore({ settings }: KeepingProps) {
  const state = settings.restoring.value
  switch (state.at) {
    case 'idle':
      return null
    case 'sure':
      return (
        <div class="actions" role="alert">
          <p>{settingsWords.restoreSure(state.file.name)}</p>
          <button type="button" class="button primary" onClick={() => void settings.restore()}>
            {settingsWords.restoreYes}
          </button>
          <button type="button" class="button" onClick={() => settings.cancelRestore()}>
            {words.cancel}
          </button>
        </div>
      )
    case 'restoring':
      return (
        <div class="making" role="status">
          <p>{settingsWords.restoring}</p>
          {state.progress === null ? (
            <progress aria-label={settingsWords.restoring} />
          ) : (
            <progress aria-label={settingsWords.restoring} max={state.progress.total} value={state.progress.done} />
          )}
        </div>
      )
    case 'done':
      return (
        <div class="report" role="status">
          <h3>{settingsWords.restored}</h3>
          <ul>
            {state.report.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )
  }
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

/** Settings: how one studies, how it is kept safe, and what Tenet is. */
import { useEffect, useState } from 'preact/hooks'
import { useModel } from '../model/model.ts'
import { SettingsModel } from '../model/settings.ts'
import { AnkiExport } from '../parts/anki-export.tsx'
import { AssistantSection } from '../parts/assistant-settings.tsx'
import { KeyList } from '../parts/help.tsx'
import { Loaded, Screen } from '../parts/screen.tsx'
import { settingsWords } from '../words/settings.ts'
import { words } from '../words.ts'
import { Keeping, StorageView } from './settings-keeping.tsx'
import { LearntSection } from './settings-learnt.tsx'
import { Studying } from './settings-studying.tsx'
import '../style/add.css'
import '../style/deck.css'
import '../style/settings.css'

export default function SettingsScreen() {
  const model = useModel()
  const [settings] = useState(() => new SettingsModel(model))
  useEffect(() => void settings.load(), [settings])
  return (
    <Screen title={settingsWords.title} class="settings">
      <Loaded of={settings.settings.value} retry={() => void settings.load()}>
        {value => (
          <>
            <Studying settings={settings} value={value} />
            <Keeping settings={settings} />
            <StorageView settings={settings} />
            <section aria-labelledby="export">
              <h2 id="export" class="section">
                {settingsWords.export}
              </h2>
              <AnkiExport name={words.name} contents={() => settings.allContents()} />
            </section>
            <LearntSection />
            <AssistantSection />
            <About />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function About() {
  const { version, updates } = useModel().ports
  return (
    <section aria-labelledby="about">
      <h2 id="about" class="section">
        {settingsWords.keys}
      </h2>
      <KeyList />
      <h2 class="section">{settingsWords.about}</h2>
      <div class="text">
        <p>{settingsWords.version(version)}</p>
        <p>{updates.offlineReady.value ? settingsWords.offline : settingsWords.notOffline}</p>
        <p>{settingsWords.privacy}</p>
        <p class="soft small">{settingsWords.licences}</p>
      </div>
    </section>
  )
}

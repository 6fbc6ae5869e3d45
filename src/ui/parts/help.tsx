/** The keys, on one sheet. */
import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'

export const HelpDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title={words.help.title} onClose={onClose}>
    <KeyList />
  </Dialog>
)

export const KeyList = () => (
  <dl class="keys">
    {words.help.keys.map(([key, does]) => (
      <div key={key}>
        <dt>
          <kbd>{key}</kbd>
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
)

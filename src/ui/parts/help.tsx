/** The keys, on one sheet. */
import { helpWords } from '../words/help.ts'
import { Dialog } from './dialog.tsx'

export const HelpDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title={helpWords.title} onClose={onClose}>
    <KeyList />
  </Dialog>
)

export const KeyList = () => (
  <dl class="keys">
    {helpWords.keys.map(([key, does]) => (
      <div key={key}>
        <dt>
          <kbd>{key}</kbd>
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
)

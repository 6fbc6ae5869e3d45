/** Said of a card that will not stick, where it is asked again after a lapse: it is mended with its answer in sight. */
import { forgottenWords } from '../words/forgotten.ts'

interface ForgottenProps {
  readonly times: number
  readonly onMend: () => void
  readonly onAside: () => void
}

export const Forgotten = ({ times, onMend, onAside }: ForgottenProps) => (
  <p class="quiet-line" role="note">
    {forgottenWords.times(times)}{' '}
    <button type="button" class="link" onClick={onMend}>
      {forgottenWords.mend}
    </button>
    {forgottenWords.or}
    <button type="button" class="link" onClick={onAside}>
      {forgottenWords.aside}
    </button>
    {forgottenWords.asked}
  </p>
)

/** Says, above the proposals of a piece in another language, what is not to be expected of them. */
import { foreignWords } from '../words/foreign.ts'

/** `language`: BCP 47, as of a piece; nothing for English. */
export const NotEnglish = ({ language }: { readonly language: string }) =>
  /^(?:en(?:-.*)?)?$/i.test(language) ? null : (
    <p class="soft not-english" role="note">
      {foreignWords.note}
    </p>
  )

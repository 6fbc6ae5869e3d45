/** What the device has learnt from choices about proposals, in plain sentences, and the way to be rid of it. */
import { useEffect, useState } from 'preact/hooks'
import type { Learnt } from '../../core/learnt.ts'
import { verdictsIn } from '../../core/learnt.ts'
import { LearntModel, preferencesIn } from '../model/learnt-told.ts'
import { useModel } from '../model/model.ts'
import { Loaded } from '../parts/screen.tsx'
import { learntWords } from '../words/learnt.ts'

export function LearntSection() {
  const model = useModel()
  const [learnt] = useState(() => new LearntModel(model))
  useEffect(() => void learnt.load(), [learnt])
  return (
    <section aria-labelledby="learnt">
      <h2 id="learnt" class="section">
        {learntWords.title}
      </h2>
      <p>{learntWords.about}</p>
      <Loaded of={learnt.learnt.value} retry={() => void learnt.load()}>
        {value => <Told learnt={value} onForget={() => void learnt.forget()} />}
      </Loaded>
      <p class="soft small">{learntWords.where}</p>
    </section>
  )
}

function Told({ learnt, onForget }: { readonly learnt: Learnt; readonly onForget: () => void }) {
  const decided = verdictsIn(learnt.all)
  if (decided === 0) return <p>{learntWords.nothing}</p>
  const preferences = preferencesIn(learnt)
  const { kept, mended, refused } = learnt.all
  return (
    <>
      <div class="learnt">
        <p>
          {learntWords.decided(decided)}: {learntWords.verdicts(kept, mended, refused)}
        </p>
        {preferences.length === 0 ? (
          <p>{learntWords.alike}</p>
        ) : (
          <ul>
            {preferences.map(({ more, less }) => (
              <li key={more.sort}>{learntWords.prefers(more, less)}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="actions">
        <button type="button" class="button" onClick={onForget}>
          {learntWords.forget}
        </button>
      </div>
    </>
  )
}

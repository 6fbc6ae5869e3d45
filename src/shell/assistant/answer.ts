/** What an answer that was received is worth: a reply, whole or in part, or a sentence about why there is none. */
import { ok } from '../../core/result.ts'
import type { AssistantReply, AssistantSettings } from '../../ui/ports.ts'
import type { Received } from './receive.ts'
import { failureMayPass, outOfCredit, portal, refusal, versionHint, wordsOf } from './refusals.ts'
import type { Outcome } from './transport.ts'
import { final, noAnswer, STOPPED } from './transport.ts'
import type { Wire } from './wire.ts'

const BROKEN: Readonly<Record<NonNullable<Received['broken']>, string>> = {
  stopped: 'You stopped the answer; what had come by then is here.',
  silence: 'The answer stalled and did not go on; what had come by then is here. Ask again for the rest.',
  lost: 'The connection broke in the middle of the answer; what had come by then is here. Ask again for the rest.',
  large: 'The answer was far longer than any that was asked for and was stopped; its beginning is here.',
}

const CUT =
  'The answer ended at the model’s limit; what is there is here. Raise the limit (on your own server), or ask about a shorter part.'
const REFUSED = 'The assistant broke off its answer by a rule of its own; what had come by then is here.'

/** The outcome of an answer whose status was good. */
export function answerOf(received: Received, settings: AssistantSettings, wire: Wire): Outcome<AssistantReply> {
  if (received.kind === 'page') return final(portal(new URL(settings.address).host))
  return received.text === '' ? withoutText(received, settings, wire) : withText(received, settings)
}

function withText({ text, end, failure, broken }: Received, settings: AssistantSettings): Outcome<AssistantReply> {
  const reply = (notice: string | null): Outcome<AssistantReply> => ({
    result: ok({ text, complete: notice === null, notice }),
    again: null,
  })
  if (failure !== null) {
    return reply(`The assistant broke off its answer; what had come by then is here.${wordsOf(failure, settings)}`)
  }
  if (broken !== null) return reply(BROKEN[broken])
  if (end === null) return reply(BROKEN.lost)
  return reply(end === 'cut' ? CUT : end === 'refused' ? REFUSED : null)
}

function withoutText(received: Received, settings: AssistantSettings, wire: Wire): Outcome<AssistantReply> {
  const url = new URL(settings.address)
  const { failure, broken, end, kind } = received
  if (failure !== null) return failedInside(received, settings)
  if (broken === 'stopped') return final(STOPPED)
  if (broken === 'silence') return final(noAnswer(url))
  if (broken === 'large') {
    return final({
      code: 'too-large',
      message: `${url.host} sent far more than was asked for and was stopped. Check the address, or choose another model.`,
    })
  }
  if (broken === 'lost' || (kind === 'nothing' && !received.known)) return nothingCame(received, url)
  if (!received.known) {
    return final({
      code: 'protocol',
      message: `${url.host} answers, but does not speak ${wire.speaks}.${versionHint(settings)}`,
    })
  }
  if (end === 'cut') {
    return final({
      code: 'no-room',
      message:
        'The model reached its limit before it wrote anything. Raise the limit (on your own server), choose another model, or ask about a shorter part.',
    })
  }
  if (end === 'refused') {
    return final({
      code: 'declined',
      message:
        'The assistant declined to answer by a rule of its own. Choose another model, or ask another assistant by hand.',
    })
  }
  if (end === null) return nothingCame(received, url)
  return final({ code: 'empty', message: 'The assistant answered with nothing. Ask again, or choose another model.' })
}

/** The connection closed with no words; before the first byte another try may help. */
function nothingCame({ kind }: Received, { host }: URL): Outcome<AssistantReply> {
  const why = `${host} broke off before it had answered`
  const { result } = final({ code: 'lost', message: `${why}. Ask again.` })
  return { result, again: kind === 'nothing' ? { why, afterMs: null } : null }
}

/** An error with a good status, before any word: LM Studio at a wrong path, a queue that is full, a service in trouble. */
function failedInside({ failure }: Received, settings: AssistantSettings): Outcome<AssistantReply> {
  const { host } = new URL(settings.address)
  const wrongPath = /unexpected endpoint|not found/i.test(failure?.message ?? '')
  const status = wrongPath ? 404 : /^[45]\d\d$/.test(failure?.code ?? '') ? Number(failure?.code) : 400
  const { result } = final(refusal(status, failure, settings))
  const again = failure !== null && failureMayPass(failure) && !outOfCredit(failure)
  return { result, again: again ? { why: `${host} is busy`, afterMs: null } : null }
}

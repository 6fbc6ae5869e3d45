/** What the app says about a second reader: asking an assistant, by hand or by address, and what became of its answer. */
import { count, number, plural } from '../format.ts'

const CARDS = { one: 'card', other: 'cards' }
const CHARACTERS = { one: 'character', other: 'characters' }
const CHECKS = { one: 'check', other: 'checks' }

/** Money without its name: which one, the person knows. */
const price = (n: number): string => (n < 0.01 ? 'less than 0.01' : number(Math.ceil(n * 100) / 100))

/** A count that is only an estimate, without digits that would pretend to be more. */
const about = (n: number): string => number(n < 1000 ? Math.ceil(n / 10) * 10 : Math.ceil(n / 100) * 100)

export const assistantWords = {
  entry: 'Ask an assistant…',
  title: 'Ask an assistant',
  lead: 'It may see arguments that Tenet’s own reader misses. Each card must quote the piece; Tenet checks it, and you decide.',
  back: 'Proposals',
  absent:
    'The text of this piece is not here, so nothing that an assistant says about it could be checked. Paste the piece first.',
  attach: 'Paste the piece',

  what: 'What to ask for',
  modes: { propose: 'New cards', rewrite: 'Better wording' },
  modesAbout: {
    propose: 'Above all for arguments that no word marks.',
    rewrite: (n: number) =>
      n === 0 ? 'No card of Tenet’s own waits to be decided on.' : `For the ${count(n, CARDS)} still open.`,
  },
  how: 'How to ask',
  hows: { hand: 'By hand', address: 'From here' },
  howsAbout: {
    hand: 'Copy and paste, with any assistant.',
    address: 'To an address that you set.',
  },

  making: 'Writing the request…',
  part: (i: number, n: number) => `Part ${number(i)} of ${number(n)}`,
  partsAbout: (n: number) =>
    `The piece is long, so it goes in ${number(n)} parts. Each is sent, and answered, by itself.`,
  partDone: 'done',
  parts: 'Parts',

  copyStep: 'Copy the request',
  sent: {
    propose: (n: number) =>
      n === 0
        ? 'It holds the text of the piece and what a good card is. Nothing else about you or your decks.'
        : `It holds the text of the piece, what a good card is, and the ${count(n, CARDS)} that this deck has. Nothing else about you or your decks.`,
    rewrite: (n: number) =>
      `It holds the ${count(n, CARDS)}, the text of the piece, and what a good card is. Nothing else about you or your decks.`,
  },
  size: (n: number) => `${count(n, CHARACTERS)}.`,
  copy: 'Copy the request',
  copied: 'Copied. Paste it to the assistant and send it.',
  share: 'Share it',
  notCopied: 'The browser did not allow copying. Select all of this text and copy it:',
  see: 'See the request',
  request: 'The request',

  pasteStep: 'Paste the reply',
  reply: 'The assistant’s reply',
  replyPlaceholder: 'All of the reply, as it is. Words around it do no harm.',
  paste: 'Paste',
  check: 'Check it',
  checking: 'Checking each card against the piece…',
  file: 'Open a file',
  clear: 'Clear',
  long: (n: number) => `A reply of ${count(n, CHARACTERS)}, too long to be shown here.`,
  fileTooLarge: 'This file is larger than 20 MB, and no reply is. Choose the one with the reply.',
  fileUnreadable: 'The file could not be read; it may have been moved or changed. Choose it again.',
  say: 'Copy what to say',
  said: 'Copied. Say it to the assistant, and paste the new reply here.',
  saySee: 'What to say',

  resultStep: 'What came of it',
  result: (verified: number, unsure: number, refused: number) =>
    verified + unsure + refused === 0
      ? 'There was no card in it.'
      : `${count(verified, CARDS)} verified, ${number(unsure)} unsure, ${number(refused)} refused.`,
  verifiedAbout: 'Verified: the quote is in the piece, and every check passed.',
  unsureAbout: 'Unsure: nothing speaks against it, but not all could be shown. Read the quote.',
  stored: (n: number) =>
    `${n === 1 ? 'It waits' : 'They wait'} among the proposals of this deck. Nothing is kept before you have looked at it.`,
  noneStored: 'Nothing was added to the proposals.',
  refused: (n: number) => `What was refused, and why (${number(n)})`,
  known: 'This card is among the proposals already.',
  decide: 'Decide on them',
  nextPart: 'The next part',
  again: 'Ask once more',

  send: (n: number) => (n < 2 ? 'Send' : `Send ${number(n)} parts`),
  agree: 'Agree and send',
  agreeHead: 'Before anything is sent',
  sendHead: 'What is sent',
  at: (model: string, place: string) => (model === '' ? place : `${model} at ${place}`),
  to: (place: string) => `To ${place}.`,
  onDevice: 'the browser’s own assistant, on this device',
  estimate: (input: number, output: number) => `About ${about(input)} tokens there, and about ${about(output)} back.`,
  cost: (n: number) => `At the price you gave: about ${price(n)}.`,
  costUnknown: 'What it costs is between you and the service.',
  agreeAbout: 'You are asked this once for each address.',
  asking: (part: number, parts: number) =>
    parts < 2 ? 'Waiting for the assistant…' : `Waiting for the assistant: part ${number(part)} of ${number(parts)}…`,
  received: (n: number) => `${count(n, CHARACTERS)} so far`,
  waiting: (seconds: number) => `Trying again in ${count(seconds, { one: 'second', other: 'seconds' })}.`,
  stop: 'Stop',
  stopped: 'Stopped.',
  stoppedKept: 'Stopped. What had been checked by then is kept.',
  sendAgain: 'Send it again',
  sendMended: 'Send it again, with what to mend',
  reload: 'The new address can be reached after Tenet is loaded again. Nothing of yours is lost.',
  reloadForgotten: 'Load Tenet again, and it can no longer reach that address.',
  reloadNow: 'Load again',

  settings: 'An assistant',
  settingsAbout:
    'Tenet needs none. If you have one that can be reached by an address, Tenet can ask it for cards; by copy and paste it works with any.',
  none: 'No address is set.',
  set: 'Set an address',
  change: 'Change',
  forget: 'Forget it',
  forgotten: 'The address and the key are forgotten.',
  saved: 'Saved on this device.',
  protocol: 'What it speaks',
  protocols: {
    openai: 'OpenAI-compatible',
    anthropic: 'Anthropic',
    'built-in': 'The browser’s own',
  },
  protocolsAbout: {
    openai: 'So do Ollama, llama.cpp, LM Studio, vLLM and many services.',
    anthropic: 'Its own service, and what stands in for it.',
    'built-in': 'On this device; nothing is sent anywhere.',
  },
  download: 'The browser has to fetch its assistant first; that can be several gigabytes.',
  address: 'Address',
  addressPlaceholder: { openai: 'http://localhost:11434/v1', anthropic: 'https://api.anthropic.com', 'built-in': '' },
  model: 'Model',
  listModels: 'List its models',
  listing: 'Asking…',
  noModels: 'The address does not say which models it has. Write the name.',
  choose: 'Models at this address',
  models: (n: number) => `${count(n, { one: 'model', other: 'models' })} to choose from`,
  key: 'Key',
  keyHelp: 'Only if it asks for one. It stays on this device, and is never in a backup or an export.',
  price: 'Price, for the estimate',
  priceHelp: 'Per million tokens. Leave both empty if you do not know.',
  priceIn: 'Sent',
  priceOut: 'Received',
  priceWrong: 'A price is a number, such as 0.15. Leave both empty if you do not know.',
  noModel: 'No model is chosen yet.',
  chooseModel: 'Choose a model',

  answered: 'The assistant has answered: see its screen and the proposals.',
  anAssistant: 'an assistant',
  browserOwn: 'the browser’s assistant',
  by: { propose: (name: string) => `proposed by ${name}`, rewrite: (name: string) => `worded by ${name}` },
  verified: 'Verified',
  unsure: 'Unsure',
  verdicts: { passed: 'Checked', unsure: 'Not shown' },
  checks: (passed: number, all: number) =>
    passed === all
      ? `${all === 1 ? 'The' : `All ${number(all)}`} ${plural(all, CHECKS)} passed`
      : `${number(passed)} of ${count(all, CHECKS)} passed`,
  ours: 'Tenet’s own wording of it:',
  theirs: (name: string) => `Worded by ${name}:`,
  replaces: 'Keeping one of the two refuses the other.',
  lookAtOther: 'Look at it',
  hide: 'Hide unverified',
  hidden: (n: number) => `${count(n, { one: 'unverified card is', other: 'unverified cards are' })} hidden.`,
  showHidden: 'Show them',
} as const

/** A package opened with SQLite, for tests: its members, its rows by column name, its JSON. */
import { strict as assert } from 'node:assert'
import { strFromU8, unzipSync } from 'fflate'
import initSqlJs from 'sql.js'

export type Value = number | string | null
export type Row = Readonly<Record<string, Value>>

export interface OpenTable {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

export interface OpenCollection {
  readonly query: (sql: string) => OpenTable
  readonly col: {
    readonly row: Row
    readonly conf: Json
    readonly models: Json
    readonly decks: Json
    readonly dconf: Json
  }
  readonly notes: readonly Row[]
  readonly cards: readonly Row[]
  readonly revlog: readonly Row[]
  readonly close: () => void
}

export interface OpenPackage {
  readonly members: readonly string[]
  readonly file: (name: string) => Uint8Array
  readonly collection: OpenCollection
  readonly notice: OpenCollection
  readonly close: () => void
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export const parseJson = (text: string): Json => JSON.parse(text)

export function object(json: Json | undefined): { readonly [key: string]: Json } {
  assert(typeof json === 'object' && json !== null && !isArray(json), 'a JSON object')
  return json
}

export function array(json: Json | undefined): readonly Json[] {
  assert(json !== undefined && isArray(json), 'a JSON array')
  return json
}

const isArray = (json: Json): json is readonly Json[] => Array.isArray(json)

/** A whole number out of a row or an object. */
export function int(from: Row | { readonly [key: string]: Json }, key: string): number {
  const value = from[key]
  assert(typeof value === 'number' && Number.isInteger(value), `${key} is a whole number: ${JSON.stringify(value)}`)
  return value
}

export function num(from: { readonly [key: string]: Json }, key: string): number {
  const value = from[key]
  assert(typeof value === 'number' && Number.isFinite(value), `${key} is a number: ${JSON.stringify(value)}`)
  return value
}

export function str(from: Row | { readonly [key: string]: Json }, key: string): string {
  const value = from[key]
  assert(typeof value === 'string', `${key} is a string: ${JSON.stringify(value)}`)
  return value
}

const sqlJs = initSqlJs()

async function openCollection(file: Uint8Array): Promise<OpenCollection> {
  const { Database } = await sqlJs
  const db = new Database(file)
  const query = (sql: string): OpenTable => {
    const [result] = db.exec(sql)
    if (result === undefined) return { columns: [], rows: [] }
    const rows = result.values.map((values): Row => {
      const entries = values.map((value, i): [string, Value] => {
        assert(!(value instanceof Uint8Array), 'no blobs')
        return [result.columns[i] ?? '', value]
      })
      return Object.fromEntries(entries)
    })
    return { columns: result.columns, rows }
  }
  const cols = query('select * from col').rows
  const [row] = cols
  assert(row !== undefined && cols.length === 1, 'exactly one col row')
  const json = (key: string) => parseJson(str(row, key))
  return {
    query,
    col: { row, conf: json('conf'), models: json('models'), decks: json('decks'), dconf: json('dconf') },
    notes: query('select * from notes order by id').rows,
    cards: query('select * from cards order by id').rows,
    revlog: query('select * from revlog order by id').rows,
    close: () => db.close(),
  }
}

export async function openPackage(bytes: Uint8Array): Promise<OpenPackage> {
  const files = unzipSync(bytes)
  const file = (name: string): Uint8Array => {
    const found = files[name]
    assert(found !== undefined, `${name} is in the package`)
    return found
  }
  const collection = await openCollection(file('collection.anki21'))
  const notice = await openCollection(file('collection.anki2'))
  const close = () => {
    collection.close()
    notice.close()
  }
  return { members: Object.keys(files), file, collection, notice, close }
}

export const textOf = (bytes: Uint8Array): string => strFromU8(bytes)

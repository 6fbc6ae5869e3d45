/** SQLite for a worker: sql.js with its wasm as a file of ours, precached, so that an export needs no network. */
import initSqlJs from 'sql.js'
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url'
import type { SqliteEngine } from '../../anki/sqlite.ts'
import { sqlJsEngine } from '../../anki/sqljs.ts'

export const openSqlite = async (): Promise<SqliteEngine> => sqlJsEngine(await initSqlJs({ locateFile: () => wasmUrl }))

/** SQLite for node: sql.js with its wasm beside it. */
import initSqlJs from 'sql.js'
import type { SqliteEngine } from '../anki/sqlite.ts'
import { sqlJsEngine } from '../anki/sqljs.ts'

export const openSqlite = async (): Promise<SqliteEngine> => sqlJsEngine(await initSqlJs())

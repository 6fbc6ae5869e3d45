/**
 * sql.js as the engine. It is not imported here: who has it (a worker, node) hands it in, and only the part of it that is
 * used is named, so that this room stays free of wasm and of its loader.
 */
import type { SqliteDatabase, SqliteEngine, SqliteValue } from './sqlite.ts'

interface SqlJsStatement {
  readonly run: (values: SqliteValue[]) => void
  readonly free: () => boolean
}

interface SqlJsDatabase {
  readonly run: (sql: string) => unknown
  readonly prepare: (sql: string) => SqlJsStatement
  readonly export: () => Uint8Array
  readonly close: () => void
}

export interface SqlJs {
  readonly Database: new () => SqlJsDatabase
}

/** How many rows go in between two reports. */
const REPORT_EVERY = 500

export const sqlJsEngine = (sqlJs: SqlJs): SqliteEngine => ({ create: () => wrap(new sqlJs.Database()) })

const wrap = (db: SqlJsDatabase): SqliteDatabase => ({
  run: sql => {
    db.run(sql)
  },
  each: (sql, rows, afterEach) => {
    const statement = db.prepare(sql)
    let count = 0
    try {
      for (const row of rows) {
        statement.run([...row])
        count++
        if (count % REPORT_EVERY === 0) afterEach?.(count)
      }
    } finally {
      statement.free()
    }
  },
  bytes: () => db.export(),
  close: () => db.close(),
})

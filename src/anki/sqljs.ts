/**
 * sql.js as the engine. It is not imported here: who has it (a worker, node) hands it in, and only the part of it that is
 * used is named, so that this room stays free of wasm and of its loader.
 */
import type { ReadValue, SqliteDatabase, SqliteEngine, SqliteReader, SqliteValue } from './sqlite.ts'

interface SqlJsStatement {
  readonly run: (values: SqliteValue[]) => void
  readonly step: () => boolean
  readonly get: () => ReadValue[]
  readonly free: () => boolean
}

interface SqlJsDatabase {
  readonly run: (sql: string) => unknown
  readonly prepare: (sql: string) => SqlJsStatement
  readonly export: () => Uint8Array
  readonly close: () => void
}

export interface SqlJs {
  readonly Database: new (file?: Uint8Array) => SqlJsDatabase
}

/** How many rows go in between two reports. */
const REPORT_EVERY = 500

export const sqlJsEngine = (sqlJs: SqlJs): SqliteEngine => ({
  create: () => wrap(new sqlJs.Database()),
  open: file => reader(new sqlJs.Database(file)),
})

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

const reader = (db: SqlJsDatabase): SqliteReader => ({
  *rows(sql) {
    const statement = db.prepare(sql)
    try {
      while (statement.step()) yield statement.get()
    } finally {
      statement.free()
    }
  },
  close: () => db.close(),
})

/**
 * What packages need from SQLite. The engine comes in as an argument (sql.js in a worker or in node), so that this room
 * knows no wasm and no file.
 */

/** Numbers are integers below 2^53. */
export type SqliteValue = number | string

export interface SqliteDatabase {
  /** Runs statements that give nothing back. */
  readonly run: (sql: string) => void
  /** Runs one parameterised statement (`?`) once for each row. `afterEach` hears, now and then, how many rows are in. */
  readonly each: (sql: string, rows: Iterable<readonly SqliteValue[]>, afterEach?: (count: number) => void) => void
  /** The whole database file. */
  readonly bytes: () => Uint8Array
  /** Frees it; nothing may be called afterwards. */
  readonly close: () => void
}

/** What a stranger's file may hold. Whole numbers beyond 2^53 are rounded: ask for them as text. */
export type ReadValue = number | string | Uint8Array | null

/** A file that is only read. Any call throws when the file is no database, or not the one it is asked for. */
export interface SqliteReader {
  /** The rows of a query, one after the other. */
  readonly rows: (sql: string) => Iterable<readonly ReadValue[]>
  readonly close: () => void
}

export interface SqliteEngine {
  /** A new, empty database in memory. */
  readonly create: () => SqliteDatabase
  readonly open: (file: Uint8Array) => SqliteReader
}

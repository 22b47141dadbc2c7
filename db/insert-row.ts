import type { WritableDb } from './handles';

export type SqlValue = string | number | null;

/**
 * A value beside the name of its column, as with named parameters, but bound by position: looking names up takes the
 * driver three times as long, and a sale has nine such rows in its commit.
 */
export function insertInto<C extends string>(
  table: string,
  columns: readonly C[],
): (db: WritableDb, row: Readonly<Record<C, SqlValue>>) => void {
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  return (db, row) => {
    db.prepare<SqlValue[]>(sql).run(...columns.map(column => row[column]));
  };
}

import type { ReadableDb } from './handles';

type SchemaRow = { readonly sql: string };

/** The whole schema as SQL, for reading in review; db/schema.sql is this text and a test keeps it so. */
export function describeSchema(db: ReadableDb): string {
  const rows = db
    .prepare<[], SchemaRow>(`
      SELECT sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        AND NOT (type = 'table' AND name GLOB '*_search_*')
      ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, tbl_name, name
    `)
    .all();
  return rows.map(row => `${row.sql.replace(/\n {4}/g, '\n')};\n`).join('\n');
}

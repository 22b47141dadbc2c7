const kinds = {
  ...{ sale: '1', press: '2', request: '3', outbox: '4', nonce: '5', attempt: '6', till: '7' },
  ...{ movement: '8', count: '9', close: 'a', undo: 'b' },
} as const;
export type SeededKind = keyof typeof kinds;

/** A UUIDv7 as the register makes them, in the order of the time, and the same in every run. */
export function seededId(kind: SeededKind, at: number, index: number): string {
  const time = Math.floor(at).toString(16).padStart(12, '0');
  const tail = index.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kinds[kind]}00-8000-${tail}`;
}

/** The same, worked out where the rows are. */
export const seededIdSql = (kind: SeededKind, at: string, index: string): string =>
  `printf('%08x-%04x-7${kinds[kind]}00-8000-%012x', (${at}) >> 16, (${at}) & 65535, ${index})`;

import { hkdfSync } from 'node:crypto';

/** What the main process needs of the data key; the store derives its own two in db/key-check.ts by the same scheme. */
export const subkeyLabels = ['pepper', 'credentials', 'machine'] as const;
export type SubkeyLabel = (typeof subkeyLabels)[number];

/** A label is for ever: changing one loses what its key opened. */
export function deriveSubkey(dataKey: Uint8Array, label: SubkeyLabel): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `counterleaf/${label}`, 32));
}

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeDurably } from './write-durably';

const keySlot = z.strictObject({
  /** Grows with every write; the newest slot whose check passes is the one in force. */
  version: z.int().min(1),
  backend: z.string().max(64),
  wraps: z
    .array(z.strictObject({ by: z.string().max(64), wrapped: z.base64().max(8192) }))
    .min(1)
    .max(4),
  installId: z.string().min(1).max(64),
  generation: z.int().min(1),
  kcv: z.string().regex(/^[0-9a-f]{16}$/),
  /** The machine it was started on last, sealed; absent: of a register that is not told from its copies. */
  machine: z.exactOptional(z.string().regex(/^[0-9a-f]{64}$/)),
});
export type KeySlot = z.infer<typeof keySlot>;

const keyFile = z.strictObject({ format: z.literal(1), slots: z.tuple([z.unknown(), z.unknown()]) });

export type KeyFile =
  | { readonly kind: 'absent' }
  /** Newest first; a slot that cannot be read is left out, and an unreadable file has none. */
  | { readonly kind: 'present'; readonly slots: readonly KeySlot[] };

export function readKeyFile(path: string): KeyFile {
  if (!existsSync(path)) return { kind: 'absent' };
  const file = keyFile.safeParse(parseJson(readFileSync(path, 'utf8')));
  const slots = (file.success ? file.data.slots : []).flatMap(slot => {
    const parsed = keySlot.safeParse(slot);
    return parsed.success ? [parsed.data] : [];
  });
  return { kind: 'present', slots: slots.sort((one, other) => other.version - one.version) };
}

/** Keeps the newest slot beside the new one, so that a write that turns out bad can be gone back from. */
export function writeKeySlot(path: string, slot: KeySlot): void {
  const before = readKeyFile(path);
  const previous = before.kind === 'present' ? (before.slots[0] ?? null) : null;
  writeDurably(path, `${JSON.stringify({ format: 1, slots: [slot, previous] }, null, 1)}\n`);
}

export type KeyStart = {
  readonly generation: number;
  /** Where it is started, sealed; null: what the file says of that stays. */
  readonly machine: string | null;
};

/** The same key under a higher generation; the slot before stays beside it, so that a write that goes bad costs nothing. */
export function raiseKeyGeneration(path: string, kcv: string, { generation, machine }: KeyStart): void {
  const file = readKeyFile(path);
  const slots = file.kind === 'present' ? file.slots : [];
  const slot = slots.find(one => one.kcv === kcv);
  const newest = slots[0];
  if (slot === undefined || newest === undefined) throw new Error('The key file lost the key that was just read');
  const version = newest.version + 1;
  writeKeySlot(path, { ...slot, version, generation, ...(machine === null ? {} : { machine }) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damage is an answer here: a file that is no JSON has no slots, and no slots means E-KEY-01.
    return null;
  }
}

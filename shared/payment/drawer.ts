import { z } from 'zod';
import table from './policies/drawer-reasons.json';

/** Why the drawer opens; 'no-sale' is the only one that a person has to account for. */
export const drawerCauses = ['sale', 'money-back', 'no-sale', 'till', 'test'] as const;
export type DrawerCause = (typeof drawerCauses)[number];

const label = z.string().trim().min(1).max(60);

const reason = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{1,31}$/),
  label: z.strictObject({ en: label, es: label }),
  /** Whose word it takes besides the cashier's. */
  asks: z.enum(['nobody', 'lead']),
  /** Whether it says nothing without a sentence of the cashier's own. */
  needsNote: z.boolean(),
});

/** What a cashier may say when the drawer is opened without a sale; data, because every shop has its own list. */
export const drawerReasonsSchema = z
  .strictObject({ reviewed: z.iso.date(), source: z.string().min(1), reasons: z.array(reason).min(1).max(9) })
  .refine(({ reasons }) => new Set(reasons.map(({ id }) => id)).size === reasons.length, 'the same reason twice');

export type DrawerReason = Readonly<z.output<typeof reason>>;

export const drawerReasons: readonly DrawerReason[] = drawerReasonsSchema.parse(table).reasons;

export const drawerNoteLength = { min: 3, max: 200 } as const;

export type DrawerRefusal = 'unknown-reason' | 'note-missing';

/** A reason as it was chosen, with its note in one line; null for the note where there is none. */
export function readDrawerReason(
  id: string,
  note: string,
): { readonly reason: DrawerReason; readonly note: string | null } | DrawerRefusal {
  const found = drawerReasons.find(one => one.id === id);
  if (found === undefined) return 'unknown-reason';
  const said = note
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, drawerNoteLength.max);
  if (found.needsNote && said.length < drawerNoteLength.min) return 'note-missing';
  return { reason: found, note: said === '' ? null : said };
}

import { z } from 'zod';
import type { Barcode } from '../../shared/catalog/sellable-item';
import { parseScaled } from '../../shared/kernel/decimal';
import type { AllotmentUnit, Amount, Cents, Instant, Quantity } from '../../shared/kernel/units';
import { parseCivilDate } from '../../shared/time/civil-date';

/**
 * Scalars of the wire, each readable as text or as number, since the state mixes both (biotrack-and-florida.md section 2.1).
 * Numbers become text first and are then read digit by digit, so that nothing passes through binary fractions.
 */
export const text = z.union([z.string(), z.number()]).transform((value, context) => {
  const words = typeof value === 'number' ? numberText(value) : value.trim();
  if (words !== null && words.length <= 1000) return words;
  context.addIssue({ code: 'custom', message: 'not a readable text' });
  return z.NEVER;
});

function numberText(value: number): string | null {
  const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  const words = String(value);
  return isExact && !words.includes('e') ? words : null;
}

/** Absent, null and empty are one and the same: the state did not say. */
export const optionalText = text
  .nullish()
  .transform(value => (value === undefined || value === null || value === '' ? null : value));

export const requiredText = text.refine(value => value !== '', 'empty');

export const flag = z
  .union([z.boolean(), z.literal([0, 1, '0', '1'])])
  .transform(value => value === true || value === 1 || value === '1');

function pattern<T>(shape: RegExp, read: (value: string) => T) {
  return text.refine(value => shape.test(value), 'not in the form of this field').transform(read);
}

export const epoch = pattern(/^\d{1,11}$/, value => (Number(value) * 1000) as Instant);
export const transactionId = pattern(/^[1-9]\d{0,18}$/, value => value);
/** A table that nothing has touched yet stands at 0. */
export const transactionMark = pattern(/^\d{1,19}$/, value => value.replace(/^0+(?=\d)/, ''));
/** A barcode that came as a number lost its leading zeros and nothing else. */
export const barcode = pattern(/^\d{1,16}$/, value => value.padStart(16, '0') as Barcode);

export const day = text.transform((value, context) => {
  const read = parseCivilDate(value);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});

function scaled<T>(decimals: number, mint: (value: number) => T) {
  return text.transform((value, context) => {
    const read = parseScaled(value, decimals);
    if (read !== null && read >= 0) return mint(read);
    context.addIssue({ code: 'custom', message: 'not an amount of this unit' });
    return z.NEVER;
  });
}

export const amount = scaled(3, value => value as Amount);
export const quantity = scaled(2, value => value as Quantity);
export const money = scaled(2, value => value as Cents);

const units: Readonly<Record<string, AllotmentUnit>> = { mg_thc: 'ug_thc', mg_cbd: 'ug_cbd', g: 'mg_smoking' };

/** The wire counts in mg and g, we in thousandths of either. */
export function readUnit(value: string | null): AllotmentUnit | null {
  return value === null ? null : (units[value] ?? null);
}

/** A word of a closed set, or null for a word we do not know. */
export function readWord<T extends string>(words: readonly T[], value: string | null): T | null {
  return words.find(word => word === value) ?? null;
}

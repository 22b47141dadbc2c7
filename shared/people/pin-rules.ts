import { err, ok, type Result } from '../kernel/result';
import type { CivilDate } from '../kernel/units';
import commonPins from './common-pins.json' with { type: 'json' };

export type PinProblem = 'not-6-to-8-digits' | 'repeated' | 'run' | 'common' | 'birthday' | 'used-before';

const common: ReadonlySet<string> = new Set(commonPins);

/**
 * Whether a PIN may be chosen as a new one (E-PIN-03). A PIN that a person already has is never refused by this, weak or
 * not: nobody is locked out by a rule that came later.
 */
export function checkPin(
  pin: string,
  about: { readonly dateOfBirth?: CivilDate; readonly lastPins?: readonly string[] } = {},
): Result<string, PinProblem> {
  if (!/^[0-9]{6,8}$/.test(pin)) return err('not-6-to-8-digits');
  if (/^(\d)\1*$/.test(pin)) return err('repeated');
  if (isRun(pin)) return err('run');
  if (common.has(pin)) return err('common');
  if (about.dateOfBirth !== undefined && birthdaysOf(about.dateOfBirth).includes(pin)) return err('birthday');
  return about.lastPins?.includes(pin) === true ? err('used-before') : ok(pin);
}

/** 123456, 987654, 2468024: the same step from each digit to the next. */
function isRun(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  return new Set(steps).size === 1;
}

/** A birth date in every order in which people type it, with two and with four digits of the year. */
function birthdaysOf(dateOfBirth: CivilDate): readonly string[] {
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  return [year, year.slice(2)].flatMap(y => [
    `${month}${day}${y}`,
    `${day}${month}${y}`,
    `${y}${month}${day}`,
    `${y}${day}${month}`,
  ]);
}

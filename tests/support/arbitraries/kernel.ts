import fc from 'fast-check';
import type { Amount, Cents, CivilDate, Instant, Quantity } from '../../../shared/kernel/units';

/** Small values out of few draws: a property is tried ten thousand times, so drawing must cost less than deciding. */

const msPerDay = 86_400_000;
const firstDay = Date.UTC(2026, 0, 1);

/** Leap day, new year, and the days on which clocks change, in Florida and elsewhere. */
const notableDays = [
  ...['2026-03-08', '2026-11-01', '2027-03-14', '2028-02-28', '2028-02-29', '2028-03-01', '2026-12-31', '2027-01-01'],
  ...['2026-03-29', '2026-10-25', '2026-04-05', '2026-10-04'],
];
export const zones = ['America/New_York', 'America/Chicago', 'Europe/Lisbon', 'Australia/Lord_Howe', 'Asia/Kathmandu'];

const daysKnown = new Map<number, CivilDate>();

/** Written once for each day; the tests' few years are asked for over and over. */
export function dayOf(ms: number): CivilDate {
  const number = Math.floor(ms / msPerDay);
  const known = daysKnown.get(number);
  if (known !== undefined) return known;
  const day = new Date(ms).toISOString().slice(0, 10) as CivilDate;
  daysKnown.set(number, day);
  return day;
}

/** Day arithmetic of the tests' own: plain UTC days, which have no clock changes. */
export const shift = (day: CivilDate, days: number): CivilDate => dayOf(Date.parse(day) + days * msPerDay);

export const aDay: fc.Arbitrary<CivilDate> = fc.oneof(
  { arbitrary: fc.nat({ max: 500 }).map(offset => dayOf(firstDay + offset * msPerDay)), weight: 3 },
  { arbitrary: fc.constantFrom(...notableDays).map(day => day as CivilDate), weight: 1 },
);

export const aZone = fc.constantFrom(...zones);

/** Any second of a year and a half, and of the notable days after it. */
export const anInstant = fc
  .tuple(aDay, fc.nat({ max: 86_399 }))
  .map(([day, second]) => (Date.parse(day) + second * 1_000) as Instant);

export const someCents = fc.nat({ max: 2_000_000 }).map(value => value as Cents);

/**
 * Several small choices out of one draw. `bases` says how many values each has; drawing them one by one costs as much as
 * judging a cart.
 */
export function packed<T>(bases: readonly number[], read: (...choices: number[]) => T): fc.Arbitrary<T> {
  const size = bases.reduce((product, base) => product * base, 1);
  return fc.noBias(fc.nat({ max: size - 1 })).map(drawn => {
    let rest = drawn;
    const choices = bases.map(base => {
      const choice = rest % base;
      rest = Math.floor(rest / base);
      return choice;
    });
    return read(...choices);
  });
}

/** The choice's member of a list that is known not to be empty. */
export function pick<T>(list: readonly [T, ...T[]], choice: number | undefined): T {
  return list[(choice ?? 0) % list.length] ?? list[0];
}

/** Round amounts meet limits exactly, odd ones never do; both are wanted. */
export const amountBases = [250, 6] as const;
export function amountFrom(steps: number | undefined, kind: number | undefined): Amount {
  return ((steps ?? 0) * 100_000 + pick([0, 0, 0, 1, 999, 33_333], kind)) as Amount;
}
export const anAmount = packed(amountBases, amountFrom);

export const someUnits = fc.integer({ min: 1, max: 40 }).map(count => (count * 100) as Quantity);

/** The same list in another order. */
export function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

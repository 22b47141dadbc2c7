import fc from 'fast-check';
import type { DispensationFacts } from '../../../shared/compliance/dispensation';
import type { RuleSet } from '../../../shared/compliance/rule-set';
import type { CivilDate, Instant } from '../../../shared/kernel/units';
import type { CardStatus, Caregiver } from '../../../shared/people/patient';
import { civilDateAt } from '../../../shared/time/civil-date';
import { floridaRules } from '../vectors';
import { anyLines, soundLines } from './goods';
import { anInstant, shift } from './kernel';
import { anAccount, snapshotOn, somePending } from './registry';

/** Somebody at the counter with a cart: everything the rules look at, most of it well, so that amounts decide. */

export const rules: RuleSet = floridaRules();
export const dayIn = (now: Instant): CivilDate => civilDateAt(now, rules.registryZone);

const cardStatus = fc.constantFrom<CardStatus>('ACTIVE', 'ACTIVE', 'ACTIVE', 'EXPIRED', 'SUSPENDED', 'UNKNOWN');

const aCaregiver = fc.record({
  number: fc.integer({ min: 1, max: 4 }),
  status: cardStatus,
  expiresIn: fc.integer({ min: -3, max: 6 }),
  isEligible: fc.boolean(),
});

export const somePeople = fc.record({
  cardStatus,
  cardExpiresIn: fc.integer({ min: -2, max: 9 }),
  keyLeftMs: fc.option(fc.integer({ min: -1, max: 5 }), { nil: null }),
  /** In days; 18 years are 6574 or 6575 of them. */
  ageDays: fc.oneof(fc.integer({ min: 6_570, max: 6_580 }), fc.integer({ min: 0, max: 30_000 })),
  caregivers: fc.option(fc.uniqueArray(aCaregiver, { maxLength: 3, selector: one => one.number }), {
    nil: null,
    freq: 8,
  }),
  chosen: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  isCollected: fc.boolean(),
});
export type People = typeof somePeople extends fc.Arbitrary<infer T> ? T : never;

const adults: People = {
  cardStatus: 'ACTIVE',
  cardExpiresIn: 30,
  keyLeftMs: null,
  ageDays: 20_000,
  caregivers: [],
  chosen: null,
  isCollected: false,
};

type PersonFacts = Pick<DispensationFacts, 'card' | 'patient' | 'presenter' | 'caregiverCardId' | 'caregivers'>;

export function personFacts(people: People, now: Instant): PersonFacts {
  const day = dayIn(now);
  const { cardExpiresIn, keyLeftMs, caregivers, chosen } = people;
  return {
    card: {
      status: people.cardStatus,
      expiresOn: shift(day, cardExpiresIn),
      keyExpiresAt: keyLeftMs === null ? null : ((now + keyLeftMs) as Instant),
    },
    patient: { dateOfBirth: shift(day, -people.ageDays) },
    presenter: people.isCollected ? 'CAREGIVER' : 'PATIENT',
    caregiverCardId: chosen === null ? null : `CTEST-${chosen}`,
    caregivers:
      caregivers?.map(
        ({ number, status, expiresIn, isEligible }): Caregiver => ({
          cardId: `CTEST-${number}`,
          firstName: 'Rae',
          lastName: 'Lind',
          cardStatus: status,
          cardExpiresOn: shift(day, expiresIn),
          isEligible,
          ineligibleReason: null,
        }),
      ) ?? null,
  };
}

const store = { zone: 'America/New_York', location: 'FL-0042', opens: '07:00', closes: '21:00' };

function factsOf(lines: typeof anyLines, people: fc.Arbitrary<People>): fc.Arbitrary<DispensationFacts> {
  return fc.tuple(anInstant, people, anAccount, somePending, lines).map(([now, who, account, pending, cart]) => ({
    now,
    store,
    ...personFacts(who, now),
    registry: snapshotOn(account, dayIn(now), now),
    pending,
    lines: cart,
  }));
}

/** Anybody with any cart at any time. */
export const anyVisit = factsOf(anyLines, somePeople);
/** A grown-up with a good card and sound goods: only orders, amounts and the hour can refuse. */
export const soundVisit = factsOf(soundLines, fc.constant(adults));

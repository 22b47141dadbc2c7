import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, it } from 'vitest';
import { evaluateDispensation } from '../../shared/compliance/evaluate';
import { judgePeople } from '../../shared/compliance/people-rules';
import type { Refusal } from '../../shared/compliance/refusal';
import type { Instant } from '../../shared/kernel/units';
import { maskRegistryId, parseRegistryId } from '../../shared/people/registry-id';
import { ageOn } from '../../shared/time/civil-date';
import { aDay, anInstant, shift } from '../support/arbitraries/kernel';
import { anyVisit, dayIn, type People, personFacts, rules, somePeople } from '../support/arbitraries/visits';
import { always } from '../support/runs';
import { same } from '../support/same';

const store = { zone: 'America/New_York', location: 'FL-0042', opens: '07:00', closes: '21:00' };

function judge(people: People, now: Instant, inclusive = true): readonly Refusal[] {
  const facts = { now, store, ...personFacts(people, now), registry: null, pending: [], lines: [] };
  return judgePeople(facts, { ...rules, cardExpiryInclusive: inclusive }, dayIn(now));
}

/** By the calendar of the standard, not by ours; somebody born on 29 February turns a year older on 1 March. */
function isMinorOn(dateOfBirth: string, day: string): boolean {
  const birth = Temporal.PlainDate.from(dateOfBirth);
  const year = birth.year + rules.adultAge;
  const isLeapling =
    birth.month === 2 && birth.day === 29 && !Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear;
  const ofAge = isLeapling ? Temporal.PlainDate.from({ year, month: 3, day: 1 }) : birth.with({ year });
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(day), ofAge) < 0;
}

describe('a minor', () => {
  it('is served through a linked caregiver with a good card who collects, and through nobody else', () => {
    always([somePeople, anInstant], (people, now) => {
      const { dateOfBirth } = personFacts(people, now).patient;
      if (!isMinorOn(dateOfBirth, dayIn(now)) || people.caregivers === null) return;
      const chosen = people.caregivers.find(({ number }) => number === people.chosen);
      const isGood = chosen?.status === 'ACTIVE' && chosen.expiresIn >= 0 && chosen.isEligible;
      const aboutCaregiver = judge(people, now).filter(({ code }) => !code.startsWith('CARD_'));
      same(aboutCaregiver.length === 0, people.isCollected && isGood);
    });
  });

  it('is whoever has not had the birthday yet, leap years and all', () => {
    const near = fc.integer({ min: -400, max: 400 });
    always([aDay, near], (day, offset) => {
      const dateOfBirth = shift(day, -6_575 + offset);
      same(ageOn(dateOfBirth, day) < rules.adultAge, isMinorOn(dateOfBirth, day));
    });
  });
});

describe('a card', () => {
  it('is good through its last day, or up to it where the rules say so, and never again', () => {
    always([somePeople, anInstant, fc.boolean(), fc.nat({ max: 400 })], (people, now, inclusive, later) => {
      const expired = (one: People) => judge(one, now, inclusive).some(({ code }) => code === 'CARD_EXPIRED');
      const isPast = inclusive ? people.cardExpiresIn < 0 : people.cardExpiresIn <= 0;
      same(expired(people), people.cardStatus === 'EXPIRED' || isPast);
      same(!expired(people) || expired({ ...people, cardExpiresIn: people.cardExpiresIn - later }), true);
    });
  });

  it('in any state but active refuses every cart', () => {
    always([anyVisit], facts => {
      if (facts.card.status === 'ACTIVE') return;
      const codes = evaluateDispensation(facts, rules).refusals.map(({ code }) => code);
      same(
        codes.some(code => code === 'CARD_INACTIVE' || code === 'CARD_EXPIRED'),
        true,
      );
    });
  });

  it('has a key until the moment that it ends', () => {
    always([somePeople, anInstant], (people, now) => {
      const isOver = people.keyLeftMs !== null && people.keyLeftMs <= 0;
      same(
        judge(people, now).some(({ code }) => code === 'CARD_KEY_EXPIRED'),
        isOver,
      );
    });
  });
});

describe('a caregiver on the cart', () => {
  it('is linked, active and within the card, or the cart is refused, whoever collects', () => {
    always([somePeople, anInstant], (people, now) => {
      if (people.caregivers === null || people.chosen === null) return;
      const chosen = people.caregivers.find(({ number }) => number === people.chosen);
      const isGood = chosen?.status === 'ACTIVE' && chosen.expiresIn >= 0 && chosen.isEligible;
      const codes = judge(people, now).map(({ code }) => code);
      same(
        codes.some(code => code.startsWith('CAREGIVER_')),
        !isGood,
      );
    });
  });
});

describe('a card number on a screen that others see', () => {
  const cardNumber = fc.stringMatching(/^[A-Z0-9-]{1,32}$/);

  it('shows four characters at most, and none of a short one', () => {
    always([cardNumber], id => {
      const masked = maskRegistryId(id);
      const shown = masked.replaceAll('*', '');
      same([masked.length, shown], [8, id.length > 8 ? id.slice(-4) : '']);
    });
  });

  it('is the same whatever its hidden part is', () => {
    always([cardNumber, cardNumber], (id, hidden) => {
      if (id.length <= 8) return;
      const other = `${hidden}${'X'.repeat(9)}`.slice(0, id.length - 4) + id.slice(-4);
      if (other.length > 8) same(maskRegistryId(other), maskRegistryId(id));
    });
  });

  it('reads the same however it is typed', () => {
    always([cardNumber, fc.constantFrom('', ' ', '\t', '  ')], (id, space) => {
      const typed = parseRegistryId(`${space}${id.toLowerCase()}${space}`);
      same(typed, { ok: true, value: id });
    });
  });
});

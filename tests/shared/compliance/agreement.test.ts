import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createClock } from '../../../electron/biotrack/sandbox/clock';
import { fixtureSchema } from '../../../electron/biotrack/sandbox/fixture';
import fixture from '../../../electron/biotrack/sandbox/fixtures/vectors.json' with { type: 'json' };
import { loadWorld } from '../../../electron/biotrack/sandbox/load-world';
import type { Reason } from '../../../electron/biotrack/sandbox/reasons';
import { evaluate } from '../../../electron/biotrack/sandbox/rules/evaluate';
import type { DispensationFacts } from '../../../shared/compliance/dispensation';
import { evaluateDispensation } from '../../../shared/compliance/evaluate';
import { findMismatches } from '../../../shared/compliance/mismatch';
import type { Refusal } from '../../../shared/compliance/refusal';
import { parseScaled } from '../../../shared/kernel/decimal';
import type { Instant } from '../../../shared/kernel/units';
import { addDays } from '../../../shared/time/civil-date';
import {
  at,
  day,
  floridaRules,
  snapshotOf,
  type VectorLine,
  type VectorPackage,
  vectorFacts,
} from '../../support/vectors';

/** The register's rules and the sandbox's were written apart from one another; here they meet on carts nobody thought of. */

const cardIds = ['PTEST0001', 'PTEST0002', 'PTEST0003', 'PTEST0004'] as const;
const routes = { 'O-1': 'INHALATION', 'O-2': 'ORAL', 'O-3': 'EDIBLE', 'O-5': 'SMOKING' } as const;

const dispensation = fc
  .record({
    order_id: fc.constantFrom('O-1', 'O-2', 'O-3', 'O-5'),
    ago: fc.nat({ max: 80 }),
    thousandths: fc.nat({ max: 9_000_000 }),
  })
  .map(({ order_id, ago, thousandths }) => {
    const isSmoking = order_id === 'O-5';
    const amount = isSmoking ? Math.floor(thousandths / 200) : thousandths;
    return {
      order_id,
      dispensation_id: `D-${ago}-${thousandths}`,
      day: addDays(day('2026-03-10'), -ago) as string,
      order_type: isSmoking ? 'SMOKING' : 'MEDICAL',
      route: routes[order_id] as string,
      amount: (amount / 1_000).toFixed(3),
      unit: isSmoking ? 'g' : 'mg_thc',
      mmtc: 'other',
    };
  });

const line: fc.Arbitrary<VectorLine> = fc.oneof(
  fc.tuple(
    fc.constantFrom<VectorPackage>('B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'D1'),
    fc.integer({ min: 1, max: 14 }),
  ),
  fc.tuple(fc.constant('B5' as const), fc.integer({ min: 1, max: 14 }), fc.constant('ORAL' as const)),
  fc.tuple(fc.constant('B1' as const), fc.integer({ min: 1, max: 3 }), fc.constant('INHALATION' as const)),
);

const hold = fc
  .record({ order: fc.constantFrom('O-1', 'O-2', 'O-3', 'O-5'), thousandths: fc.nat({ max: 9_000_000 }) })
  .map(({ order, thousandths }) => {
    const isSmoking = order === 'O-5';
    const amount = ((isSmoking ? Math.floor(thousandths / 200) : thousandths) / 1_000).toFixed(3);
    const unit = isSmoking ? 'g' : 'mg_thc';
    return { hold_id: `H-${order}-${thousandths}`, route: routes[order] as string, amount, unit, created: 1 };
  });

const visit = fc.record({
  cardId: fc.constantFrom(...cardIds),
  dispensations: fc.array(dispensation, { maxLength: 6 }),
  holds: fc.array(hold, { maxLength: 2 }),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  minutes: fc.integer({ min: 0, max: 45 * 1_440 }),
  caregiverCardId: fc.constantFrom(null, 'CTEST0001', 'CTEST0002'),
  isCollected: fc.boolean(),
});

type Visit = typeof visit extends fc.Arbitrary<infer T> ? T : never;

function askState(
  { cardId, dispensations, holds, caregiverCardId, isCollected }: Visit,
  facts: DispensationFacts,
): readonly Reason[] {
  const patients = { ...fixture.patients, [cardId]: { ...fixture.patients[cardId], dispensations, holds } };
  const now = facts.now / 1_000;
  const clock = createClock(() => 0, { at: now, running: false });
  const world = loadWorld(fixtureSchema.parse({ ...fixture, patients }), { clock });
  const patient = world.patients.get(cardId);
  if (patient === undefined) throw new Error('The fixture lost its patient');
  const cardKey = world.cardKeys.issue(cardId, facts.store.location, now).key;
  const lines = facts.lines.map(({ number, item, quantity, route }) => ({
    line: number,
    barcodeid: item.barcode as string,
    quantity: BigInt(quantity),
    orderType: item.orderType ?? 'DEVICE',
    route,
  }));
  const presenter = isCollected ? 'CAREGIVER' : 'PATIENT';
  return evaluate(world, patient, { cardKey, caregiverCardId, presenter, channel: 'STORE', lines }, now).reasons;
}

type Said = readonly [line: number, code: string, requested: number | null, available: number | null];

function inOrder(all: readonly Said[]): readonly Said[] {
  return all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Quantities have two decimals on the wire, amounts up to three. */
function saidByState(reasons: readonly Reason[]): readonly Said[] {
  const read = (text: string | undefined, code: string) =>
    text === undefined ? null : parseScaled(text, code === 'QTY_INSUFFICIENT' ? 2 : 3);
  return inOrder(
    reasons.map(({ line: number, code, requested, available }) => {
      return [number ?? 0, code, read(requested, code), read(available, code)];
    }),
  );
}

function saidHere(refusals: readonly Refusal[]): readonly Said[] {
  return inOrder(
    refusals.map(({ line: number, code, requested, available }) => {
      return [number ?? 0, code, requested ?? null, available ?? null];
    }),
  );
}

it('says what the state says, line for line and amount for amount', () => {
  const rules = floridaRules();
  fc.assert(
    fc.property(visit, one => {
      const now = (at('2026-03-10T04:00:00Z') + one.minutes * 60_000) as Instant;
      const registry = snapshotOf(
        one.cardId,
        { ...fixture.patients[one.cardId], dispensations: one.dispensations, holds: one.holds },
        now,
      );
      const facts = vectorFacts(one.cardId, one.lines, {
        now,
        registry,
        caregiverCardId: one.caregiverCardId,
        // A caregiver who collects without being named is refused here, and not asked about on the wire.
        presenter: one.isCollected && one.caregiverCardId !== null ? 'CAREGIVER' : 'PATIENT',
      });
      const verdict = evaluateDispensation(facts, rules);
      expect(saidHere(verdict.refusals)).toEqual(saidByState(askState(one, facts)));
      expect(findMismatches(registry, rules)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

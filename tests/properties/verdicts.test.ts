import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../shared/catalog/sellable-item';
import type { DispensationFacts, Verdict } from '../../shared/compliance/dispensation';
import { evaluateDispensation } from '../../shared/compliance/evaluate';
import { isFresh } from '../../shared/compliance/freshness';
import { type Refusal, ruleCodes } from '../../shared/compliance/refusal';
import type { RegistrySnapshot } from '../../shared/compliance/registry';
import type { Instant, Quantity } from '../../shared/kernel/units';
import { anyLine, numbered } from '../support/arbitraries/goods';
import { shift, shuffled } from '../support/arbitraries/kernel';
import { anAccount, snapshotOn } from '../support/arbitraries/registry';
import { anyVisit, dayIn, rules } from '../support/arbitraries/visits';
import { isCrossing, refusalKeys } from '../support/refusal-keys';
import { always } from '../support/runs';
import { same } from '../support/same';

const judge = (facts: DispensationFacts): Verdict => evaluateDispensation(facts, rules);
const keysOf = (facts: DispensationFacts): readonly string[] => refusalKeys(judge(facts).refusals);
const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every(key => all.includes(key));

/** Which other route would do is advice, and depends on what is open and left. */
const plain = (refusals: readonly Refusal[]) => refusals.map(({ otherRoute: _, ...refusal }) => refusal);

/** Freezes all the way down, so that whoever writes into the facts fails. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}

const withRegistry = (facts: DispensationFacts, change: (was: RegistrySnapshot) => Partial<RegistrySnapshot>) => ({
  ...facts,
  registry: facts.registry === null ? null : { ...facts.registry, ...change(facts.registry) },
});

describe('a bigger cart', () => {
  it('is refused for all that a smaller one was: more of a line cures nothing', () => {
    always([anyVisit, fc.nat({ max: 4 }), fc.integer({ min: 1, max: 30 })], (facts, which, more) => {
      const bigger = facts.lines.map((line, index) =>
        index === which % facts.lines.length ? { ...line, quantity: (line.quantity + more * 100) as Quantity } : line,
      );
      same(isWithin(keysOf(facts), keysOf({ ...facts, lines: bigger })), true);
    });
  });

  it('is refused for all that a smaller one was, on the same lines: one more line at its end cures nothing', () => {
    always([anyVisit, anyLine], (facts, line) => {
      const where = ({ refusals }: Verdict) => refusals.map(({ code, line: number }) => `${code} ${number ?? ''}`);
      const longer = numbered([...facts.lines, line]);
      same(isWithin(where(judge(facts)), where(judge({ ...facts, lines: longer }))), true);
    });
  });

  it('passes only if every part of it passes', () => {
    always([anyVisit, fc.nat({ max: 31 })], (facts, mask) => {
      const part = facts.lines.filter((_, index) => (mask & (1 << index)) !== 0);
      same(isWithin(keysOf({ ...facts, lines: part }), keysOf(facts)), true);
    });
  });
});

describe('the order in which facts come', () => {
  const someFacts = anyVisit.chain(facts =>
    fc.tuple(
      fc.constant(facts),
      shuffled(facts.registry?.orders ?? []),
      shuffled(facts.registry?.history ?? []),
      shuffled(facts.caregivers ?? []),
      shuffled(facts.pending),
    ),
  );

  it('changes nothing for orders, history, caregivers and pending sales', () => {
    always([someFacts], ([facts, orders, history, caregivers, pending]) => {
      const other = withRegistry(facts, () => ({ orders, history }));
      const people = facts.caregivers === null ? {} : { caregivers };
      same(judge({ ...other, ...people, pending }), judge(facts));
    });
  });

  it('changes, for the lines of the cart, only on which of them a sum is said to cross its ceiling', () => {
    const reordered = anyVisit.chain(facts => fc.tuple(fc.constant(facts), shuffled(facts.lines)));
    always([reordered], ([facts, lines]) => {
      const said = ({ refusals }: Verdict, place: (line: number) => number | undefined) =>
        refusals
          .map(({ release: _, otherRoute: __, ...refusal }) => ({
            ...refusal,
            line: refusal.line === undefined || isCrossing(refusal) ? null : place(refusal.line),
          }))
          .map(refusal => JSON.stringify(refusal, Object.keys(refusal).toSorted()))
          .toSorted();
      const moved = judge({ ...facts, lines: numbered(lines) });
      same(
        said(moved, number => lines[number - 1]?.number),
        said(judge(facts), number => number),
      );
      const isAllowed = (verdict: Verdict) => verdict.refusals.length === 0;
      same(isAllowed(moved), isAllowed(judge(facts)));
    });
  });

  it('never matters for lines that have nothing to do with one another', () => {
    always([anyVisit], facts => {
      const reversed = facts.lines.toReversed();
      const isUnrelated = new Set(facts.lines.map(({ item }) => item.orderType)).size === facts.lines.length;
      if (!isUnrelated) return;
      // Only the numbers are given anew; each line keeps its own, and so do the refusals.
      same(judge({ ...facts, lines: reversed }).refusals, judge(facts).refusals);
    });
  });
});

describe('a verdict', () => {
  it('comes line by line, the whole cart first, and within a line in the order of the codes', () => {
    always([anyVisit], facts => {
      const { refusals } = judge(facts);
      const places = refusals.map(({ code, line }) => {
        const rank = (ruleCodes as readonly string[]).indexOf(code);
        return (line ?? 0) * 1_000 + (rank === -1 ? 999 : rank);
      });
      same(
        places,
        places.toSorted((a, b) => a - b),
      );
    });
  });

  it('names lines of the cart only, and no rule twice for one place', () => {
    always([anyVisit], facts => {
      const { refusals } = judge(facts);
      const numbers = facts.lines.map(line => line.number);
      same(
        refusals.filter(({ line }) => line !== undefined && !numbers.includes(line)),
        [],
      );
      const places = refusals.map(({ code, line, orderId }) => `${code} ${line ?? ''} ${orderId ?? ''}`);
      same(new Set(places).size, places.length);
    });
  });

  it('depends on nothing but the facts, and leaves them as they were', () => {
    always([anyVisit], facts => {
      const first = judge(frozen(facts));
      same(judge(structuredClone(facts)), first);
    });
  });

  it('says by how much in every sum that is over, and never that less was asked for than was there', () => {
    always([anyVisit], facts => {
      for (const refusal of judge(facts).refusals.filter(isCrossing)) {
        const { requested = 0, available = Number.NaN } = refusal;
        same(available >= 0 && requested > available, true);
      }
    });
  });
});

describe('another route that is offered', () => {
  it('is one of the goods’ own, and cures the line', () => {
    always([anyVisit, fc.constantFrom<Route>('INHALATION', 'ORAL', 'EDIBLE', 'SMOKING')], (facts, alternative) => {
      const lines = facts.lines.map(line => ({ ...line, item: { ...line.item, altRoutes: [alternative] } }));
      for (const { line: number, otherRoute } of judge({ ...facts, lines }).refusals) {
        const line = lines.find(one => one.number === number);
        if (otherRoute === undefined || line === undefined) continue;
        expect([line.item.route, alternative]).toContain(otherRoute);
        const cured = lines.map(one => (one === line ? { ...one, route: otherRoute } : one));
        same(
          judge({ ...facts, lines: cured }).refusals.filter(refusal => refusal.line === number),
          [],
        );
      }
    });
  });
});

describe('a registry answer', () => {
  it('of another day is never judged by, and refuses the cart', () => {
    always([anyVisit, fc.constantFrom(-70, -35, -1, 1)], (facts, days) => {
      const stale = withRegistry(facts, was => ({ registryDay: shift(was.registryDay, days) }));
      const alone = judge({ ...facts, registry: null }).refusals;
      const refusals = judge(stale).refusals;
      same(
        plain(refusals).filter(({ code }) => code !== 'REGISTRY_STALE'),
        plain(alone),
      );
      expect(refusals).toHaveLength(alone.length + 1);
    });
  });

  it('is fresh for as long as the rules say and not past midnight, and never fresh again', () => {
    always([anyVisit, fc.nat({ max: 200_000 }), fc.nat({ max: 600_000 })], ({ registry }, early, late) => {
      if (registry === null) return;
      const at = (ms: number) => isFresh(registry, (registry.asOf + ms) as Instant, rules);
      const isToday = dayIn((registry.asOf + early) as Instant) === registry.registryDay;
      same(at(early), isToday && early <= rules.registryMaxAgeS * 1_000);
      same(at(early) || !at(early + late), true);
    });
  });

  it('that was never given leaves orders and amounts alone, and everything else as it is', () => {
    always([anyVisit, anAccount], (facts, account) => {
      const other = { ...facts, registry: snapshotOn(account, dayIn(facts.now), facts.now) };
      const aboutAmounts = [...ruleCodes.slice(3, 9), 'REGISTRY_STALE'];
      const unasked = judge({ ...facts, registry: null });
      const rest = judge(other).refusals.filter(({ code }) => !aboutAmounts.includes(code));
      same(plain(rest), plain(unasked.refusals));
      same(unasked.use, []);
    });
  });
});

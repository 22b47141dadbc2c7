import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRuleSet, parseRuleSets, ruleSetOn } from '../../shared/compliance/rule-set';
import { isWithinHours } from '../../shared/compliance/store-hours';
import type { CivilDate, Instant } from '../../shared/kernel/units';
import { aDay, anInstant, packed, shift, shuffled } from '../support/arbitraries/kernel';
import { rules } from '../support/arbitraries/visits';
import { aSet } from '../support/rules-over-time';
import { always } from '../support/runs';
import { same } from '../support/same';

/** Sets that follow each other without a gap; the last one holds until further notice, or ends too. */
const aChain = fc
  .tuple(aDay, fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([first, lengths, isOpen]) => {
    let from = first;
    const spans = lengths.map((length, index) => {
      const until = shift(from, length - 1);
      const isLast = index === lengths.length - 1;
      const span = { id: `set-${index}`, from, until: isLast && isOpen ? null : until };
      from = shift(until, 1);
      return span;
    });
    return { spans, end: from, isOpen };
  });

type Span = { readonly id: string; readonly from: CivilDate; readonly until: CivilDate | null };
const parse = (spans: readonly Span[]) =>
  parseRuleSets({ sets: spans.map(({ id, from, until }) => aSet(id, from, until)) });

describe('rule sets', () => {
  it('that follow each other are taken in whatever order the file has them, and put in order', () => {
    always([aChain.chain(chain => fc.tuple(fc.constant(chain), shuffled(chain.spans)))], ([{ spans }, others]) => {
      const parsed = parse(others);
      same(
        parsed.ok && parsed.value.map(set => set.id),
        spans.map(span => span.id),
      );
    });
  });

  it('leave no day between the first and the last without one set, and no day with two', () => {
    always([aChain, fc.integer({ min: -50, max: 1_700 })], ({ spans, end, isOpen }, offset) => {
      const parsed = parse(spans);
      const [first] = spans;
      if (!parsed.ok || first === undefined) return expect.unreachable('a chain was refused');
      const day = shift(first.from, offset);
      const inForce = spans.filter(span => span.from <= day && (span.until === null || day <= span.until));
      same(ruleSetOn(parsed.value, day)?.id, inForce[0]?.id);
      same(inForce.length, day >= first.from && (isOpen || day < end) ? 1 : 0);
      same(nextRuleSet(parsed.value, day)?.id, spans.find(span => span.from > day)?.id);
    });
  });

  it('that overlap by a day or more, or leave one out, are refused by the line that says so', () => {
    always([aChain, fc.nat({ max: 3 }), fc.integer({ min: -30, max: 30 })], ({ spans }, which, by) => {
      const at = which % spans.length;
      const span = spans[at];
      if (span === undefined || span.until === null || at === spans.length - 1 || by === 0) return;
      const moved = spans.map(one => (one === span ? { ...one, until: shift(one.until ?? one.from, by) } : one));
      const isEmpty = shift(span.until, by) < span.from;
      const problem = isEmpty ? 'ends-before-it-starts' : by > 0 ? 'overlaps' : 'leaves-a-gap';
      expect(parse(moved)).toMatchObject({ ok: false, error: { path: ['sets', at, 'effectiveUntil'], problem } });
    });
  });

  it('with a member that nobody knows are refused, wherever it stands', () => {
    const places: readonly (readonly string[])[] = [
      [],
      ['hours'],
      ['ounce'],
      ['limits', '0'],
      ['forms', '0'],
      ['sources'],
    ];
    const aName = fc.stringMatching(/^[a-z]{1,8}X$/);
    always([fc.constantFrom(...places), aName], (place, name) => {
      const set: Record<string, unknown> = structuredClone(aSet('a', '2022-08-29', null));
      const holder = place.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, set);
      holder[name] = 1;
      expect(parseRuleSets({ sets: [set] })).toMatchObject({
        ok: false,
        error: { problem: 'member-unknown', what: name },
      });
    });
  });
});

describe('opening hours', () => {
  const clock = packed(
    [24, 60],
    (hour = 0, minute = 0) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  );

  it('are the narrower of the law’s and the store’s, by the clock on the store’s wall', () => {
    const zone = fc.constantFrom('America/New_York', 'America/Chicago');
    always([anInstant, zone, clock, clock], (now: Instant, storeZone, opens, closes) => {
      const wall = new Intl.DateTimeFormat('en-GB', { timeZone: storeZone, hour: '2-digit', minute: '2-digit' }).format(
        now,
      );
      const from = opens > '07:00' ? opens : '07:00';
      const until = closes < '21:00' ? closes : '21:00';
      const store = { zone: storeZone, location: 'FL-0042', opens, closes };
      same(isWithinHours({ now, store }, rules), wall >= from && wall < until);
    });
  });
});

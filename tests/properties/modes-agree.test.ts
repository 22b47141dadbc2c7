import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMismatches } from '../../shared/compliance/mismatch';
import { ruleCodes } from '../../shared/compliance/refusal';
import { aVisit } from '../support/differential/a-visit';
import { askBoth, openCounter } from '../support/differential/ask-both';
import { findDifferences } from '../support/differential/compare';
import { nameOf } from '../support/differential/explain';
import { runs, seed, tier } from '../support/runs';
import { aClient, quickLimits } from '../support/sync/a-client';
import { aSandbox } from '../support/sync/a-sandbox';
import { floridaRules } from '../support/vectors';

/** Unlike the properties it always plays the same carts, so that every rule is known to have been tried. */
const carts = { numRuns: runs.carts, seed: seed ?? 20_260_310 };
const patienceMs = 600_000;

class Tally {
  private readonly counts: Map<string, number>;

  constructor(names: readonly string[]) {
    this.counts = new Map(names.map(name => [name, 0]));
  }

  add(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  below(least: number): readonly (readonly [name: string, count: number])[] {
    return [...this.counts].filter(([, count]) => count < least);
  }

  toString(): string {
    return [...this.counts].map(([name, count]) => `${name} ${count}`).join(', ');
  }
}

const tally = new Tally(['PASS', ...ruleCodes]);
const explained = new Tally([]);

it(
  'local mode and server mode say the same of every cart, but for what a named rule explains',
  async () => {
    const state = await aSandbox();
    const client = aClient(state.baseUrl, { limits: { ...quickLimits, connectMs: patienceMs, readMs: patienceMs } });
    const counter = await openCounter(state, client);
    const judge = fc.asyncProperty(aVisit, async visit => {
      const said = await askBoth(counter, visit);
      const named = findDifferences(said).map(difference => ({ difference, name: nameOf(difference, said) }));
      expect(named.filter(({ name }) => name === null)).toEqual([]);
      // The registry's numbers are the state's arithmetic; ours over its history comes to the same.
      expect(said.facts.registry && findMismatches(said.facts.registry, floridaRules())).toEqual([]);
      // Whatever is explained: a cart that the state refuses never passes here.
      expect(said.server.isAllowed || said.local.refusals.length > 0).toBe(true);
      for (const { name } of named) explained.add(String(name));
      for (const code of said.server.isAllowed ? ['PASS'] : said.server.reasons.map(reason => reason.code))
        tally.add(code);
    });
    await fc.assert(judge, carts);
    console.log(`${runs.carts} carts (${tier} tier): ${tally}; explained: ${explained}`);
    expect(tally.below(runs.leastOfEachRule)).toEqual([]);
  },
  patienceMs,
);

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHarnessRun, recordBatch } from '../till/harness-run';
import { allBugs, fastBugs } from './bugs/all-bugs';
import { type PlantedBug, plantIn } from './planted-bug';
import { type Ended, runTests } from './run-tests';
import { copyTree, root, type TreeCopy } from './tree-copy';

const run = readHarnessRun(process.env);
const only = process.env['COUNTERLEAF_HARNESS_ONLY'];
const chosen = allBugs.filter(({ name }, number) => {
  if (only !== undefined) return name === only;
  return number >= run.from && number < run.to && (run.tier === 'release' || fastBugs.has(name));
});
const limitMs = 600_000;
/** Whoever has time lets every harness look. */
const watch = ({ caughtBy }: PlantedBug) =>
  run.tier === 'release' || only !== undefined ? caughtBy : caughtBy.slice(0, 1);
const source = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the planted bugs', () => {
  it('are 25 at least, each by a name of its own, and some are tried in every check', () => {
    const names = new Set(allBugs.map(({ name }) => name));
    expect([allBugs.length >= 25, names.size]).toEqual([true, allBugs.length]);
    expect([...fastBugs].filter(name => !names.has(name))).toEqual([]);
    expect(only === undefined || names.has(only)).toBe(true);
  });

  it.each(allBugs.map(bug => [bug.name, bug] as const))('%s has its place in the source, and its witness', (_, bug) => {
    const edited = new Map<string, string>();
    for (const edit of bug.edits) edited.set(edit.file, plantIn(edited.get(edit.file) ?? source(edit.file), edit));
    const tests = bug.caughtBy.filter(each => 'test' in each);
    const silent = tests.filter(({ file, test }) => !existsSync(join(root, file)) || !source(file).includes(test));
    expect([bug.caughtBy.length > 0, silent]).toEqual([true, []]);
  });

  it('are not planted where their place is gone, or is not the only one', () => {
    const edit = { file: 'a.ts', find: 'one', put: 'two' };
    expect(plantIn('one, three', edit)).toBe('two, three');
    expect(() => plantIn('three', edit)).toThrow('a.ts has "one" 0 times instead of once.');
    expect(() => plantIn('one, one', edit)).toThrow('a.ts has "one" 2 times instead of once.');
  });
});

describe('a program with a planted bug', () => {
  let tree: TreeCopy;
  beforeAll(() => {
    tree = copyTree();
  });
  afterAll(() => tree.remove());

  it('was sound before: the tests that are to notice pass', { timeout: limitMs }, async () => {
    const ended = await runTests(tree.root, [...new Set(chosen.flatMap(watch))]);
    expect(ended.filter(({ passed, failed }) => passed.length === 0 || failed.length > 0)).toEqual([]);
  });

  it('would not be called caught for a change that breaks nothing', { timeout: limitMs }, async () => {
    const [bug] = chosen;
    const [edit] = bug?.edits ?? [];
    if (bug === undefined || edit === undefined) throw new Error('There is no such bug.');
    const harmless = { ...bug, edits: [{ ...edit, put: `/* nothing */ ${edit.find}` }] };
    expect(unnoticed(await withBug(tree, harmless))).toHaveLength(watch(bug).length);
  });

  it.each(chosen.map(bug => [bug.name, bug] as const))('is caught: %s', { timeout: limitMs }, async (name, bug) => {
    const started = performance.now();
    const ended = await withBug(tree, bug);
    const missed = unnoticed(ended);
    const number = allBugs.indexOf(bug);
    recordBatch('planted', {
      ...{ tier: run.tier, from: number, to: number + 1, ms: Math.round(performance.now() - started) },
      problems: missed.map(test => `${name} passed by: ${test}`),
      counts: { [name]: ended.length - missed.length },
    });
    expect(missed, `npm run harness:planted -- --only ${name}`).toEqual([]);
  });
});

async function withBug(tree: TreeCopy, bug: PlantedBug): Promise<readonly Ended[]> {
  const undo = tree.plant(bug);
  try {
    return await runTests(tree.root, watch(bug));
  } finally {
    undo();
  }
}

/** Who went on as if nothing were wrong. */
function unnoticed(ended: readonly Ended[]): readonly string[] {
  return ended.filter(({ failed }) => failed.length === 0).map(({ by }) => by);
}

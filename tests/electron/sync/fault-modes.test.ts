import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faultModes } from '../../../electron/biotrack/sandbox/fault-modes';

/** What undoing a sale meets is held by the tests of undoing; everything else by those of a register beside a faulty state. */
const ofUndoing = ['restore_after_destroy'];

/** The state's own tests say that a fault strikes, and not what a register makes of it. */
function registerTests(): readonly string[] {
  return ['tests/electron', 'tests/vectors'].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(name => join(folder, name))
      .filter(path => path.endsWith('.test.ts') && !path.includes(join('biotrack', 'sandbox'))),
  );
}

function modesUsedIn(path: string): readonly string[] {
  return [...readFileSync(path, 'utf8').matchAll(/mode: '(\w+)'/g)].map(([, mode = '']) => mode);
}

it('every fault that the state can be given meets the register in a test (biotrack-and-florida.md 7.14)', () => {
  const used = new Set(registerTests().flatMap(modesUsedIn));
  const unmet = Object.keys(faultModes).filter(mode => !used.has(mode) && !ofUndoing.includes(mode));
  expect(unmet).toEqual([]);
});

it('would name a fault that no test uses', () => {
  expect(new Set(registerTests().flatMap(modesUsedIn)).has('no_such_fault')).toBe(false);
  expect(modesUsedIn('tests/electron/sync/sandbox-faults.test.ts')).toContain('mmur_down');
});

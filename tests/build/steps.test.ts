import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { step, summarize } from '../../build/steps.mjs';

let printed: string[] = [];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation(line => printed.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

describe('summarize', () => {
  it('adds up the tests and ends with a line that people and machines read', () => {
    const code = summarize([
      { name: 'types', ok: true, seconds: 0.9, output: '' },
      { name: 'unit', ok: true, seconds: 3, output: '', tests: { passed: 40, failed: 0 } },
      { name: 'end to end', ok: true, seconds: 9, output: '', tests: { passed: 2, failed: 0 } },
    ]);
    expect(code).toBe(0);
    expect(printed.at(-1)).toBe('\n42 passed, 0 failed');
  });

  it('fails for a step that fails without a failing test, and shows what it said', () => {
    const code = summarize([
      { name: 'types', ok: false, seconds: 1, output: 'a.ts(1,1): error\n' },
      { name: 'unit', ok: false, seconds: 1, output: '', tests: { passed: 3, failed: 2 } },
    ]);
    expect(code).toBe(1);
    expect(printed).toEqual([
      '\n--- types ---\na.ts(1,1): error',
      '',
      'FAILED types (1 s)',
      'FAILED unit (1 s, 3 passed, 2 failed)',
      '\n3 passed, 3 failed',
    ]);
  });
});

describe('step', () => {
  it('turns a throw into a failed result, so that the other steps still speak', async () => {
    const result = await step('setup', async () => {
      throw new Error('no compiler');
    });
    expect({ ...result, seconds: 0 }).toEqual({ name: 'setup', ok: false, output: 'no compiler', seconds: 0 });
  });
});

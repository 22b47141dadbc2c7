import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, retryDelayMs } from '../../../shared/sync/backoff';

const limits = { baseMs: 2_000, capMs: 300_000 };
const rules = { backoffBaseMs: 2_000, backoffCapMs: 300_000, retryAfterCapMs: 900_000 };

describe('backoffMs', () => {
  it('doubles its bound with every failure up to the cap', () => {
    const bounds = [0, 1, 2, 7, 8, 500].map(failures => backoffMs(failures, 0.999_999_9, limits));
    expect(bounds).toEqual([1_999, 3_999, 7_999, 255_999, 299_999, 299_999]);
  });

  it('takes any moment from now to the bound', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(1_000), chance, (failures, random) => {
        const ms = backoffMs(failures, random, limits);
        return Number.isInteger(ms) && ms >= 0 && ms < limits.capMs;
      }),
    );
  });
});

describe('retryDelayMs', () => {
  it('waits at least as long as the state asks', () => {
    expect(retryDelayMs(0, 0.5, 30_000, rules)).toBe(30_000);
  });

  it('waits by its own count where the state asks for less', () => {
    expect(retryDelayMs(3, 0.5, 1_000, rules)).toBe(8_000);
  });

  it('does not let the state stop the reporting of sales for longer than 15 minutes', () => {
    expect(retryDelayMs(0, 0.5, 86_400_000, rules)).toBe(900_000);
  });
});

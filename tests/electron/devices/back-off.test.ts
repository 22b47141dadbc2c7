import { describe, expect, it } from 'vitest';
import { backOffMs } from '../../../electron/devices/back-off';

describe('backOffMs', () => {
  it('doubles from half a second and stays at ten seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map(failures => backOffMs(failures, () => 0.5))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
    ]);
  });

  it('spreads by a fifth to either side', () => {
    expect([backOffMs(2, () => 0), backOffMs(2, () => 1)]).toEqual([800, 1_200]);
  });
});

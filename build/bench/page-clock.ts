import type { Page } from 'playwright-core';
import { wallMs } from './clock';
import { median } from './samples';

/** By how much the page's wall clock is ahead: the middle of its shortest answers. */
export async function clockSkew(page: Page): Promise<number> {
  const samples: { readonly trip: number; readonly skew: number }[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const before = wallMs();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const after = wallMs();
    samples.push({ trip: after - before, skew: there - (before + after) / 2 });
  }
  return median(
    samples
      .toSorted((one, other) => one.trip - other.trip)
      .slice(0, 5)
      .map(sample => sample.skew),
  );
}

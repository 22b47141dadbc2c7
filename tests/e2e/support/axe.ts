import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What keeps some people from using this page, one line each: the rule, and where it is broken. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(standStill);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults, readonly string[]>(
    values => (window as unknown as { axe: typeof import('axe-core') }).axe.run({ runOnly: [...values] }),
    tags,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** What is on its way from one colour to another has the contrast of neither. What never ends is not waited for. */
async function standStill(): Promise<void> {
  const moving = document.getAnimations().filter(each => Number.isFinite(each.effect?.getComputedTiming().endTime));
  await Promise.allSettled(moving.map(each => each.finished));
}

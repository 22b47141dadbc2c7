import { expect, type Page } from '@playwright/test';
import { accessibilityProblems } from './axe';
import { takeScreenshot } from './screenshots';

/** Keeps a picture of the page, which must keep nobody out. Soft, so that one run tells of every screen. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await takeScreenshot(page, name);
  expect.soft(await accessibilityProblems(page), name).toEqual([]);
}

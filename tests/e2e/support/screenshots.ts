import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from './launch';

/** Kept for people to look at. */
export const screenshotFolder = join(root, 'build', 'output', 'screenshots');

/** What is on the page when nothing moves any more. Numbered names keep them in the order of a shift. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screenshotFolder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

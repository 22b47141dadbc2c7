import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { press } from './cashier';
import { answerSaveDialog } from './save-dialog';
import type { Shop } from './shop';

/** Opens a report that has an answer, and reads the lines of its file, without the header. */
export async function savedLines(shop: Shop, report: string): Promise<readonly string[]> {
  const { page } = shop.register();
  await page.getByRole('navigation', { name: 'All reports' }).getByRole('button', { name: report }).click();
  await expect(page.getByRole('table', { name: report }).getByRole('row').nth(1)).toBeVisible();
  const path = join(shop.dataFolder, '..', `${report}.csv`);
  await answerSaveDialog(shop.register(), path);
  await press(page, 'Save as CSV');
  await expect(page.getByText('The file was saved.')).toBeVisible();
  return readFileSync(path, 'utf8').split('\r\n').slice(1, -1);
}

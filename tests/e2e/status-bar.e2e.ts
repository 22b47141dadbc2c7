import { expect, type Page, test } from '@playwright/test';
import type { StatusView } from '../../shared/ipc/session-views';
import { aStatus } from '../renderer/support/views';
import { accessibilityProblems } from './support/axe';
import { connection, press, signIn } from './support/cashier';
import { inProgram } from './support/in-program';
import { people } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';

/** The bar below everything, told of every trouble at once, in both languages and in the smallest windows there are. */
test.describe.configure({ mode: 'serial' });

const oneRow = 50;
const at = Date.UTC(2026, 2, 10, 22, 47);
const yesterday = { at: at - 86_400_000, earlierDay: '2026-03-09' };
const owed = { queued: 128, sending: 1, checking: 3, needsReview: 2, refused: 1, oldestQueuedAt: at };
const putOff = { owedSince: null, putOffUntil: at, pending: null };

const states: Record<string, StatusView> = {
  well: aStatus({ inventory: { packages: 100_000, syncedAt: at, progress: null } }),
  putOff: aStatus({ queue: { ...owed, sending: 0, checking: 0, needsReview: 0, refused: 0 }, late: putOff }),
  putOffInTrouble: aStatus({
    ...{ connection: 'offline', downSince: at, late: putOff, queue: owed },
    ...{ scanner: 'lost', printer: 'ready', paper: 'near-end' },
  }),
  everything: aStatus({
    ...{ connection: 'registry-down', downSince: at, queue: owed, clockOffS: -190 },
    ...{ scanner: 'unavailable', printer: 'failed', paper: 'out' },
    late: {
      ...{ owedSince: yesterday, putOffUntil: at },
      pending: { count: 117, since: yesterday, localRef: 'REG-2-000012' },
    },
  }),
};

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await signIn(page(), people.ana);
  await expect(connection(page())).toContainText('State online', { timeout: 60_000 });
});
test.afterAll(() => shop.close());

const page = (): Page => shop.register().page;

/** As the main process would say it. */
function tell(status: StatusView): Promise<void> {
  return inProgram(
    shop.register(),
    ({ BrowserWindow }, told) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('status.changed', told);
    },
    status,
  );
}

/** How high the bar is, whether anything stands beyond its end, and the words of the queue that can be read. */
function drawn(): Promise<{ height: number; isCut: boolean; queue: readonly string[] }> {
  return page().evaluate(() => {
    const bar = document.querySelector('.status-bar');
    if (bar === null) throw new Error('no status bar');
    const parts = [...bar.querySelectorAll('.connection-queue > span')];
    return {
      height: bar.getBoundingClientRect().height,
      isCut: bar.scrollWidth > bar.clientWidth,
      queue: parts.filter(part => part.getBoundingClientRect().width > 1).map(part => part.textContent),
    };
  });
}

async function staysInOneRow(language: 'en' | 'es', who: string): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
  ] as const) {
    await page().setViewportSize({ width, height });
    for (const [state, status] of Object.entries(states)) {
      const name = `140-status-bar-${who}-${state}-${language}-${width}`;
      await tell(status);
      if (status.queue.queued > 0) await expect(page().locator('.connection-queue')).toContainText('128');
      const seen = await drawn();
      await takeScreenshot(page(), name);
      expect.soft([seen.height < oneRow, seen.isCut], name).toEqual([true, false]);
      if (status.queue.queued > 0) expect.soft(seen.queue[0], name).toMatch(/^128 /);
      expect.soft(await accessibilityProblems(page()), name).toEqual([]);
    }
  }
  await page().setViewportSize({ width: 1280, height: 800 });
}

async function speak(language: 'Español' | 'English', settings: 'Settings' | 'Ajustes', register: string) {
  await page().getByRole('link', { name: settings }).click();
  await press(page(), language);
  await page().getByRole('link', { name: register }).click();
}

test('stays one row whatever it has to tell, in both languages', async () => {
  await staysInOneRow('en', 'ana');
  await speak('Español', 'Settings', 'Caja');
  await staysInOneRow('es', 'ana');
  await speak('English', 'Ajustes', 'Register');
});

test('stays one row beside a warning about who is signed in', async () => {
  await tell(aStatus());
  await press(page(), 'Sign out');
  await signIn(page(), people.max);
  await staysInOneRow('en', 'max');
  await speak('Español', 'Settings', 'Caja');
  await staysInOneRow('es', 'max');
  await expect(page().getByRole('button', { name: 'Bloquear' })).toBeVisible();
});

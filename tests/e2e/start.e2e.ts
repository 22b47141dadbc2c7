import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import { addToCart, cartRow, signIn } from './support/cashier';
import { launchCommand, launchRegister, temporaryFolder, withRegister, writeProvisioning } from './support/launch';
import { aProvisioning, people, shirt } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';

const folders: string[] = [];
const aFolder = () => {
  const folder = temporaryFolder('start');
  folders.push(folder);
  return folder;
};
test.afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Nobody answers there; starting a register needs no state. */
const noState = 'http://127.0.0.1:9';

/** Starts one that nobody drives, and waits for its end. */
async function startAlone(dataFolder: string, environment: Record<string, string> = {}) {
  const { executablePath, args } = launchCommand({ dataFolder, args: ['--no-sandbox'] });
  const child = spawn(executablePath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

const entranceOf = (page: Page) => page.locator('meta[name="entrance"]');

test('opens a provisioned register again by its data folder alone, with its people and its goods', async () => {
  const dataFolder = aFolder();
  const setup = writeProvisioning(aFolder(), aProvisioning(noState));
  await withRegister(
    async ({ page }) => {
      await signIn(page, people.ana);
      await addToCart(page, shirt.barcode, shirt.name);
    },
    { dataFolder, args: ['--provision', setup] },
  );
  await withRegister(
    async ({ page }) => {
      await expect(page.getByText('Counterleaf Tampa · Front 2')).toBeVisible();
      // What the start before has left for this one's first screen is not for the pages after it.
      await expect(entranceOf(page)).toHaveCount(1);
      await signIn(page, people.ana);
      await expect(cartRow(page, shirt.name)).toBeVisible();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      await expect(entranceOf(page)).toHaveCount(0);
    },
    { dataFolder },
  );
  const store = { name: 'Counterleaf Ocala', address: '7 Oak St, Ocala, FL 34470', licence: 'MMTC-2019-0042' };
  const place = { location: 'FL-0043', time_zone: 'America/New_York', hours: { open: '00:00', close: '24:00' } };
  const moved = writeProvisioning(
    aFolder(),
    aProvisioning(noState, { store: { ...store, ...place, tax: { merchandise_bp: 750 } } }),
  );
  await withRegister(
    async ({ page }) => {
      // Never, not even for a moment, the name that stood there at the last start.
      await expect(entranceOf(page)).toHaveCount(0);
      await expect(page.getByText('Counterleaf Ocala · Front 2')).toBeVisible();
    },
    { dataFolder, args: ['--provision', moved] },
  );
});

test('refuses a second register on the same data, and leaves the first as it is', async () => {
  const dataFolder = aFolder();
  await withRegister(
    async ({ page }) => {
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      const second = await startAlone(dataFolder);
      expect(second.said).toContain('E-APP-01 The register is already open on this till.');
      expect(second.code).toBe(10);
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    },
    { dataFolder },
  );
});

test('shows why a damaged store is not opened, keeps the file, and ends with its code', async () => {
  const dataFolder = aFolder();
  const setup = writeProvisioning(aFolder(), aProvisioning(noState));
  const first = await launchRegister({ dataFolder, args: ['--provision', setup] });
  await expect(first.page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await first.close();
  const file = openSync(join(dataFolder, 'register.db'), 'r+');
  writeSync(file, Buffer.alloc(8192, 0xa5), 0, 8192, 4096);
  closeSync(file);

  await withRegister(
    async ({ page }) => {
      await expect(page.getByRole('alert')).toContainText(
        'The sales file is damaged. Selling is stopped and the file is kept. A lead can start recovery.',
      );
      await expect(page.getByRole('alert')).toContainText('E-DB-01');
      await takeScreenshot(page, '51-damaged-store');
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    { dataFolder },
  );
  expect((await startAlone(dataFolder, { COUNTERLEAF_UNATTENDED: '1' })).code).toBe(20);
});

test('names the field for which a setup file is refused', async () => {
  const folder = aFolder();
  const setup = join(folder, 'setup.json');
  writeFileSync(
    setup,
    JSON.stringify({ ...aProvisioning(noState), terminal: { id: 'REG-2', name: 'Front 2', colour: 1 } }),
  );
  await withRegister(
    async ({ page }) => {
      await expect(page.getByRole('alert')).toContainText('This setup file was refused (terminal');
      await expect(page.getByRole('alert')).toContainText('Ask IT for a new one.');
      await expect(page.getByRole('alert')).toContainText('E-PRV-01');
      await takeScreenshot(page, '52-refused-setup');
    },
    { dataFolder: folder, args: ['--provision', setup] },
  );
});

test('refuses a mistyped option with what was meant, and opens nothing', async () => {
  const dataFolder = aFolder();
  const { executablePath, args } = launchCommand({ dataFolder, args: ['--no-sandbox', '--provison', 'setup.json'] });
  const child = spawn(executablePath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const [code] = await once(child, 'close');
  expect(said).toContain('The register does not know --provison. Did you mean --provision?');
  expect([code, readdirSync(dataFolder)]).toEqual([64, []]);
});

test('says what IT can do where a store is older than its key', async () => {
  const dataFolder = aFolder();
  const setup = writeProvisioning(aFolder(), aProvisioning(noState));
  const store = join(dataFolder, 'register.db');
  await withRegister(async ({ page }) => signIn(page, people.ana), { dataFolder, args: ['--provision', setup] });
  const older = readFileSync(store);
  await withRegister(async ({ page }) => signIn(page, people.ana), { dataFolder });
  writeFileSync(store, older);

  await withRegister(
    async ({ page }) => {
      await expect(page.getByRole('alert')).toContainText('This till was copied or restored.');
      await expect(page.getByRole('listitem')).toHaveCount(3);
      await takeScreenshot(page, '53-copied-till');
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    { dataFolder },
  );
});

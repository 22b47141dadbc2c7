import type { Page } from 'playwright-core';
import { createPatient } from '../../db/transactions/save-patient';
import { saveSnapshot } from '../../db/transactions/save-snapshot';
import type { OpenData } from '../../electron/startup/open-data';
import type { CivilDate, Instant } from '../../shared/kernel/units';
import { addDays, civilDateAt } from '../../shared/time/civil-date';
import { sleep } from './clock';
import { openFolder, provisionFolder } from './data-folder';
import { type DrivenRegister, startRegister } from './driven-register';
import { seededRandom } from './random';
import { aSnapshot, rulesOn } from './registry';
import { recordPaintedPanel, type SeenPanel } from './registry-recorder';
import type { Row } from './row';
import { median, summarize } from './samples';
import { nowhere, zone } from './setup';
import type { Workshop } from './workshop';

const dispensations = 500;
/** Openings that do not count: code that has just been loaded is not compiled yet. */
const warmUp = 8;
const patienceMs = 2_000;
const patient = { firstName: 'Rosa', lastName: 'Benchmark', registryId: 'PBENCH0001' } as const;

/**
 * View State Registry in a real Electron, from the click to the painted panel, of a patient with an order for every route
 * and a long history. Nobody answers on the network, so what is painted comes from the disk. `empty` counts openings
 * whose first frame had no numbers in it.
 */
export async function benchRegistry(shop: Workshop): Promise<readonly Row[]> {
  const kit = await shop.electron();
  const folder = shop.folder('registry');
  const data = openFolder(folder);
  await provisionFolder(data, { stateUrl: nowhere, scannerPort: null });
  rememberPatient(data);
  data.close();
  const register = await startRegister(kit, folder);
  try {
    return [await measure(shop, register)];
  } finally {
    await register.close();
  }
}

/** As after the state was asked a moment ago: the answer is fresh, and opening the panel asks nobody. */
function rememberPatient({ store: { db } }: OpenData): void {
  const now = Date.now() as Instant;
  const day = civilDateAt(now, zone);
  const created = createPatient(
    db,
    {
      ...patient,
      id: 'patient-bench',
      dateOfBirth: '1984-05-02' as CivilDate,
      registryState: 'FL',
      registryExpiresOn: addDays(day, 300),
      cardStatus: 'ACTIVE',
      cardCheckedAt: now,
    },
    now,
    { userId: null },
  );
  if (!created.ok) throw new Error('The bench has its patient already.');
  const snapshot = aSnapshot(patient.registryId, day, now, rulesOn(day), dispensations);
  const key = { cardKey: 'bench', cardKeyExpiresAt: (now + 3_600_000) as Instant };
  saveSnapshot(db, { patientId: 'patient-bench', snapshot, ...key, at: now });
}

async function measure(shop: Workshop, { page }: DrivenRegister): Promise<Row> {
  await page.getByRole('textbox', { name: 'Find patient' }).fill(patient.lastName);
  await page.getByRole('option', { name: patient.lastName }).click();
  const open = page.getByRole('button', { name: 'View State Registry' });
  await open.waitFor();
  await page.evaluate(recordPaintedPanel);
  const random = seededRandom(9);
  const seen: SeenPanel[] = [];
  for (let turn = 0; turn < shop.samples(200) + warmUp; turn += 1) {
    // At any moment of the screen's frame, as in life.
    await sleep(100 + random() * 40);
    await open.click();
    seen.push(await seenPanel(page));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'State Registry' }).waitFor({ state: 'detached' });
  }
  const counted = seen.slice(warmUp);
  const figures = {
    ...summarize(counted.map(({ ms }) => ms)),
    inDocument: median(counted.map(({ inDocument }) => inDocument)),
    empty: counted.filter(({ isWhole }) => !isWhole).length,
    history: dispensations,
  };
  return { name: 'registry-panel', unit: 'ms', figures, budget: { empty: 0, p50: 50 } };
}

/** The page is left alone while it works: the first look comes when most panels have long been painted. */
async function seenPanel(page: Page): Promise<SeenPanel> {
  for (let waited = 0; waited < patienceMs; waited += 60) {
    await sleep(60);
    const panel = await page.evaluate(() => window.benchPanel?.take() ?? null);
    if (panel !== null) return panel;
  }
  throw new Error('The registry panel did not open.');
}

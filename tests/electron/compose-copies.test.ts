import { randomBytes } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compose } from '../../electron/compose';
import type { Keystore } from '../../electron/keys/keystore';
import { parseProvisioning } from '../../electron/provisioning/read-provisioning';
import { splitProvisioning } from '../../electron/provisioning/settings';
import { applyProvisioning } from '../../electron/startup/apply-provisioning';
import { findDataPlace } from '../../electron/startup/data-place';
import { openData } from '../../electron/startup/open-data';
import { ok } from '../../shared/kernel/result';
import { composeOptions } from '../support/compose-options';
import { aProvisioningFile } from '../support/provisioning';
import { aLog, realClock, someIds } from '../support/sync/ports';
import { aTempFolder } from '../support/temp-folder';

/** What wraps here unwraps anywhere: a keystore that was copied along. */
const keystore: Keystore = {
  backend: 'os-test',
  wrap: secret => ok(secret.toString('base64')),
  unwrap: wrapped => ok(Buffer.from(wrapped, 'base64')),
};

/** The data of a register of a store, as IT leaves it; no setup file makes one yet. */
async function aStoresData(): Promise<string> {
  const folder = join(aTempFolder(), 'data');
  const launch = { dataFolder: folder, provisioningFile: '/setup.json', language: null, isUnattended: false };
  const data = openData({
    ...{ place: findDataPlace(launch, folder), environment: 'production', keystore, clock: realClock, ids: someIds },
    ...{ randomKey: () => randomBytes(32), nativeFolder: 'db/native', version: '0.1.0' },
  });
  const file = parseProvisioning(JSON.stringify(aProvisioningFile()));
  if (!data.ok || !file.ok) throw new Error('The register could not be set up.');
  const pins = { hash: async (pin: string) => `hash of ${pin}`, verify: async () => false };
  const { store, dataKey } = data.value;
  await applyProvisioning(
    { db: store.db, dataKey, clock: realClock, ids: someIds, pins, randomNonce: () => randomBytes(12) },
    splitProvisioning(file.value),
  );
  data.value.close();
  return folder;
}

/** One start on a machine of this name and its user's own folder; what came of it, ended again where it went well. */
async function startOn(machine: { readonly name: string; readonly home: string }, folder: string): Promise<string> {
  const started = await compose({
    ...(await composeOptions(folder)),
    ...{ osKeystore: () => keystore, machineName: () => machine.name, startsFolder: join(machine.home, 'starts') },
    launch: { dataFolder: folder, provisioningFile: null, language: null, isUnattended: false },
    rulesFile: 'shared/compliance/rules/florida.json',
    openLog: () => aLog(),
    push: () => undefined,
  });
  if (!started.ok) return started.error.code;
  await started.value.close();
  return started.value.mode;
}

it('does not start a store’s register from a copy, here or on another machine (row 37)', async () => {
  const [till, folder] = [{ name: 'till-1', home: aTempFolder() }, await aStoresData()];
  expect(await startOn(till, folder)).toBe('production');
  const copy = join(aTempFolder(), 'copy');
  cpSync(folder, copy, { recursive: true });
  const elsewhere = { name: 'till-2', home: join(aTempFolder(), 'home') };
  cpSync(till.home, elsewhere.home, { recursive: true });
  expect([await startOn(till, copy), await startOn(elsewhere, copy)]).toEqual(['E-APP-02', 'E-APP-02']);
  expect(await startOn(till, folder)).toBe('production');
});

it('starts a store’s register in the folder that it was moved to', async () => {
  const [till, folder] = [{ name: 'till-1', home: aTempFolder() }, await aStoresData()];
  expect(await startOn(till, folder)).toBe('production');
  const moved = join(aTempFolder(), 'moved');
  cpSync(folder, moved, { recursive: true });
  rmSync(folder, { recursive: true });
  expect(await startOn(till, moved)).toBe('production');
});

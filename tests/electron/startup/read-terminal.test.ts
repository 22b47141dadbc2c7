import { expect, it } from 'vitest';
import type { Json } from '../../../db/transactions/set-setting';
import { setSetting } from '../../../db/transactions/set-setting';
import { provisioningFile } from '../../../electron/provisioning/schema';
import { splitProvisioning } from '../../../electron/provisioning/settings';
import { settingKeys } from '../../../electron/startup/apply-provisioning';
import { readTerminal } from '../../../electron/startup/read-terminal';
import { aProvisioningFile } from '../../support/provisioning';
import { aStore, t0 } from '../../support/store';

const damaged = { ok: false, error: { code: 'E-DB-01', params: {} } };
const key = Buffer.alloc(32, 3);

it('takes a store that does not say how it was set up for a damaged one', () => {
  expect(readTerminal(aStore().db, key)).toEqual(damaged);
});

it('does not open credentials that were sealed elsewhere', () => {
  const { db } = aStore();
  const { settings } = splitProvisioning(provisioningFile.parse(aProvisioningFile()));
  const value = JSON.parse(JSON.stringify(settings)) as Json;
  setSetting(db, { key: settingKeys.settings, value, at: t0, actorId: null });
  setSetting(db, { key: settingKeys.credentials, value: 'v1.AAAA', at: t0, actorId: null });
  expect(readTerminal(db, key)).toEqual(damaged);
});

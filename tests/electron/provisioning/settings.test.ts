import { expect, it } from 'vitest';
import { provisioningFile } from '../../../electron/provisioning/schema';
import { registerConfigOf, splitProvisioning, storedSettings } from '../../../electron/provisioning/settings';
import { defaultDiscountPolicy } from '../../../shared/cart/discount-policy';
import { defaultStockPolicy } from '../../../shared/catalog/stock-policy';
import { defaultGracePolicy } from '../../../shared/sale/grace-policy';
import { flatTable } from '../../../shared/tax/tax-table';
import { defaultTillPolicy } from '../../../shared/till/till-policy';
import { defaultUndoPolicy } from '../../../shared/undo/undo-policy';
import { aProvisioningFile } from '../../support/provisioning';

const split = () => splitProvisioning(provisioningFile.parse(aProvisioningFile()));
const installation = { mode: 'test', version: '0.1.0', dataFolder: '/data' } as const;

it('keeps secrets and people out of the settings', () => {
  const { settings, credentials } = split();
  const text = JSON.stringify(settings);
  expect(credentials).toEqual({ username: 'e014', password: 'pass-e014' });
  expect(['e014', '123456', 'Ana'].filter(secret => text.includes(secret))).toEqual([]);
});

it('reads back exactly what it stored', () => {
  const { settings } = split();
  expect(storedSettings.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
});

it('says in our words how the terminal is set up', () => {
  expect(registerConfigOf(split().settings, installation)).toEqual({
    ...installation,
    terminal: { id: 'REG-2', name: 'Front 2' },
    store: {
      name: 'Counterleaf Tampa',
      address: '100 Bay St, Tampa FL 33602',
      licence: 'MMTC-2017-0001',
      location: 'FL-0042',
      cardPattern: null,
      zone: 'America/New_York',
      opens: '07:00',
      closes: '21:00',
      tax: flatTable(750, false),
    },
    biotrack: { baseUrl: 'http://127.0.0.1:8475', licenceNumber: '999000800', validateMode: 'server', training: true },
    policy: { offline: 'validated', validationTtlS: 900, idleLockS: 120, settleS: 60, approvalS: 30 },
    labels: 'on-demand',
    discounts: defaultDiscountPolicy,
    grace: defaultGracePolicy,
    till: defaultTillPolicy,
    undo: defaultUndoPolicy,
    stock: defaultStockPolicy,
  });
});

it('waits 16 minutes in production before an unseen request may be sent again, unless the file says otherwise', () => {
  const { settings } = split();
  const settle = (mode: 'production' | 'training', settle_s?: number) =>
    registerConfigOf({ ...settings, policy: { ...settings.policy, settle_s } }, { ...installation, mode }).policy
      .settleS;
  expect([settle('production'), settle('training'), settle('production', 5)]).toEqual([960, 60, 5]);
});

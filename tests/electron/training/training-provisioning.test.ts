import { expect, it } from 'vitest';
import { printerConfigOf, scannerConfigOf } from '../../../electron/provisioning/device-configs';
import { trainingProvisioning } from '../../../electron/training/training-provisioning';

const provisioned = trainingProvisioning({ state: 8475, scanner: 9201, printer: 9100 });

it('points at this computer and at nothing else', () => {
  const { biotrack, devices } = provisioned.settings;
  const hosts = [new URL(biotrack.base_url).host, devices.scanner.host, devices.printer.host];
  expect({ hosts, scanner: scannerConfigOf(devices), printer: printerConfigOf(devices) }).toEqual({
    hosts: ['127.0.0.1:8475', '127.0.0.1', '127.0.0.1'],
    scanner: { kind: 'tcp', host: '127.0.0.1', port: 9201, profile: undefined, repeatGuardMs: undefined },
    printer: {
      ...{ kind: 'tcp', host: '127.0.0.1', port: 9100 },
      ...{ language: 'escpos', width: 42, drawer: true, drawerOpenAt: null },
    },
  });
});

it('has a cashier, a lead and an administrator who may sell, and a cashier who may not', () => {
  expect(provisioned.users.map(user => [user.login, user.role, user.mmur.registered])).toEqual([
    ['ana', 'cashier', true],
    ['lee', 'lead', true],
    ['ivy', 'admin', true],
    ['max', 'cashier', false],
  ]);
});

it('says that it is training', () => {
  expect(provisioned.settings.biotrack.training).toBe(1);
});

import type { ProvisioningInput } from '../../electron/provisioning/schema';

/** The example of the README, with whatever a test is about. */
export function aProvisioningFile(changes: Partial<ProvisioningInput> = {}): ProvisioningInput {
  return {
    format: 1,
    environment: 'test',
    terminal: { id: 'REG-2', name: 'Front 2' },
    store: {
      name: 'Counterleaf Tampa',
      address: '100 Bay St, Tampa FL 33602',
      licence: 'MMTC-2017-0001',
      location: 'FL-0042',
      time_zone: 'America/New_York',
      hours: { open: '07:00', close: '21:00' },
      tax: { merchandise_bp: 750 },
    },
    biotrack: {
      base_url: 'http://127.0.0.1:8475',
      license_number: '999000800',
      username: 'e014',
      password: 'pass-e014',
      validate_mode: 'server',
      training: 1,
    },
    policy: { offline: 'validated', validation_ttl_s: 900, idle_lock_s: 120 },
    devices: {
      scanner: { kind: 'tcp', vendor_id: 0, product_id: 0, host: '127.0.0.1', port: 9201 },
      printer: { kind: 'tcp', host: '127.0.0.1', port: 9100, width: 42, drawer: true },
    },
    users: [
      {
        name: 'Ana Ruiz',
        login: 'Ana',
        role: 'cashier',
        pin: '123456',
        mmur: { registered: true, id: 'E-014', expires: '2027-01-31' },
      },
    ],
    ...changes,
  };
}

import type { ProvisioningInput } from '../../electron/provisioning/schema';

export const cashier = { login: 'ana', name: 'Ana Ruiz', pin: '482915' } as const;
/** Sold to anybody, and told to nobody. */
export const shirt = { sku: 'TEE', barcode: '850000000017', name: 'T-shirt', price_cents: 2_000 } as const;
export const lead = { login: 'lena', name: 'Lena Ortiz', pin: '739184' } as const;
export const employeeId = 'E-014';
export const terminalId = 'REG-2';
export const location = 'FL-0042';
export const zone = 'America/New_York';
/** Nothing listens here; a register that only starts, or is only asked what is on its disk, needs no state. */
export const nowhere = 'http://127.0.0.1:9';

export type Setup = {
  readonly stateUrl: string;
  /** Where a program plays the scanner; null: the keyboard is the scanner. */
  readonly scannerPort: number | null;
  /** Where a program plays the printer; left out: there is none. */
  readonly printerPort?: number;
};

/** A test register as IT would set it up (design.md section 5). */
export function setupFile({ stateUrl, scannerPort, printerPort }: Setup): ProvisioningInput {
  return {
    format: 1,
    environment: 'test',
    terminal: { id: terminalId, name: 'Front 2' },
    store: {
      name: 'Counterleaf Tampa',
      address: '100 Demo Ave, Tampa, FL 33602',
      licence: 'MMTC-2019-0042',
      location,
      time_zone: zone,
      hours: { open: '00:00', close: '24:00' },
      tax: { merchandise_bp: 750 },
    },
    biotrack: {
      base_url: stateUrl,
      license_number: '999000800',
      username: 'e014',
      password: 'pass-e014',
      validate_mode: 'server',
      training: 1,
    },
    policy: { offline: 'validated', validation_ttl_s: 900, idle_lock_s: 3600 },
    devices: {
      scanner: scannerPort === null ? { kind: 'keyboard' } : { kind: 'tcp', host: '127.0.0.1', port: scannerPort },
      printer:
        printerPort === undefined
          ? { kind: 'none' }
          : { kind: 'tcp', host: '127.0.0.1', port: printerPort, width: 42, drawer: true },
    },
    merchandise: printerPort === undefined ? [] : [shirt],
    users: [
      { ...cashier, role: 'cashier', mmur: { registered: true, id: employeeId, expires: '2099-01-31' } },
      { ...lead, role: 'lead', mmur: { registered: true, id: 'E-007', expires: '2099-01-31' } },
    ],
  };
}

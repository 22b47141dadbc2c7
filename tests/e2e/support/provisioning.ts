export const people = {
  ana: { login: 'ana', name: 'Ana Ruiz', pin: '482915' },
  lee: { login: 'lee', name: 'Lee Chen', pin: '739164' },
  max: { login: 'max', name: 'Max Bauer', pin: '615283' },
} as const;

export const shirt = { sku: 'TSHIRT-M', barcode: '850000000017', name: 'T-shirt, medium', price_cents: 2000 } as const;

/** A test register beside the sandbox; what a test wants otherwise it says. Open around the clock: tests run at any hour. */
export function aProvisioning(baseUrl: string, changes: Record<string, unknown> = {}): object {
  return {
    format: 1,
    environment: 'test',
    terminal: { id: 'REG-2', name: 'Front 2' },
    store: {
      name: 'Counterleaf Tampa',
      address: '100 Demo Ave, Tampa, FL 33602',
      licence: 'MMTC-2019-0042',
      location: 'FL-0042',
      time_zone: 'America/New_York',
      hours: { open: '00:00', close: '24:00' },
      tax: { merchandise_bp: 750 },
    },
    biotrack: {
      base_url: baseUrl,
      license_number: '999000800',
      username: 'e014',
      password: 'pass-e014',
      validate_mode: 'server',
      training: 1,
    },
    policy: { offline: 'validated', validation_ttl_s: 900, idle_lock_s: 900 },
    devices: { scanner: { kind: 'keyboard' }, printer: { kind: 'none' } },
    users: [
      user(people.ana, 'cashier', { registered: true, id: 'E-014', expires: '2099-01-31' }),
      user(people.lee, 'lead', { registered: true, id: 'E-014', expires: '2099-01-31' }),
      user(people.max, 'cashier', { registered: false, id: null, expires: null }),
    ],
    merchandise: [shirt],
    ...changes,
  };
}

/** What the scanner reads off a badge. */
export const badges = { ana: 'EMP-0001', lee: 'EMP-0002', max: 'EMP-0003' } as const;

function user(person: (typeof people)[keyof typeof people], role: string, mmur: object): object {
  return { ...person, role, mmur, badge: badges[person.login] };
}

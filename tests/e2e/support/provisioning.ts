/** A test register beside the sandbox's `vectors` world; what a test wants otherwise it says. */
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
      hours: { open: '07:00', close: '21:00' },
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
      user('ana', 'Ana Ruiz', 'cashier', '482915', { registered: true, id: 'E-014', expires: '2099-01-31' }),
      user('lee', 'Lee Chen', 'lead', '739164', { registered: true, id: 'E-014', expires: '2099-01-31' }),
      user('max', 'Max Bauer', 'cashier', '615283', { registered: false, id: null, expires: null }),
    ],
    merchandise: [{ sku: 'TSHIRT-M', barcode: '850000000017', name: 'T-shirt, medium', price_cents: 2000 }],
    ...changes,
  };
}

function user(login: string, name: string, role: string, pin: string, mmur: object): object {
  return { login, name, role, pin, mmur };
}

import { expect, it } from 'vitest';
import { provisioningFile } from '../../../electron/provisioning/schema';
import { aProvisioningFile } from '../../support/provisioning';

it('accepts the example and fills in what may be left out', () => {
  const example = aProvisioningFile();
  expect(provisioningFile.parse(example)).toEqual({
    ...example,
    store: { ...example.store, tax: { merchandise_bp: 750, device_exempt: false } },
    policy: { ...example.policy, approval_s: 30 },
    users: [{ ...example.users[0], login: 'ana' }],
    merchandise: [],
  });
});

it('needs neither policy nor devices', () => {
  const { policy: _policy, devices: _devices, ...rest } = aProvisioningFile();
  const file = provisioningFile.parse(rest);
  expect({ policy: file.policy, devices: file.devices }).toEqual({
    policy: { offline: 'validated', validation_ttl_s: 900, idle_lock_s: 120, approval_s: 30 },
    devices: { scanner: { kind: 'keyboard' }, printer: { kind: 'none', width: 42, drawer: false } },
  });
});

it('takes a user who is not registered with the MMUR without an id', () => {
  const user = { name: 'Max', login: 'max', role: 'cashier', pin: '111111' } as const;
  const users = [user, { ...user, login: 'lee', mmur: { registered: false } }];
  expect(provisioningFile.parse(aProvisioningFile({ users })).users.map(one => one.mmur)).toEqual([
    { registered: false, id: null, expires: null },
    { registered: false, id: null, expires: null },
  ]);
});

const { users, store, biotrack } = aProvisioningFile();
const [ana] = users;
if (ana === undefined) throw new Error('The example has no user.');

it.each<[string, object]>([
  ['another format', { format: 2 }],
  ['a field nobody knows', { colour: 'green' }],
  ['a field nobody knows, further in', { store: { ...store, phone: '1' } }],
  ['a time zone that does not exist', { store: { ...store, time_zone: 'America/Tampa' } }],
  ['a shop that closes before it opens', { store: { ...store, hours: { open: '21:00', close: '07:00' } } }],
  ['an hour that does not exist', { store: { ...store, hours: { open: '7:00', close: '21:00' } } }],
  ['a file for an address', { biotrack: { ...biotrack, base_url: 'file:///etc/passwd' } }],
  ['no users', { users: [] }],
  ['a short PIN', { users: [{ ...ana, pin: '123' }] }],
  ['a PIN with letters', { users: [{ ...ana, pin: '12345a' }] }],
  ['the same login twice, in another case', { users: [ana, { ...ana, login: 'ANA' }] }],
  ['a registration without its id', { users: [{ ...ana, mmur: { registered: true } }] }],
  ['a day that does not exist', { users: [{ ...ana, mmur: { registered: true, id: 'E-1', expires: '2027-02-30' } }] }],
  ['a badge that would be a package', { users: [{ ...ana, badge: '0001000000000029' }] }],
  ['a badge with a blank', { users: [{ ...ana, badge: 'EMP 1' }] }],
  [
    'the same badge twice',
    {
      users: [
        { ...ana, badge: 'EMP-0001' },
        { ...ana, login: 'lee', badge: 'EMP-0001' },
      ],
    },
  ],
  ['a serial scanner without its port', { devices: { scanner: { kind: 'serial' } } }],
  ['a serial port that is none', { devices: { scanner: { kind: 'serial', path: '/etc/passwd' } } }],
  ['a speed no line has', { devices: { scanner: { kind: 'serial', path: 'COM3', baud: 1 } } }],
  ['a repeat time of a minute', { devices: { scanner: { kind: 'hid', repeat_ms: 60_000 } } }],
  ['a tcp scanner without an address', { devices: { scanner: { kind: 'tcp' } } }],
  ['a tcp printer without a port', { devices: { printer: { kind: 'tcp', host: '127.0.0.1' } } }],
  ['a serial printer without a path', { devices: { printer: { kind: 'serial' } } }],
  ['a printer behind no queue', { devices: { printer: { kind: 'queue' } } }],
  ['a queue that reads like an option', { devices: { printer: { kind: 'queue', queue: '-oraw' } } }],
  ['a language of no printer', { devices: { printer: { kind: 'none', language: 'zpl' } } }],
  ['a width no printer has', { devices: { printer: { kind: 'none', width: 40 } } }],
  [
    'the same goods twice',
    {
      merchandise: [
        { sku: 'A', name: 'A', price_cents: 1 },
        { sku: 'A', name: 'B', price_cents: 1 },
      ],
    },
  ],
  ['a price that is not whole cents', { merchandise: [{ sku: 'A', name: 'A', price_cents: 1.5 }] }],
])('refuses %s', (_what, change) => {
  expect(provisioningFile.safeParse({ ...aProvisioningFile(), ...change }).success).toBe(false);
});

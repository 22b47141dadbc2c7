import { z } from 'zod';
import { labelPrintings } from '../../shared/documents/label-policy';
import { discountSettings } from './discounts';
import { graceSettings } from './grace';
import { stockSettings } from './stock';
import { taxSettings } from './tax';
import { tillSettings } from './till';
import { undoSettings } from './undo';

/** The setup file of a terminal, as IT writes it (design.md section 5). Strict: an unknown field is a mistake, not a hint. */
const line = z.string().trim().min(1).max(120);
const host = z.string().regex(/^[A-Za-z0-9.:_/-]{1,253}$/);
const port = z.int().min(1).max(65_535);
/** `/dev/ttyACM0`, `/dev/serial/by-id/...` or `COM3`. */
const serialPath = z.string().regex(/^(?:\/dev\/[A-Za-z0-9._:/+-]{1,200}|COM\d{1,3})$/);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const civilDay = z.iso.date();
const flag = z.union([z.literal(0), z.literal(1)]);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // Intl throws a RangeError for a zone it does not know, and has no other way to ask.
    return false;
  }
}

/** No groups and few lengths left open: such a pattern cannot hold the register up, whatever is scanned. */
function isQuickPattern(text: string): boolean {
  const open = text.match(/[*+]|\{\d+,\d*\}/g) ?? [];
  if (/[()|]/.test(text) || open.length > 3) return false;
  try {
    return !new RegExp(`^(?:${text})$`, 'i').test('');
  } catch {
    // A SyntaxError is the only way to learn that it is none.
    return false;
  }
}

const cardPattern = z.string().min(1).max(100).refine(isQuickPattern, 'not a pattern for cards');

const store = z
  .strictObject({
    name: line,
    address: line,
    licence: line,
    location: z.string().regex(/^[A-Za-z0-9-]{1,32}$/),
    /** Of a patient's card, for the scanner; left out: the register's own guess. */
    card_pattern: cardPattern.optional(),
    time_zone: z.string().max(64).refine(isTimeZone, 'not a time zone'),
    hours: z.strictObject({ open: timeOfDay, close: z.union([timeOfDay, z.literal('24:00')]) }),
    tax: taxSettings,
  })
  .refine(({ hours }) => hours.open < hours.close, { path: ['hours'], message: 'opens after it closes' });

const biotrack = z.strictObject({
  base_url: z.url({ protocol: /^https?$/ }),
  license_number: z.string().regex(/^[A-Za-z0-9-]{1,32}$/),
  username: z.string().min(1).max(120),
  password: z.string().min(1).max(256),
  validate_mode: z.enum(['server', 'local']).default('server'),
  training: flag.default(0),
});

/** Defaults of design.md sections 3 and 5; `settle_s` left out follows the environment (D5b). */
const policy = z.strictObject({
  offline: z.enum(['block', 'validated', 'grace']).default('validated'),
  validation_ttl_s: z.int().min(1).max(86_400).default(900),
  idle_lock_s: z.int().min(1).max(3_600).default(120),
  settle_s: z.int().min(0).max(86_400).optional(),
  approval_s: z.int().min(1).max(300).default(30),
  labels: z.enum(labelPrintings).optional(),
  discounts: discountSettings.optional(),
  grace: graceSettings.optional(),
  till: tillSettings.optional(),
  undo: undoSettings.optional(),
  stock: stockSettings.optional(),
});

const scanner = z
  .strictObject({
    kind: z.enum(['hid', 'serial', 'keyboard', 'tcp']),
    vendor_id: z.int().min(0).max(65_535).optional(),
    product_id: z.int().min(0).max(65_535).optional(),
    /** Of two of one model, this one. */
    serial_number: z
      .string()
      .regex(/^[\x21-\x7e]{1,120}$/)
      .optional(),
    host: host.optional(),
    port: port.optional(),
    /** Left out: the driver's choice, by the maker of the device. */
    profile: z.enum(['A', 'B', 'S', 'D']).optional(),
    /** Of the port of a serial one. */
    path: serialPath.optional(),
    baud: z.int().min(300).max(921_600).optional(),
    /** What it is programmed to send after each code. */
    suffix: z.enum(['cr', 'lf', 'eot', 'none']).optional(),
    /** The same code again within this time is the device repeating itself; left out: the drivers' default. */
    repeat_ms: z.int().min(0).max(5_000).optional(),
  })
  .refine(
    device => device.kind !== 'tcp' || (device.host !== undefined && device.port !== undefined),
    'needs host and port',
  )
  .refine(device => device.kind !== 'serial' || device.path !== undefined, 'needs the path of its port');

const printer = z
  .strictObject({
    kind: z.enum(['tcp', 'usb', 'serial', 'queue', 'none']),
    /** Of a tcp one; of a usb one formerly its device, which `path` says better. */
    host: host.optional(),
    port: port.optional(),
    /** /dev/usb/lp0 of a usb one, COM3 or /dev/ttyUSB0 of a serial one. */
    path: serialPath.optional(),
    baud: z.int().min(300).max(921_600).optional(),
    /** The operating system's own name of it. */
    queue: z
      .string()
      .regex(/^[^\p{Cc}/]{1,127}$/u)
      .refine(name => !name.startsWith('-'), 'not the name of a queue')
      .optional(),
    /** Left out: ESC/POS, as nearly all speak it. */
    language: z.enum(['escpos', 'star']).optional(),
    width: z.union([z.literal(32), z.literal(42), z.literal(48)]).default(42),
    drawer: z.boolean().default(false),
    /** At which level of the printer's pin this drawer is open; left out: nobody is told whether it is. */
    drawer_open: z.enum(['high', 'low']).optional(),
  })
  .refine(
    device => device.kind !== 'tcp' || (device.host !== undefined && device.port !== undefined),
    'needs host and port',
  )
  .refine(device => device.kind !== 'serial' || device.path !== undefined, 'needs path')
  .refine(device => device.kind !== 'queue' || device.queue !== undefined, 'needs queue');

/** Never sixteen digits: those are packages. */
const badge = z
  .string()
  .regex(/^[\x21-\x7e]{4,48}$/)
  .refine(text => !/^\d{16}$/.test(text), 'a badge of sixteen digits would be a package');

const user = z.strictObject({
  name: line,
  login: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/)
    .transform(login => login.toLowerCase()),
  role: z.enum(['cashier', 'lead', 'admin']),
  pin: z.string().regex(/^\d{4,8}$/),
  /** What the scanner reads off the user's badge; it fills in who signs in, and is no secret. */
  badge: badge.optional(),
  mmur: z
    .strictObject({
      registered: z.boolean(),
      id: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,32}$/)
        .nullable()
        .default(null),
      expires: civilDay.nullable().default(null),
    })
    .refine(mmur => !mmur.registered || mmur.id !== null, 'registered without an id')
    .default({ registered: false, id: null, expires: null }),
});

const merchandise = z.strictObject({
  sku: z.string().regex(/^[A-Za-z0-9._-]{1,48}$/),
  barcode: z
    .string()
    .regex(/^[\x21-\x7e]{4,48}$/)
    .nullable()
    .default(null),
  name: line,
  price_cents: z.int().min(0).max(100_000_000),
});

const isDistinct = (values: readonly (string | null)[]): boolean => {
  const given = values.filter(value => value !== null);
  return new Set(given).size === given.length;
};

export const provisioningFile = z.strictObject({
  format: z.literal(1),
  environment: z.enum(['test', 'production']),
  terminal: z.strictObject({ id: z.string().regex(/^[A-Za-z0-9-]{1,16}$/), name: line }),
  store,
  biotrack,
  policy: policy.prefault({}),
  devices: z
    .strictObject({ scanner: scanner.prefault({ kind: 'keyboard' }), printer: printer.prefault({ kind: 'none' }) })
    .prefault({}),
  users: z
    .array(user)
    .min(1)
    .max(200)
    .refine(users => isDistinct(users.map(one => one.login)), 'the same login twice')
    .refine(users => isDistinct(users.map(one => one.badge ?? null)), 'the same badge twice'),
  merchandise: z
    .array(merchandise)
    .max(5_000)
    .refine(goods => isDistinct(goods.map(one => one.sku)), 'the same sku twice')
    .refine(goods => isDistinct(goods.map(one => one.barcode)), 'the same barcode twice')
    .default([]),
});
export type ProvisioningFile = z.output<typeof provisioningFile>;
/** What may be written, with everything that has a default left out. */
export type ProvisioningInput = z.input<typeof provisioningFile>;

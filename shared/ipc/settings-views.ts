import { z } from 'zod';
import { day, instant, language, orderType, route } from './fields';

/** Read-only: what this terminal was set up with, in the order the screen shows it. No secret, no PIN. */
export const settingsView = z.strictObject({
  terminal: z.strictObject({
    id: z.string(),
    name: z.string(),
    environment: z.string(),
    version: z.string(),
    dataFolder: z.string(),
  }),
  store: z.strictObject({
    name: z.string(),
    address: z.string(),
    licence: z.string(),
    location: z.string(),
    zone: z.string(),
    opens: z.string(),
    closes: z.string(),
    merchandiseTaxBp: z.int(),
    deviceExempt: z.boolean(),
  }),
  biotrack: z.strictObject({
    host: z.string(),
    licenceNumber: z.string(),
    validateMode: z.enum(['server', 'local']),
    training: z.boolean(),
  }),
  policy: z.strictObject({
    offline: z.enum(['block', 'validated', 'grace']),
    validationTtlS: z.int(),
    idleLockS: z.int(),
    settleS: z.int(),
  }),
  devices: z.array(z.strictObject({ name: z.string(), kind: z.string(), where: z.string(), state: z.string() })),
  rules: z.strictObject({
    id: z.string(),
    effectiveFrom: day,
    source: z.string(),
    registryZone: z.string(),
    limits: z.array(z.strictObject({ orderType, route: route.nullable(), windowDays: z.int(), limit: z.string() })),
  }),
  users: z.array(
    z.strictObject({
      login: z.string(),
      name: z.string(),
      role: z.string(),
      mmurRegistered: z.boolean(),
      mmurExpiresOn: day.nullable(),
    }),
  ),
  runtime: z.strictObject({ electron: z.string(), chromium: z.string(), node: z.string(), sqlite: z.string() }),
  language,
});
export type SettingsView = z.infer<typeof settingsView>;

/** Paper of the virtual printer. */
export const receiptPaper = z.strictObject({
  id: z.string(),
  printedAt: instant,
  /** What the paper shows, decoded from the very bytes sent to the printer. */
  lines: z.array(
    z.strictObject({
      text: z.string(),
      bold: z.boolean(),
      wide: z.boolean(),
      align: z.enum(['left', 'centre', 'right']),
    }),
  ),
  qr: z.string().nullable(),
});
export type ReceiptPaper = z.infer<typeof receiptPaper>;

export const shelfItem = z.strictObject({
  label: z.string(),
  text: z.string(),
  hint: z.string(),
  group: z.enum(['package', 'card', 'trouble']),
});
export type ShelfItem = z.infer<typeof shelfItem>;

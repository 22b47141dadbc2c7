import { z } from 'zod';
import { discountPolicySchema } from '../cart/discount-policy';
import { ruledForms } from '../compliance/rule-set-schema';
import { labelPrintings } from '../documents/label-policy';
import { amount, day, instant, language, orderType, route, unit } from './fields';
import { rulesProblemView } from './session-views';

/** The rules in force, each with where it comes from. Times of day are HH:MM. */
export const ruleSetView = z.strictObject({
  id: z.string(),
  effectiveFrom: day,
  effectiveUntil: day.nullable(),
  source: z.string(),
  hours: z.strictObject({ opens: z.string(), closes: z.string(), source: z.string() }),
  card: z.strictObject({ isInclusive: z.boolean(), source: z.string() }),
  adult: z.strictObject({ age: z.int(), source: z.string() }),
  zone: z.strictObject({ source: z.string() }),
  limits: z.array(
    z.strictObject({
      orderType,
      route: route.nullable(),
      unit,
      windowDays: z.int(),
      limit: amount,
      dailyDose: amount.nullable(),
      source: z.string(),
    }),
  ),
  forms: z.array(
    z.strictObject({
      route,
      forms: z.array(z.enum(ruledForms)).nullable(),
      isExclusive: z.boolean(),
      source: z.string(),
    }),
  ),
});
export type RuleSetView = z.infer<typeof ruleSetView>;

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
  }),
  /** Basis points that each class pays today, and what is known to come. */
  tax: z.strictObject({
    rates: z.strictObject({ medical: z.int(), device: z.int(), merchandise: z.int() }),
    isDeviceExempt: z.boolean(),
    coming: z.array(z.strictObject({ taxClass: z.enum(['device', 'merchandise']), bp: z.int(), from: day })),
  }),
  discounts: discountPolicySchema,
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
    approvalS: z.int(),
  }),
  labels: z.enum(labelPrintings),
  devices: z.array(z.strictObject({ name: z.string(), kind: z.string(), where: z.string(), state: z.string() })),
  rules: z.strictObject({
    /** Where the file was read from: it came with the program, or lies in a test register's data folder. */
    where: z.enum(['program', 'data-folder']),
    path: z.string(),
    problem: rulesProblemView.nullable(),
    /** The day by which the set was chosen, and the zone that this day is counted in. */
    registryDay: day,
    registryZone: z.string(),
    inForce: ruleSetView.nullable(),
    next: z.strictObject({ id: z.string(), effectiveFrom: day }).nullable(),
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
  /** Where each stands: under so many of the lines. */
  codes: z.array(z.strictObject({ kind: z.enum(['qr', 'code128']), text: z.string(), under: z.int().min(0) })),
});
export type ReceiptPaper = z.infer<typeof receiptPaper>;

export const shelfItem = z.strictObject({
  label: z.string(),
  text: z.string(),
  hint: z.string(),
  group: z.enum(['package', 'card', 'trouble']),
  /** How the label is marked, where that matters: null lets the scanner guess by the text. */
  aim: z.string().nullable(),
});
export type ShelfItem = z.infer<typeof shelfItem>;

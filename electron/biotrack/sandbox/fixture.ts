import { z } from 'zod';
import { isZone } from './civil-day';
import { parseDecimal } from './decimal';

const decimal = (places: number) =>
  z.string().refine(text => parseDecimal(text, places) !== null, `must be a decimal with at most ${places} places`);
const day = z.iso.date();
const flag = z.union([z.literal(0), z.literal(1)]);
const zone = z.string().refine(isZone, 'must be a time zone');
/** `24:00` closes a store that never closes. */
const wallClock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

export const orderTypes = ['MEDICAL', 'LOW_THC', 'SMOKING'] as const;
export const routes = ['EDIBLE', 'INHALATION', 'ORAL', 'SUBLINGUAL', 'SUPPOSITORY', 'TOPICAL', 'SMOKING'] as const;
export const units = ['mg_thc', 'mg_cbd', 'g'] as const;
const forms = [
  'WHOLE_FLOWER',
  'GROUND_FLOWER',
  'PREROLL',
  'VAPE',
  'CONCENTRATE',
  'CAPSULE',
  'TINCTURE',
  'EDIBLE',
  'TOPICAL',
  'SUPPOSITORY',
  'DEVICE',
] as const;

export const employeeSchema = z.strictObject({
  username: z.string().min(1),
  password: z.string().min(1),
  name: z.string().min(1),
  mmur_registered: flag,
  mmur_role: z.string().nullable(),
});

/** `status` and `qa_status` stay open words: the state may invent one, and the rules must then refuse. */
export const packageSchema = z.strictObject({
  location: z.string().min(1),
  status: z.string().min(1),
  qa_status: z.string().nullable(),
  expiration: day.nullable(),
  unit_based: flag,
  uom: z.string().min(1),
  alt_routes: z.array(z.enum(routes)),
  strain: z.string(),
  batch: z.string(),
  harvest: z.string(),
  external_id: z.string().nullable(),
  coa_url: z.string().nullable(),
  restocked: flag,
  price: decimal(2),
  name: z.string().min(1),
  order_type: z.enum([...orderTypes, 'DEVICE']),
  route: z.enum(routes).nullable(),
  form: z.enum(forms),
  weight: decimal(3).nullable(),
  unit: z.enum(units).nullable(),
  quantity: decimal(2),
});

const caregiverSchema = z.strictObject({
  caregiver_card_id: z.string().min(1),
  first_name: z.string(),
  last_name: z.string(),
  card_status: z.string(),
  card_expiration: day,
});

const orderSchema = z.strictObject({
  order_id: z.string().min(1),
  order_type: z.enum(orderTypes),
  route: z.enum(routes),
  start: day,
  end: day,
  total: decimal(3),
  unit: z.enum(units),
  status: z.string(),
});

const dispensationSchema = z.strictObject({
  dispensation_id: z.string().min(1),
  day,
  order_id: z.string().min(1),
  order_type: z.enum(orderTypes),
  route: z.enum(routes),
  amount: decimal(3),
  unit: z.enum(units),
  mmtc: z.string(),
});

const holdSchema = z.strictObject({
  hold_id: z.string().min(1),
  route: z.enum(routes),
  amount: decimal(3),
  unit: z.enum(units),
  created: z.int(),
});

export const patientSchema = z.strictObject({
  first_name: z.string(),
  last_name: z.string(),
  dob: day,
  card_status: z.string(),
  card_expiration: day,
  caregivers: z.array(caregiverSchema),
  orders: z.array(orderSchema),
  dispensations: z.array(dispensationSchema),
  holds: z.array(holdSchema),
  aggregate_cap: decimal(3),
  certification: z
    .strictObject({ certification_id: z.string(), physician: z.string(), start: day, end: day, status: z.string() })
    .nullable(),
});

export const settingsSchema = z.strictObject({
  company: z.string().min(1),
  store: z.strictObject({ location: z.string().min(1), zone, open: wallClock, close: wallClock }),
  registry: z.strictObject({
    zone,
    expiry_inclusive: flag,
    smoking_days: z.int().positive(),
    other_days: z.int().positive(),
    /** The legal ceiling of each route over its window; absent means the dated table of `fixtures/legal-caps.json`. */
    route_caps: z.partialRecord(z.enum(routes), decimal(3)).optional(),
  }),
});

export const fixtureSchema = settingsSchema.extend({
  employees: z.record(z.string().min(1), employeeSchema),
  packages: z.record(z.string().regex(/^\d{16}$/, 'a barcode has 16 digits'), packageSchema),
  patients: z.record(z.string().min(1), patientSchema),
});

export type Fixture = z.infer<typeof fixtureSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type EmployeeFixture = z.infer<typeof employeeSchema>;
export type PackageFixture = z.infer<typeof packageSchema>;
export type PatientFixture = z.infer<typeof patientSchema>;
export type OrderType = (typeof orderTypes)[number];
export type Route = (typeof routes)[number];
export type Unit = (typeof units)[number];
export type Caregiver = z.infer<typeof caregiverSchema>;

import fc from 'fast-check';
import type { PatientFixture, Route } from '../../../electron/biotrack/sandbox/fixture';
import { dayOf, packed, pick, shift } from '../arbitraries/kernel';
import { t0 } from '../vectors';
import { barcodes, goodBarcodes, shelf } from './shelf';

/** A patient as the state knows them, a store, a moment and a cart: one question for both sides. */
export type Visit = {
  readonly patient: PatientFixture;
  readonly store: { readonly zone: string; readonly open: string; readonly close: string };
  readonly isExpiryInclusive: boolean;
  /** Epoch seconds. */
  readonly now: number;
  readonly caregiverCardId: string | null;
  readonly presenter: 'PATIENT' | 'CAREGIVER';
  /** Whether the register still holds a card key that has ended. */
  readonly isKeyOver: boolean;
  readonly lines: readonly VisitLine[];
};
/** @property route null: the package's own */
export type VisitLine = { readonly barcode: string; readonly count: number; readonly route: Route | null };

const day0 = dayOf(t0);
const routes: readonly [Route, ...Route[]] = ['INHALATION', 'ORAL', 'EDIBLE', 'SUBLINGUAL', 'TOPICAL', 'SMOKING'];

type Kind = Pick<PatientFixture['orders'][number], 'order_type' | 'route' | 'unit'>;
const medical = (route: Route): Kind => ({ order_type: 'MEDICAL', route, unit: 'mg_thc' });
const smoking: Kind = { order_type: 'SMOKING', route: 'SMOKING', unit: 'g' };
const lowThc: Kind = { order_type: 'LOW_THC', route: 'SUBLINGUAL', unit: 'mg_cbd' };
const kinds: readonly [Kind, ...Kind[]] = [
  medical('INHALATION'),
  ...['ORAL', 'EDIBLE', 'SUBLINGUAL', 'TOPICAL', 'SUPPOSITORY'].map(route => medical(route as Route)),
  smoking,
  lowThc,
];

/** In mg, or in g where something is smoked; round ones meet a ceiling exactly. */
function amountOf({ unit }: Kind, steps: number, odd: number): string {
  const milligrams = steps * 250 + pick([0, 0, 0, 33.333, 0.001], odd);
  return (unit === 'g' ? milligrams / 250 : milligrams).toFixed(3);
}

type OrderRow = Omit<PatientFixture['orders'][number], 'order_id'>;

/** One order in sixteen is closed, and some have ended or not begun; the rest are open on most of the days. */
const orderBases = [60, 5, 50, 10, 16];
function orderOf(kind: Kind, [steps = 0, odd = 0, ago = 0, length = 0, word = 0]: readonly number[]): OrderRow {
  const start = shift(day0, 4 - ago);
  const end = shift(start, pick([69, 69, 69, 69, 69, 34, 34, 209, 10, 0], length));
  return { ...kind, start, end, total: amountOf(kind, steps * 3, odd), status: word === 0 ? 'CLOSED' : 'OPEN' };
}

/** An order of every kind, or none for one kind in five; and a few more, so that one order follows or covers another. */
const anOrder = packed([kinds.length, ...orderBases], (kind, ...rest) => orderOf(pick(kinds, kind), rest));
const someOrders: fc.Arbitrary<readonly OrderRow[]> = fc
  .tuple(
    fc.tuple(
      ...kinds.map(kind => packed([5, ...orderBases], (is, ...rest) => (is === 0 ? [] : [orderOf(kind, rest)]))),
    ),
    fc.array(anOrder, { maxLength: 4 }),
    packed([12], choice => choice === 0),
  )
  .map(([ofEach, more, isOver]) => {
    const orders = [...ofEach.flat(), ...more];
    return isOver ? orders.map(order => ({ ...order, status: 'CLOSED' })) : orders;
  });

const aSale = packed([kinds.length, 30, 5, 120], (kind = 0, steps = 0, odd = 0, ago = 0) => {
  const sold = pick(kinds, kind);
  return { ...sold, day: shift(day0, 40 - ago) as string, amount: amountOf(sold, steps, odd) };
});

const aHold = packed([kinds.length, 12, 5], (kind = 0, steps = 0, odd = 0) => {
  const { route, unit } = pick(kinds, kind);
  return { route, unit, amount: amountOf(pick(kinds, kind), steps, odd), hold_id: 'H-1', created: 1_773_000_000 };
});

const statuses = [
  'ACTIVE',
  'ACTIVE',
  'ACTIVE',
  'ACTIVE',
  'ACTIVE',
  'EXPIRED',
  'SUSPENDED',
  'REVOKED',
  'PENDING',
  'XYZ',
] as const;
const aCaregiver = packed([4, statuses.length, 60], (number = 0, status = 0, expiry = 0) => ({
  caregiver_card_id: `CTEST-${number}`,
  first_name: 'Rae',
  last_name: 'Lind',
  card_status: pick(statuses, status) as string,
  card_expiration: shift(day0, expiry - 5) as string,
}));

const aPerson = packed(
  [statuses.length + 60, 60, 6, 800, 10],
  (status = 0, expiry = 0, age = 0, days = 0, cap = 0) => ({
    first_name: 'Dana',
    last_name: 'Ortiz',
    // A third are about eighteen, the rest grown up.
    dob: shift(day0, (age < 2 ? -6_575 + 40 : -12_000) - (age < 2 ? days % 90 : days)) as string,
    card_status: pick(statuses, status < 10 ? status : 0) as string,
    card_expiration: shift(day0, expiry * 6 - 10) as string,
    aggregate_cap: pick(['24500', '24500', '24500', '5300', '9500', '1000.001', '500', '0', '12000', '30000'], cap),
  }),
);

const aPatient: fc.Arbitrary<PatientFixture> = fc
  .tuple(
    aPerson,
    someOrders,
    fc.array(aSale, { maxLength: 6 }),
    fc.option(aHold, { nil: null, freq: 4 }),
    fc.uniqueArray(aCaregiver, { maxLength: 3, selector: one => one.caregiver_card_id }),
  )
  .map(([person, drawn, sales, hold, caregivers]) => {
    const orders = drawn.map((order, index) => ({ ...order, order_id: `O-${index}` }));
    const dispensations = sales.map((sold, index) => ({
      ...sold,
      // What no order of the patient's covered stands under an old one.
      order_id: orders.find(order => covers(order, sold))?.order_id ?? 'O-old',
      dispensation_id: `D-${index}`,
      mmtc: 'other',
    }));
    const holds = hold === null ? [] : [hold];
    const certification = null;
    return { ...person, orders, dispensations, holds, caregivers, certification };
  });

type Dated = Kind & { readonly day: string };

function covers(order: Kind & { readonly start: string; readonly end: string }, sold: Dated): boolean {
  const isOfKind = order.order_type === sold.order_type && order.route === sold.route;
  return isOfKind && order.start <= sold.day && sold.day <= order.end;
}

const aLine = packed([40, barcodes.length, goodBarcodes.length, 20, 20, routes.length], (...choices): VisitLine => {
  const [fault = 0, any = 0, good = 0, count = 0, other = 0, route = 0] = choices;
  const barcode = (fault < 4 ? barcodes[any] : goodBarcodes[good]) ?? '';
  const own = shelf[barcode];
  const alternative = own?.alt_routes[0];
  const chosen = other === 0 ? pick(routes, route) : other < 8 && alternative !== undefined ? alternative : null;
  return { barcode, count: 1 + Math.floor(count / 3), route: own?.order_type === 'DEVICE' ? null : chosen };
});

/** Mostly within opening hours, so that not every cart is refused for the hour. */
const aMoment = packed([45, 6, 1_440, 2, 4], (day = 0, when = 0, minute = 0, zone = 0, hours = 0) => {
  const atNoon = Math.floor(t0 / 1_000) - 7_200 + (day - 3) * 86_400;
  return {
    now: atNoon + (when === 0 ? minute * 60 - 43_200 : ((minute * 37) % 430) * 60 - 12_000),
    store: {
      zone: zone === 0 ? 'America/New_York' : 'America/Chicago',
      open: pick(['07:00', '07:00', '09:00', '05:30'], hours),
      close: pick(['21:00', '21:00', '20:00', '24:00'], hours),
    },
  };
});

const aPresence = packed([16, 3, 16, 5], (caregiver = 0, presenter = 0, key = 0, expiry = 0) => ({
  caregiverCardId: caregiver < 4 ? `CTEST-${caregiver}` : null,
  // The register says so itself: a caregiver on the cart collects. The wire would let the patient collect all the same.
  presenter: caregiver < 4 && presenter > 0 ? ('CAREGIVER' as const) : ('PATIENT' as const),
  isKeyOver: key === 0,
  isExpiryInclusive: expiry > 0,
}));

export const aVisit: fc.Arbitrary<Visit> = fc
  .tuple(aPatient, aMoment, aPresence, fc.array(aLine, { minLength: 1, maxLength: 4 }))
  .map(([patient, moment, presence, lines]) => {
    // Nothing was sold tomorrow, by the registry's calendar, which is up to five hours behind.
    const today = dayOf((moment.now - 5 * 3_600) * 1_000);
    const dispensations = patient.dispensations.filter(({ day }) => day <= today);
    return { patient: { ...patient, dispensations }, ...moment, ...presence, lines };
  });

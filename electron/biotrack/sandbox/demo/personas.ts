import { addDays, type Day } from '../civil-day';
import type { Caregiver } from '../fixture';
import { type OrderPlan, type PatientPlan, yearsBefore } from './demo-patient';

/** Patients a demo or a test may rely on, whatever the seed and the day. */
export const demoPersonas = {
  /** Open orders for every route, plenty left. */
  healthyAdult: 'P10000001',
  minorWithCaregiver: 'P10000002',
  /** 100 mg of edibles left: one pack of gummies, not two. */
  edibleNearlyUsedUp: 'P10000003',
  expiredCard: 'P10000004',
  adultWithTwoCaregivers: 'P10000005',
  noOpenOrder: 'P10000006',
  smokingOnly: 'P10000007',
  lowThcOnly: 'P10000008',
  /** 500 mg left over all medical routes, though each route shows more. */
  aggregateNearlyUsedUp: 'P10000009',
  suspendedCard: 'P10000010',
  revokedCard: 'P10000011',
  pendingCard: 'P10000012',
  minorWithoutCaregiver: 'P10000013',
  minorWithExpiredCaregiver: 'P10000014',
  turns18Today: 'P10000015',
  turns18Tomorrow: 'P10000016',
  elderly: 'P10000017',
  /** The only order ended yesterday, unused. */
  expiredOrder: 'P10000018',
  futureOrder: 'P10000019',
  /** One eligible, one expired, one suspended. */
  minorWithSeveralCaregivers: 'P10000020',
  smokingNearlyUsedUp: 'P10000021',
  /** An open hold narrows what the order still shows. */
  withHold: 'P10000022',
} as const;

export type DemoPersona = keyof typeof demoPersonas;

const caregiver = (id: string, first: string, last: string, expiration: Day, status = 'ACTIVE'): Caregiver => ({
  caregiver_card_id: id,
  first_name: first,
  last_name: last,
  card_status: status,
  card_expiration: expiration,
});

const inhalation: OrderPlan = { type: 'MEDICAL', route: 'INHALATION', total: '24500', dispensed: [[9, '1700']] };
const oral: OrderPlan = { type: 'MEDICAL', route: 'ORAL', total: '7000' };
const smoking: OrderPlan = { type: 'SMOKING', route: 'SMOKING', total: '70.875', dispensed: [[5, '7.000']] };

/** Every route there is, low-THC included. */
export const allRoutes: readonly OrderPlan[] = [
  inhalation,
  { type: 'MEDICAL', route: 'ORAL', total: '14000' },
  { type: 'MEDICAL', route: 'EDIBLE', total: '4200', dispensed: [[6, '300']] },
  { type: 'MEDICAL', route: 'SUBLINGUAL', total: '13300' },
  { type: 'MEDICAL', route: 'TOPICAL', total: '10500' },
  { type: 'MEDICAL', route: 'SUPPOSITORY', total: '13650' },
  { type: 'LOW_THC', route: 'SUBLINGUAL', total: '6000' },
  { type: 'LOW_THC', route: 'ORAL', total: '6000' },
  smoking,
];

export function personaPlans(today: Day): Readonly<Record<DemoPersona, PatientPlan>> {
  const adult = yearsBefore(today, 41);
  const child = yearsBefore(today, 12);
  const later = addDays(today, 240);
  const past = addDays(today, -3);
  const nearlyOral: OrderPlan = { type: 'MEDICAL', route: 'ORAL', total: '14000', dispensed: [[8, '9000']] };
  return {
    healthyAdult: { firstName: 'Marisol', lastName: 'Peña', dob: adult, orders: allRoutes },
    minorWithCaregiver: {
      firstName: 'Theo',
      lastName: 'Lindqvist',
      dob: child,
      orders: [oral],
      caregivers: [caregiver('C10000002', 'Astrid', 'Lindqvist', later)],
    },
    edibleNearlyUsedUp: {
      firstName: 'Jerome',
      lastName: 'Baptiste',
      dob: adult,
      orders: [
        {
          type: 'MEDICAL',
          route: 'EDIBLE',
          total: '4200',
          dispensed: [
            [10, '3000'],
            [2, '1100'],
          ],
        },
      ],
    },
    expiredCard: { firstName: 'Gladys', lastName: 'Quiñones', dob: adult, cardDaysLeft: -1, orders: [inhalation] },
    adultWithTwoCaregivers: {
      firstName: 'Harold',
      lastName: 'Whitaker',
      dob: yearsBefore(today, 67),
      orders: [inhalation, oral],
      caregivers: [caregiver('C10000005', 'June', 'Whitaker', later), caregiver('C10000006', 'Rubén', 'Ibáñez', later)],
    },
    noOpenOrder: { firstName: 'Linh', lastName: 'Tran', dob: adult },
    smokingOnly: { firstName: 'Cody', lastName: 'McAllister', dob: adult, orders: [smoking] },
    lowThcOnly: {
      firstName: 'Ileana',
      lastName: 'Núñez',
      dob: adult,
      orders: [{ type: 'LOW_THC', route: 'SUBLINGUAL', total: '6000' }],
    },
    aggregateNearlyUsedUp: {
      firstName: 'Andre',
      lastName: 'Okafor',
      dob: adult,
      orders: [{ ...inhalation, dispensed: [[11, '15000']] }, nearlyOral],
    },
    suspendedCard: { firstName: 'Nina', lastName: 'Haddad', dob: adult, cardStatus: 'SUSPENDED', orders: [oral] },
    revokedCard: { firstName: 'Paul', lastName: 'Kowalski', dob: adult, cardStatus: 'REVOKED', orders: [oral] },
    pendingCard: { firstName: 'Soo-ah', lastName: 'Choi', dob: adult, cardStatus: 'PENDING', orders: [oral] },
    minorWithoutCaregiver: { firstName: 'Mateo', lastName: 'Zúñiga', dob: child, orders: [oral] },
    minorWithExpiredCaregiver: {
      firstName: 'Willa',
      lastName: 'Freeman',
      dob: child,
      orders: [oral],
      caregivers: [caregiver('C10000014', 'Dara', 'Freeman', past)],
    },
    turns18Today: { firstName: 'Noémie', lastName: 'Toussaint', dob: yearsBefore(today, 18), orders: [oral] },
    turns18Tomorrow: {
      firstName: 'Iker',
      lastName: 'Echeverría',
      dob: addDays(yearsBefore(today, 18), 1),
      orders: [oral],
      caregivers: [caregiver('C10000016', 'Maite', 'Echeverría', later)],
    },
    elderly: { firstName: 'Eleanor', lastName: 'Abernathy', dob: yearsBefore(today, 93), orders: [oral] },
    expiredOrder: { firstName: 'Raj', lastName: 'Raman', dob: adult, orders: [{ ...oral, startsIn: -70 }] },
    futureOrder: { firstName: 'Luz', lastName: 'Villalobos', dob: adult, orders: [{ ...oral, startsIn: 1 }] },
    minorWithSeveralCaregivers: {
      firstName: 'Amara',
      lastName: 'Jean-Louis',
      dob: child,
      orders: [oral],
      caregivers: [
        caregiver('C10000020', 'Claudette', 'Jean-Louis', later),
        caregiver('C10000021', 'Yves', 'Jean-Louis', past),
        caregiver('C10000022', 'Odile', 'Pierre', later, 'SUSPENDED'),
      ],
    },
    smokingNearlyUsedUp: {
      firstName: 'Travis',
      lastName: 'O’Rourke',
      dob: adult,
      orders: [{ ...smoking, dispensed: [[4, '66.000']] }],
    },
    withHold: { firstName: 'Beatriz', lastName: 'Muñoz', dob: adult, orders: [inhalation] },
  };
}

import { addDays, type Day } from '../civil-day';
import { type EmployeeFixture, type Fixture, fixtureSchema } from '../fixture';
import names from '../fixtures/demo-names.json';
import vectors from '../fixtures/vectors.json';
import { createRandom, type Random } from '../random';
import { demoPackages } from './demo-packages';
import { buildPatient, type PatientPlan, yearsBefore } from './demo-patient';
import { allRoutes, demoPersonas, personaPlans } from './personas';

export const demoZone = 'America/New_York';

const patientCount = 60;

export type DemoOptions = { readonly seed: number; readonly today: Day };

/** A whole synthetic store, the same for a seed and a day. Cards and orders are current because all days count from today. */
export function demoFixture({ seed, today }: DemoOptions): Fixture {
  const random = createRandom(seed);
  const { location } = vectors.store;
  return fixtureSchema.parse({
    company: vectors.company,
    // A training register must sell at any hour of the day or night, so this store never closes.
    store: { location, zone: demoZone, open: '00:00', close: '24:00' },
    registry: vectors.registry,
    employees: { ...vectors.employees, ...demoEmployees },
    packages: demoPackages(random, today, location),
    patients: demoPatients(random, today),
  });
}

const demoEmployees: Readonly<Record<string, EmployeeFixture>> = {
  'E-021': dispenser('e021', 'Ana Ruiz'),
  'E-022': dispenser('e022', 'Marcus Bell'),
  'E-023': dispenser('e023', 'Thuy Nguyen'),
  'E-031': dispenser('e031', 'Joaquín Salas'),
  'E-098': { ...dispenser('e098', 'Casey Moor'), mmur_registered: 0, mmur_role: null },
};

function dispenser(username: string, name: string): EmployeeFixture {
  return { username, password: `pass-${username}`, name, mmur_registered: 1, mmur_role: 'DISPENSER' };
}

function demoPatients(random: Random, today: Day): Fixture['patients'] {
  const patients: Fixture['patients'] = {};
  const plans = new Map(Object.entries(personaPlans(today)));
  for (const [persona, cardId] of Object.entries(demoPersonas)) {
    const plan = plans.get(persona);
    if (plan === undefined) throw new RangeError(`no plan for ${persona}`);
    patients[cardId] = buildPatient(cardId, plan, today);
  }
  const held = patients[demoPersonas.withHold];
  held?.holds.push({ hold_id: 'H-1', route: 'INHALATION', amount: '5000', unit: 'mg_thc', created: noonOf(today) });
  for (let index = Object.keys(patients).length; index < patientCount; index += 1) {
    const cardId = `P${20_000_000 + random.between(0, 70_000) * 100 + index}`;
    patients[cardId] = buildPatient(cardId, ordinaryPlan(random, today), today);
  }
  return patients;
}

function noonOf(day: Day): number {
  return Math.floor(Date.parse(`${day}T12:00:00Z`) / 1000);
}

/** The people who make up an ordinary day: adults with a current card and two to five open orders. */
function ordinaryPlan(random: Random, today: Day): PatientPlan {
  const first = random.between(0, 3);
  return {
    firstName: random.pick(names.first),
    lastName: random.pick(names.last),
    dob: addDays(yearsBefore(today, random.between(21, 84)), -random.between(0, 364)),
    cardDaysLeft: random.between(3, 360),
    orders: allRoutes.slice(first, first + random.between(2, 5)),
    physician: random.pick(names.physicians),
  };
}

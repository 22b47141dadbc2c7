import { type Fixture, fixtureSchema } from '../../../electron/biotrack/sandbox/fixture';
import vectors from '../../../electron/biotrack/sandbox/fixtures/vectors.json' with { type: 'json' };
import { createSandbox, type Sandbox } from '../../../electron/biotrack/sandbox/sandbox';
import type { Cents } from '../../../shared/kernel/units';
import { Dice } from './dice';
import type { Scenario } from './scenario';
import type { Schedule } from './schedule';

/** 2026-03-10 10:00 in Tampa: a whole day of business lies ahead. */
export const startsAt = 1_773_151_200_000;

/** Of the store, and of its registers. */
export const zone = 'America/New_York';

const plain = fixtureSchema.parse(vectors);
const sold = ['0001000000000011', '0001000000000029', '0001000000000037', '0001000000000045'] as const;
export const maxPatients = 20;

export const goods: readonly string[] = sold;
/** Taxed, at a price of which two and three share out in broken cents; none of the state's business. */
export const shirt = { sku: 'TEE', barcode: '850000000017', name: 'T-shirt', priceCents: 2_019 as Cents };
export const cardOf = (patient: number): string => `PSIM${String(patient).padStart(6, '0')}`;

/** The vectors' state with a few patients of the same orders, and as much of a few goods as the scenario says. */
export function fixtureOf(unitsOnHand: number): Fixture {
  const patient = plain.patients['PTEST0001'];
  if (patient === undefined) throw new Error('The vectors have no P1.');
  const cards = Array.from({ length: maxPatients }, (_, index) => cardOf(index));
  return {
    ...plain,
    store: { ...plain.store, open: '00:00', close: '24:00' },
    packages: Object.fromEntries(
      sold.map(barcode => {
        const found = plain.packages[barcode];
        if (found === undefined) throw new Error(`The vectors have no ${barcode}.`);
        return [barcode, { ...found, quantity: `${unitsOnHand}.00` }];
      }),
    ),
    patients: Object.fromEntries(cards.map(card => [card, patient])),
  };
}

/** One state for all terminals, asked directly, on the clock of the world. */
export function aState(scenario: Scenario, schedule: Schedule): Sandbox {
  const dice = new Dice(`seed ${scenario.seed}/state`);
  const sandbox = createSandbox({
    fixture: fixtureOf(scenario.unitsOnHand),
    now: () => startsAt + schedule.now(),
    rateLimit: false,
    secret: bytes => dice.hex(bytes * 2),
  });
  const world = sandbox.world();
  world.dedupe = scenario.dedupe;
  world.replayEnabled = scenario.isReplayOn;
  return sandbox;
}

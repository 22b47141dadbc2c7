import { fixtureSchema } from '../../../electron/biotrack/sandbox/fixture';
import vectors from '../../../electron/biotrack/sandbox/fixtures/vectors.json' with { type: 'json' };
import { aSandbox, type RunningSandbox } from '../../support/sync/a-sandbox';
import { startsAt } from './open-till';
import { cardOf } from './plan';

const ample = '100000';

export type AState = RunningSandbox & {
  /** When its clock showed T0. */
  readonly epochMs: number;
  /** Makes the patients of a life known. @returns their cards */
  admit(life: number, sales: number): Promise<readonly string[]>;
};

/** The vectors' state on a running clock, always open, with more goods than anyone can buy. Gone with the test. */
export async function aState(): Promise<AState> {
  const plain = fixtureSchema.parse(vectors);
  const goods = plain.packages['0001000000000045'];
  if (goods === undefined) throw new Error('The vectors have no gummies.');
  const epochMs = Date.now();
  const state = await aSandbox({
    fixture: {
      ...plain,
      store: { ...plain.store, open: '00:00', close: '24:00' },
      packages: { ...plain.packages, '0001000000000045': { ...goods, quantity: ample } },
    },
    now: Date.now,
    clockAt: Math.floor(startsAt / 1000),
  });
  return {
    ...state,
    epochMs,
    admit: async (life, sales) => {
      const cards = Array.from({ length: sales }, (_, sale) => cardOf(life, sale));
      await state.control('/fixture', {
        patients: Object.fromEntries(cards.map(card => [card, vectors.patients.PTEST0001])),
      });
      return cards;
    },
  };
}

import { expect, it } from 'vitest';
import { demoPersonas, personaPlans } from '../../../../../electron/biotrack/sandbox/demo/personas';
import { createSandbox } from '../../../../../electron/biotrack/sandbox/sandbox';
import { codes, type RawLine, startState } from '../support/raw-state';

const gummies: RawLine = { barcode: '0001000000000045', quantity: '1', type: 'MEDICAL', route: 'EDIBLE' };
const capsules: RawLine = { barcode: '0001000000000037', quantity: '1', type: 'MEDICAL', route: 'ORAL' };
const flower: RawLine = { barcode: '0001000000000011', quantity: '1', type: 'SMOKING', route: 'SMOKING' };
const vape: RawLine = { barcode: '0001000000000029', quantity: '1', type: 'MEDICAL', route: 'INHALATION' };
const lowThc: RawLine = { barcode: '0001000000000095', quantity: '1', type: 'LOW_THC', route: 'SUBLINGUAL' };
const two = (line: RawLine): RawLine => ({ ...line, quantity: '2' });
const through = (id: string) => ({ caregiver_card_id: id, presenter: 'CAREGIVER' });

it('has a plan for every persona', () => {
  expect(Object.keys(personaPlans('2026-03-10')).sort()).toEqual(Object.keys(demoPersonas).sort());
});

it.each(['2026-03-10T18:00:00Z', '2028-02-29T08:00:00Z', '2026-11-01T05:30:00Z'])(
  'serves and refuses each persona as it is described, at %s',
  async time => {
    const state = await startState({ fixture: 'demo', clockAt: Date.parse(time) / 1000 });
    const ask = async (persona: keyof typeof demoPersonas, line: RawLine, more = {}) =>
      codes(await state.validate(demoPersonas[persona], [line], more));
    expect({
      healthy: await ask('healthyAdult', gummies),
      healthyLowThc: await ask('healthyAdult', lowThc),
      minorAlone: await ask('minorWithCaregiver', capsules),
      minorThrough: await ask('minorWithCaregiver', capsules, through('C10000002')),
      oneEdible: await ask('edibleNearlyUsedUp', gummies),
      twoEdibles: await ask('edibleNearlyUsedUp', two(gummies)),
      expiredCard: await ask('expiredCard', vape),
      twoCaregivers: await ask('adultWithTwoCaregivers', vape, through('C10000006')),
      noOrder: await ask('noOpenOrder', vape),
      smokingOnly: [await ask('smokingOnly', flower), await ask('smokingOnly', vape)],
      lowThcOnly: [await ask('lowThcOnly', lowThc), await ask('lowThcOnly', flower)],
      aggregate: await ask('aggregateNearlyUsedUp', capsules),
      cards: [
        await ask('suspendedCard', capsules),
        await ask('revokedCard', capsules),
        await ask('pendingCard', capsules),
      ],
      minorNobody: await ask('minorWithoutCaregiver', capsules),
      minorExpired: await ask('minorWithExpiredCaregiver', capsules, through('C10000014')),
      birthday: [await ask('turns18Today', capsules), await ask('turns18Tomorrow', capsules)],
      elderly: await ask('elderly', capsules),
      expiredOrder: await ask('expiredOrder', capsules),
      futureOrder: await ask('futureOrder', capsules),
      several: await ask('minorWithSeveralCaregivers', capsules, through('C10000020')),
      flowerLeft: [await ask('smokingNearlyUsedUp', flower), await ask('smokingNearlyUsedUp', two(flower))],
    }).toEqual({
      healthy: [],
      healthyLowThc: [],
      minorAlone: ['MINOR_REQUIRES_CAREGIVER'],
      minorThrough: [],
      oneEdible: [],
      twoEdibles: ['ORDER_REMAINING_EXCEEDED', 'ROUTE_EXCEEDED'],
      expiredCard: ['CARD_EXPIRED'],
      twoCaregivers: [],
      noOrder: ['NO_ACTIVE_ORDER'],
      smokingOnly: [[], ['ROUTE_NOT_CERTIFIED']],
      lowThcOnly: [[], ['ROUTE_NOT_CERTIFIED']],
      aggregate: ['AGGREGATE_EXCEEDED'],
      cards: [['CARD_INACTIVE'], ['CARD_INACTIVE'], ['CARD_INACTIVE']],
      minorNobody: ['MINOR_REQUIRES_CAREGIVER', 'NO_ELIGIBLE_CAREGIVER'],
      minorExpired: ['CAREGIVER_CARD_EXPIRED'],
      birthday: [[], ['MINOR_REQUIRES_CAREGIVER']],
      elderly: [],
      expiredOrder: ['NO_ACTIVE_ORDER'],
      futureOrder: ['NO_ACTIVE_ORDER'],
      several: [],
      flowerLeft: [[], ['ORDER_REMAINING_EXCEEDED', 'SMOKING_EXCEEDED']],
    });
  },
);

it('keeps the personas whatever the seed', () => {
  const now = () => Date.parse('2026-03-10T18:00:00Z');
  const personas = (seed: number) => {
    const { patients } = createSandbox({ fixture: 'demo', seed, now }).world();
    return Object.values(demoPersonas).map(cardId => patients.get(cardId));
  };
  expect(personas(1)).toEqual(personas(2));
});

import { describe, expect, it } from 'vitest';
import { aConfig } from '../support/register';
import { aVisit, type Visit, validate } from './at-the-register';

/** Every vector that a cashier can ring up, by the state's verdict and by the register's own: the same sentences. */

const smoker: Visit['lines'] = [['B1', 9]];
const gummies: Visit['lines'] = [['B4', 1]];
const capsules: Visit['lines'] = [['B3', 1]];
const central = { ...aConfig('').store, zone: 'America/Chicago' };

type Vector = readonly [id: string, what: string, visit: Visit, said: readonly string[]];

const amounts: readonly Vector[] = [
  [
    'TV01',
    'two vapes and gummies',
    {
      lines: [
        ['B2', 2],
        ['B4', 1],
      ],
    },
    ['PASS'],
  ],
  ['TV02', 'low-THC without such an order', { lines: [['B9', 1]] }, ['ROUTE_NOT_CERTIFIED on 1']],
  [
    'TV03',
    '4,300 mg of 4,200',
    { lines: [['B4', 43]] },
    ['ORDER_REMAINING_EXCEEDED on 1: 4300000 of 4200000', 'ROUTE_EXCEEDED on 1: 4300000 of 4200000'],
  ],
  [
    'TV04',
    'only the aggregate, on line 2',
    {
      lines: [
        ['B2', 8],
        ['B3', 5],
      ],
    },
    ['AGGREGATE_EXCEEDED on 2: 9800000 of 9500000'],
  ],
  [
    'TV05',
    'the whole aggregate',
    {
      lines: [
        ['B2', 10],
        ['B4', 10],
      ],
    },
    ['PASS'],
  ],
  ['TV06', '28 g of flower', { lines: [['B1', 8]] }, ['PASS']],
  ['TV07', '31.5 g of flower', { lines: smoker }, ['SMOKING_EXCEEDED on 1: 31500 of 28350']],
  [
    'TV08',
    'the last second of the day',
    { lines: smoker, at: '2026-03-11T20:59:59-04:00' },
    ['SMOKING_EXCEEDED on 1: 31500 of 28350'],
  ],
  ['TV09', 'the day of release', { lines: smoker, at: '2026-03-12T07:00:00-04:00' }, ['PASS']],
  [
    'TV14',
    'whole orders in a full window',
    { lines: [['B2', 12]], at: '2026-04-12T10:00:00-04:00' },
    ['AGGREGATE_EXCEEDED on 1: 10200000 of 9500000'],
  ],
  [
    'TV14',
    'still a day later',
    { lines: [['B2', 12]], at: '2026-04-13T10:00:00-04:00' },
    ['AGGREGATE_EXCEEDED on 1: 10200000 of 9500000'],
  ],
  ['TV15', 'the window released', { lines: [['B2', 12]], at: '2026-04-14T10:00:00-04:00' }, ['PASS']],
  ['TV16', 'an order that ended with milligrams left', { lines: capsules, card: 'PTEST0002' }, ['NO_ACTIVE_ORDER']],
  [
    'TV28',
    'a device and a T-shirt',
    {
      lines: [
        ['D1', 1],
        ['M1', 1],
      ],
    },
    ['PASS'],
  ],
];

const hours: readonly Vector[] = [
  ['TV10', 'a second before nine', { lines: gummies, at: '2026-03-10T20:59:59-04:00' }, ['PASS']],
  ['TV10', 'nine in the evening', { lines: gummies, at: '2026-03-10T21:00:00-04:00' }, ['OUTSIDE_HOURS']],
  ['TV10', 'a second before seven', { lines: gummies, at: '2026-03-11T06:59:59-04:00' }, ['OUTSIDE_HOURS']],
  ['TV10', 'seven in the morning', { lines: gummies, at: '2026-03-11T07:00:00-04:00' }, ['PASS']],
];

const people: readonly Vector[] = [
  ['TV12', 'the last day of the card', { lines: gummies, world: cardUntil('2026-03-10') }, ['PASS']],
  [
    'TV12',
    'the day after',
    { lines: gummies, world: cardUntil('2026-03-10'), at: '2026-03-11T09:00:00-04:00' },
    ['CARD_EXPIRED'],
  ],
  ['TV13', 'a suspended card', { lines: gummies, world: patient({ card_status: 'SUSPENDED' }) }, ['CARD_INACTIVE']],
  [
    'TV13',
    'a card in a state nobody knows',
    { lines: gummies, world: patient({ card_status: 'XYZ' }) },
    ['CARD_INACTIVE'],
  ],
  ['TV17', 'a minor alone', { lines: capsules, card: 'PTEST0003' }, ['MINOR_REQUIRES_CAREGIVER']],
  ['TV18', 'with the linked caregiver', { lines: capsules, card: 'PTEST0003', caregiver: 'CTEST0001' }, ['PASS']],
  [
    'TV19',
    'nobody eligible at all',
    { lines: capsules, card: 'PTEST0003', world: { patients: { PTEST0003: { caregivers: [] } } } },
    ['MINOR_REQUIRES_CAREGIVER', 'NO_ELIGIBLE_CAREGIVER'],
  ],
  ['TV20', 'the eighteenth birthday', { lines: capsules, card: 'PTEST0004' }, ['PASS']],
];

function patient(changes: object) {
  return { patients: { PTEST0001: changes } };
}

function cardUntil(card_expiration: string) {
  return patient({ card_expiration });
}

describe.each(['server', 'local'] as const)('validated by the %s', validateMode => {
  it.each([...amounts, ...hours, ...people])('%s, %s', async (_, __, visit, said) => {
    const register = await aVisit({ ...visit, options: { biotrack: { validateMode } } });
    expect(await validate(register)).toEqual(said);
  });

  it.each([
    ['20:30 by the store’s clock', '2026-03-11T01:30:00Z', ['PASS']],
    ['21:30 by the store’s clock', '2026-03-11T02:30:00Z', ['OUTSIDE_HOURS']],
  ])('TV11, a store in the Central zone at %s', async (_, at, said) => {
    const world = { store: { zone: 'America/Chicago' } };
    const visit = { lines: gummies, at, world, options: { biotrack: { validateMode }, config: { store: central } } };
    expect(await validate(await aVisit(visit))).toEqual(said);
  });

  it('TV19, the caregiver’s card ended the day before', async () => {
    const visit: Visit = { lines: capsules, card: 'PTEST0003', at: '2026-04-01T10:00:00-04:00' };
    const register = await aVisit({ ...visit, caregiver: 'CTEST0001', options: { biotrack: { validateMode } } });
    expect(await validate(register)).toEqual(['CAREGIVER_CARD_EXPIRED']);
  });

  it('TV19, a caregiver whom the state unlinked after they were chosen', async () => {
    const options = { biotrack: { validateMode } };
    const register = await aVisit({ lines: capsules, card: 'PTEST0003', caregiver: 'CTEST0001', options });
    await register.state.control('/fixture', { patients: { PTEST0003: { caregivers: [] } } });
    expect(await validate(register)).toEqual(['CAREGIVER_NOT_LINKED']);
  });

  it('TV20, a day before it, alone', async () => {
    const visit: Visit = { lines: capsules, card: 'PTEST0004', at: '2026-03-09T14:00:00-04:00' };
    const register = await aVisit({ ...visit, options: { biotrack: { validateMode } } });
    expect(await validate(register)).toEqual(['MINOR_REQUIRES_CAREGIVER', 'NO_ELIGIBLE_CAREGIVER']);
  });

  it('TV22, budder as an oral product, against the oral order', async () => {
    const register = await aVisit({ lines: [['B5', 1]], options: { biotrack: { validateMode } } });
    const [line] = (await register.ask('register.current', null)).lines;
    await register.ask('register.setRoute', { lineId: line?.id ?? '', route: 'ORAL' });
    expect(await validate(register)).toEqual(['PASS']);
    const { use } = await register.ask('register.current', null);
    expect(use.map(({ route, inCart, availableToday }) => [route, inCart, availableToday])).toEqual([
      ['ORAL', 750_000, 8_000_000],
      [null, 750_000, 9_500_000],
    ]);
  });
});

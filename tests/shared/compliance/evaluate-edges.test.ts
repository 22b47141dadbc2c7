import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../shared/compliance/refusal';
import type { Caregiver } from '../../../shared/people/patient';
import {
  amount,
  day,
  floridaRules,
  t0,
  type VectorLine,
  vectorFacts,
  vectorItem,
  vectorSnapshot,
} from '../../support/vectors';

const snapshot = vectorSnapshot('PTEST0001', t0);

/** Loaded inside the tests, so that rules which stop as they load fail one by one. */
async function judge(lines: readonly VectorLine[], changes: Parameters<typeof vectorFacts>[2] = {}) {
  const { evaluateDispensation } = await import('../../../shared/compliance/evaluate');
  return evaluateDispensation(vectorFacts('PTEST0001', lines, changes), floridaRules()).refusals;
}
const codes = (refusals: readonly Refusal[]) => refusals.map(({ code, line }) => `${code} ${line ?? 'cart'}`);

describe('the order in which rules are told', () => {
  it('is theirs, whichever was looked at first (TV25), and the whole cart comes before its lines', async () => {
    const expired = { status: 'ACTIVE', expiresOn: day('2026-03-09'), keyExpiresAt: null } as const;
    expect(
      codes(
        await judge(
          [
            ['B3', 16],
            ['B8', 1],
          ],
          { card: expired },
        ),
      ),
    ).toEqual([
      'CARD_EXPIRED cart',
      'ORDER_REMAINING_EXCEEDED 1',
      'ROUTE_EXCEEDED 1',
      'AGGREGATE_EXCEEDED 1',
      'QTY_INSUFFICIENT 1',
      'ITEM_QUARANTINED 2',
    ]);
  });
});

describe('another route of the same goods', () => {
  const oralOnly = { ...snapshot, orders: snapshot.orders.filter(order => order.route === 'ORAL') };
  const without = (left: string) => ({
    ...snapshot,
    orders: snapshot.orders.map(order =>
      order.route === 'INHALATION' ? { ...order, remaining: amount(left), dispensableToday: amount(left) } : order,
    ),
  });
  const routes = (refusals: readonly Refusal[]) => refusals.map(({ code, otherRoute }) => [code, otherRoute]);

  it('is offered for every rule that it cures: no order, a used-up order, the wrong route', async () => {
    expect([
      routes(await judge([['B5', 1]], { registry: oralOnly })),
      routes(await judge([['B5', 1]], { registry: without('700') })),
      routes(await judge([['B5', 1, 'SMOKING']])),
    ]).toEqual([
      [['ROUTE_NOT_CERTIFIED', 'ORAL']],
      [
        ['ORDER_REMAINING_EXCEEDED', 'ORAL'],
        ['ROUTE_EXCEEDED', 'ORAL'],
      ],
      [['FORM_ROUTE_MISMATCH', 'INHALATION']],
    ]);
  });

  it('is not offered where it would be refused itself, nor where it cures one line and breaks another', async () => {
    expect([
      routes(await judge([['B2', 1]], { registry: oralOnly })),
      routes(
        await judge(
          [
            ['B3', 13],
            ['B5', 1],
          ],
          { registry: without('700') },
        ),
      ),
      routes(await judge([[vectorItem('B5', { status: 'QUARANTINE' }), 1]], { registry: oralOnly })),
    ]).toEqual([
      [['ROUTE_NOT_CERTIFIED', undefined]],
      [
        ['ORDER_REMAINING_EXCEEDED', undefined],
        ['ROUTE_EXCEEDED', undefined],
      ],
      [
        ['ROUTE_NOT_CERTIFIED', undefined],
        ['ITEM_QUARANTINED', undefined],
      ],
    ]);
  });

  it('does not stand on a rule that no route has to do with', async () => {
    const two = await judge([
      ['B5', 1, 'SMOKING'],
      ['B7', 1],
    ]);
    expect(routes(two)).toEqual([
      ['FORM_ROUTE_MISMATCH', 'INHALATION'],
      ['MED_WEIGHT_MISSING', undefined],
    ]);
  });

  it('is not looked for while the registry was not asked', async () => {
    expect(routes(await judge([['B5', 1, 'SMOKING']], { registry: null }))).toEqual([
      ['FORM_ROUTE_MISMATCH', undefined],
    ]);
  });
});

describe('who stands at the counter', () => {
  const rae: Caregiver = {
    cardId: 'CTEST0001',
    firstName: 'Rae',
    lastName: 'Lind',
    cardStatus: 'ACTIVE',
    cardExpiresOn: day('2026-12-31'),
    isEligible: true,
    ineligibleReason: null,
  };
  const with_ = (changes: Partial<Caregiver>) =>
    judge([['B4', 1]], { caregivers: [{ ...rae, ...changes }], caregiverCardId: 'CTEST0001', presenter: 'CAREGIVER' });

  it('is a caregiver whose card is out of date by its word or by its date, and is told so once', async () => {
    expect([
      codes(await with_({})),
      codes(await with_({ cardStatus: 'EXPIRED' })),
      codes(await with_({ cardExpiresOn: day('2026-03-09') })),
      codes(await with_({ cardStatus: 'EXPIRED', isEligible: false })),
      codes(await with_({ cardStatus: 'SUSPENDED', isEligible: false })),
    ]).toEqual([
      [],
      ['CAREGIVER_CARD_EXPIRED cart'],
      ['CAREGIVER_CARD_EXPIRED cart'],
      ['CAREGIVER_CARD_EXPIRED cart'],
      ['CAREGIVER_INACTIVE cart'],
    ]);
  });

  it('is of age on the eighteenth birthday, and then a caregiver without a name is asked for one', async () => {
    const born = (on: string) =>
      judge([['B4', 1]], { patient: { dateOfBirth: day(on) }, presenter: 'CAREGIVER', caregiverCardId: null });
    expect([codes(await born('2008-03-10')), codes(await born('2008-03-11'))]).toEqual([
      ['CAREGIVER_NOT_LINKED cart'],
      ['MINOR_REQUIRES_CAREGIVER cart', 'NO_ELIGIBLE_CAREGIVER cart'],
    ]);
  });

  it('has no next order to wait for in one that has ended, also where the state still calls it open', async () => {
    const ended = snapshot.orders.map(order => ({ ...order, startsOn: day('2026-01-01'), endsOn: day('2026-03-09') }));
    const later = ended.map(order => ({ ...order, startsOn: day('2026-03-11'), endsOn: day('2026-05-01') }));
    const said = await Promise.all(
      [ended, later].map(orders => judge([['B4', 1]], { registry: { ...snapshot, orders } })),
    );
    expect(said).toEqual([[{ code: 'NO_ACTIVE_ORDER' }], [{ code: 'NO_ACTIVE_ORDER', on: '2026-03-11' }]]);
  });
});

import { describe, expect, it } from 'vitest';
import { codes, of, type RawState, refusals, startState } from './support/raw-state';

const P1 = 'PTEST0001';
const P2 = 'PTEST0002';
const P3 = 'PTEST0003';
const P4 = 'PTEST0004';

/** The verdict, and why not. */
async function verdict(state: RawState, ...asked: Parameters<RawState['validate']>) {
  const reply = await state.validate(...asked);
  return [reply['verdict'], ...refusals(reply)];
}

describe('amounts, windows and orders', () => {
  it('TV01 passes two vapes and a pack of gummies with their amounts', async () => {
    const reply = await (await startState()).validate(P1, [of('B2', 2), of('B4', 1)]);
    expect(reply).toEqual({
      success: 1,
      sessiontime: 1773165600,
      verdict: 'PASS',
      validation_token: expect.stringMatching(/^v_[0-9a-f]{40}$/),
      validation_expires: 1773166500,
      cart_hash: 'sha256:00',
      lines: [
        { line: 1, order_id: 'O-1', amount: '1700', unit: 'mg_thc', med_usable_weight: '850.00' },
        { line: 2, order_id: 'O-3', amount: '100', unit: 'mg_thc', med_usable_weight: '100.00' },
      ],
      totals: [
        { order_type: 'MEDICAL', route: 'INHALATION', amount: '1700', dispensable_today: '15500' },
        { order_type: 'MEDICAL', route: 'EDIBLE', amount: '100', dispensable_today: '4200' },
      ],
      aggregate: { amount: '1800', dispensable_today: '9500' },
      reasons: [],
    });
  });

  it('TV02 refuses a route nobody certified', async () => {
    expect(await verdict(await startState(), P1, [of('B9', 1)])).toEqual(['FAIL', 'ROUTE_NOT_CERTIFIED on 1']);
  });

  it('TV03 says both that the order and that the route window are exceeded', async () => {
    expect(await verdict(await startState(), P1, [of('B4', 43)])).toEqual([
      'FAIL',
      'ORDER_REMAINING_EXCEEDED on 1: 4300 of 4200',
      'ROUTE_EXCEEDED on 1: 4300 of 4200',
    ]);
  });

  it('TV04 puts the aggregate on the line that crosses it', async () => {
    expect(await verdict(await startState(), P1, [of('B2', 8), of('B3', 5)])).toEqual([
      'FAIL',
      'AGGREGATE_EXCEEDED on 2: 9800 of 9500',
    ]);
  });

  it('TV05 passes a cart that takes exactly what is left', async () => {
    expect(await verdict(await startState(), P1, [of('B2', 10), of('B4', 10)])).toEqual(['PASS']);
  });

  it('TV06 passes 28 grams of flower', async () => {
    const reply = await (await startState()).validate(P1, [of('B1', 8)]);
    expect([reply['verdict'], reply['totals']]).toEqual([
      'PASS',
      [{ order_type: 'SMOKING', route: 'SMOKING', amount: '28.000', dispensable_today: '28.350' }],
    ]);
  });

  it('TV07 refuses 31.5 grams and says when room returns', async () => {
    const reply = await (await startState()).validate(P1, [of('B1', 9)]);
    expect([reply['verdict'], reply['reasons']]).toEqual([
      'FAIL',
      [
        {
          code: 'SMOKING_EXCEEDED',
          line: 1,
          order_id: 'O-5',
          route: 'SMOKING',
          requested: '31.500',
          available: '28.350',
          unit: 'g',
          release: [{ day: '2026-03-12', amount: '28.350' }],
          message: 'SMOKING: 31.500 g asked, 28.350 left',
        },
      ],
    ]);
  });

  it('TV08 still refuses in the last second of the next day', async () => {
    const state = await startState();
    await state.at('2026-03-11T20:59:59-04:00');
    expect(await verdict(state, P1, [of('B1', 9)])).toEqual(['FAIL', 'SMOKING_EXCEEDED on 1: 31.500 of 28.350']);
  });

  it('TV09 passes when the store opens on the day of release', async () => {
    const state = await startState();
    await state.at('2026-03-12T07:00:00-04:00');
    expect(await verdict(state, P1, [of('B1', 9)])).toEqual(['PASS']);
  });

  it.each(['2026-04-12', '2026-04-13'])(
    'TV14 refuses by the aggregate although the new order is whole, on %s',
    async day => {
      const state = await startState();
      await state.at(`${day}T10:00:00-04:00`);
      expect(await verdict(state, P1, [of('B2', 12)])).toEqual(['FAIL', 'AGGREGATE_EXCEEDED on 1: 10200 of 9500']);
    },
  );

  it('TV15 passes once the old dispensation has left the window', async () => {
    const state = await startState();
    await state.at('2026-04-14T10:00:00-04:00');
    const reply = await state.validate(P1, [of('B2', 12)]);
    expect([reply['verdict'], reply['totals'], reply['aggregate']]).toEqual([
      'PASS',
      [{ order_type: 'MEDICAL', route: 'INHALATION', amount: '10200', dispensable_today: '24500' }],
      { amount: '10200', dispensable_today: '18500' },
    ]);
  });

  it('TV16 refuses a patient whose only order has ended', async () => {
    expect(await verdict(await startState(), P2, [of('B3', 1)])).toEqual(['FAIL', 'NO_ACTIVE_ORDER']);
  });

  it('TV25 gives four reasons at once', async () => {
    expect(await verdict(await startState(), P1, [of('B3', 16)])).toEqual([
      'FAIL',
      'ORDER_REMAINING_EXCEEDED on 1: 9600 of 8000',
      'ROUTE_EXCEEDED on 1: 9600 of 8000',
      'AGGREGATE_EXCEEDED on 1: 9600 of 9500',
      'QTY_INSUFFICIENT on 1: 16.00 of 15.00',
    ]);
  });
});

describe('hours', () => {
  it.each([
    ['2026-03-10T20:59:59-04:00', ['PASS']],
    ['2026-03-10T21:00:00-04:00', ['FAIL', 'OUTSIDE_HOURS']],
    ['2026-03-11T06:59:59-04:00', ['FAIL', 'OUTSIDE_HOURS']],
    ['2026-03-11T07:00:00-04:00', ['PASS']],
  ])('TV10 keeps the opening hours at %s', async (time, expected) => {
    const state = await startState();
    await state.at(time);
    expect(await verdict(state, P1, [of('B4', 1)])).toEqual(expected);
  });

  it.each([
    ['2026-03-11T01:30:00Z', ['PASS']],
    ['2026-03-11T02:30:00Z', ['FAIL', 'OUTSIDE_HOURS']],
  ])('TV11 keeps them by the clock of a store in the Central zone, at %s', async (time, expected) => {
    const state = await startState();
    await state.set('/fixture', { store: { zone: 'America/Chicago' } });
    await state.at(time);
    expect(await verdict(state, P1, [of('B4', 1)])).toEqual(expected);
  });

  it('lets a delivery out at any hour', async () => {
    const state = await startState();
    await state.at('2026-03-10T23:00:00-04:00');
    expect(await verdict(state, P1, [of('B4', 1)], { channel: 'DELIVERY' })).toEqual(['PASS']);
  });
});

describe('people', () => {
  it('TV12 lets a card be used on its last day and not after, unless the state says otherwise', async () => {
    const state = await startState();
    await state.set('/fixture', { patients: { [P1]: { card_expiration: '2026-03-10' } } });
    expect(await verdict(state, P1, [of('B4', 1)])).toEqual(['PASS']);
    await state.set('/fixture', { registry: { expiry_inclusive: 0 } });
    expect(await verdict(state, P1, [of('B4', 1)])).toEqual(['FAIL', 'CARD_EXPIRED']);
    await state.set('/fixture', { registry: { expiry_inclusive: 1 } });
    await state.at('2026-03-11T09:00:00-04:00');
    expect(await verdict(state, P1, [of('B4', 1)])).toEqual(['FAIL', 'CARD_EXPIRED']);
  });

  it.each(['SUSPENDED', 'XYZ'])('TV13 refuses a card that is %s', async status => {
    const state = await startState();
    await state.set('/fixture', { patients: { [P1]: { card_status: status } } });
    expect(await verdict(state, P1, [of('B4', 1)])).toEqual(['FAIL', 'CARD_INACTIVE']);
  });

  it('TV17 refuses a minor who comes alone', async () => {
    expect(await verdict(await startState(), P3, [of('B3', 1)])).toEqual(['FAIL', 'MINOR_REQUIRES_CAREGIVER']);
  });

  it('TV18 passes a minor whose caregiver presents', async () => {
    const with1 = { caregiver_card_id: 'CTEST0001', presenter: 'CAREGIVER' };
    expect(await verdict(await startState(), P3, [of('B3', 1)], with1)).toEqual(['PASS']);
  });

  it('TV19 refuses a stranger, an expired caregiver, and a minor with nobody', async () => {
    const state = await startState();
    const stranger = { caregiver_card_id: 'CTEST0002', presenter: 'CAREGIVER' };
    expect(await verdict(state, P3, [of('B3', 1)], stranger)).toEqual(['FAIL', 'CAREGIVER_NOT_LINKED']);
    await state.at('2026-04-01T10:00:00-04:00');
    const expired = { caregiver_card_id: 'CTEST0001', presenter: 'CAREGIVER' };
    expect(await verdict(state, P3, [of('B3', 1)], expired)).toEqual(['FAIL', 'CAREGIVER_CARD_EXPIRED']);
    await state.at('2026-03-10T14:00:00-04:00');
    await state.set('/fixture', { patients: { [P3]: { caregivers: [] } } });
    expect(await verdict(state, P3, [of('B3', 1)])).toEqual([
      'FAIL',
      'MINOR_REQUIRES_CAREGIVER',
      'NO_ELIGIBLE_CAREGIVER',
    ]);
  });

  it('does not let a named caregiver cure a minor who presents', async () => {
    const named = { caregiver_card_id: 'CTEST0001', presenter: 'PATIENT' };
    expect(await verdict(await startState(), P3, [of('B3', 1)], named)).toEqual(['FAIL', 'MINOR_REQUIRES_CAREGIVER']);
  });

  it('TV20 takes a patient for an adult from the 18th birthday on', async () => {
    const state = await startState();
    expect(await verdict(state, P4, [of('B3', 1)])).toEqual(['PASS']);
    await state.at('2026-03-09T14:00:00-04:00');
    expect(await verdict(state, P4, [of('B3', 1)])).toEqual([
      'FAIL',
      'MINOR_REQUIRES_CAREGIVER',
      'NO_ELIGIBLE_CAREGIVER',
    ]);
  });
});

describe('goods', () => {
  it.each(['MEDICAL', 'SMOKING'])('TV21 refuses flower by inhalation, sent as %s', async type => {
    const line = { ...of('B1', 1, 'INHALATION'), type };
    expect(await verdict(await startState(), P1, [line])).toEqual(['FAIL', 'FORM_ROUTE_MISMATCH on 1']);
  });

  it('TV22 passes an alternative route and charges its order', async () => {
    const reply = await (await startState()).validate(P1, [of('B5', 1, 'ORAL')]);
    expect([reply['verdict'], reply['lines']]).toEqual([
      'PASS',
      [{ line: 1, order_id: 'O-2', amount: '750', unit: 'mg_thc', med_usable_weight: '750.00' }],
    ]);
  });

  it('TV23 refuses a package without medical usable weight', async () => {
    expect(await verdict(await startState(), P1, [of('B7', 1)])).toEqual(['FAIL', 'MED_WEIGHT_MISSING on 1']);
  });

  it('TV24 refuses returned, quarantined, unknown and expired packages, each for its own reason', async () => {
    const state = await startState();
    expect(await verdict(state, P1, [of('B6', 1)])).toEqual(['FAIL', 'ITEM_NOT_RESALABLE on 1']);
    expect(await verdict(state, P1, [of('B8', 1)])).toEqual(['FAIL', 'ITEM_QUARANTINED on 1']);
    const unknown = { ...of('B2', 1), barcode: '0009999999999999' };
    expect(await verdict(state, P1, [unknown])).toEqual(['FAIL', 'BARCODE_NOT_FOUND on 1']);
    await state.set('/fixture', { packages: { '0001000000000029': { expiration: '2026-03-09' } } });
    expect(await verdict(state, P1, [of('B2', 1)])).toEqual(['FAIL', 'ITEM_EXPIRED on 1']);
  });

  it('TV26 refuses a quantity finer than hundredths, and a barcode sent as a number', async () => {
    const state = await startState();
    const fine = await state.validate(P1, [of('B2', '0.333')]);
    expect([fine['success'], fine['errorcode'], codes(fine)]).toEqual([0, '602', ['PRECISION']]);
    const body = await state.validateBody(P1, [of('B2', 1)]);
    const data = [{ ...body.data[0], barcodeid: 1000000000029 }];
    const number = await state.call('sale_validate', { ...body, data });
    expect([number['success'], number['errorcode'], codes(number)]).toEqual([0, '602', ['PARAM_INVALID']]);
  });

  it('TV28 posts a device without a route or an amount', async () => {
    const reply = await (await startState()).dispense(P1, [of('D1', 1)]);
    expect([reply['success'], reply['data'], reply['registry']]).toEqual([
      1,
      [
        {
          item_number: 1,
          barcodeid: '0001000000000103',
          transactionid: expect.any(String),
          remaining_quantity: '24.00',
          order_id: null,
          amount: null,
          unit: null,
        },
      ],
      { status: 'POSTED', dispensation_id: null },
    ]);
  });
});

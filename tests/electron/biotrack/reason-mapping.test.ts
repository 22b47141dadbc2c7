import { describe, expect, it } from 'vitest';
import { readReasons, refusalFromText } from '../../../electron/biotrack/reason-mapping';

describe('readReasons', () => {
  it('reads a coded reason with its place, its amounts and its release', () => {
    const reason = {
      code: 'SMOKING_EXCEEDED',
      line: 2,
      order_id: 'O-5',
      route: 'SMOKING',
      requested: '31.500',
      available: '28.350',
      unit: 'g',
      release: [{ day: '2026-03-12', amount: '28.350' }],
      message: 'over the window',
    };
    expect(readReasons([reason], 'ignored')).toEqual([
      {
        code: 'SMOKING_EXCEEDED',
        line: 2,
        orderId: 'O-5',
        route: 'SMOKING',
        requested: 31_500,
        available: 28_350,
        unit: 'mg_smoking',
        release: [{ on: '2026-03-12', amount: 28_350 }],
        stateText: 'over the window',
      },
    ]);
  });

  it('leaves out amounts it cannot read or whose unit it does not know, and keeps the refusal', () => {
    const reasons = [
      { code: 'ROUTE_EXCEEDED', message: 'a', requested: '-1', available: '4200', unit: 'mg_thc' },
      { code: 'ROUTE_EXCEEDED', message: 'b', requested: '1', available: '2', unit: 'oz' },
    ];
    expect(readReasons(reasons, '')).toEqual([
      { code: 'ROUTE_EXCEEDED', available: 4_200_000, unit: 'ug_thc', stateText: 'a' },
      { code: 'ROUTE_EXCEEDED', stateText: 'b' },
    ]);
  });

  it('shows the raw words of a code it does not know', () => {
    expect(readReasons([{ code: 'MOON_PHASE', message: 'not tonight' }], '')).toEqual([
      { code: 'UNMAPPED_STATE_ERROR', stateText: 'not tonight' },
    ]);
  });

  it('does not let the state speak in codes that only this register makes', () => {
    expect(readReasons([{ code: 'VALIDATION_STALE', message: 'x' }], '')).toEqual([
      { code: 'UNMAPPED_STATE_ERROR', stateText: 'x' },
    ]);
  });

  it('never comes back empty', () => {
    expect([readReasons([], 'words'), readReasons(undefined, ''), readReasons('?', 'words')]).toEqual([
      [{ code: 'UNMAPPED_STATE_ERROR', stateText: 'words' }],
      [{ code: 'UNMAPPED_STATE_ERROR', stateText: '' }],
      [{ code: 'UNMAPPED_STATE_ERROR', stateText: 'words' }],
    ]);
    expect(readReasons([{}], '')).toEqual([{ code: 'UNMAPPED_STATE_ERROR', stateText: '{}' }]);
  });
});

describe('refusalFromText', () => {
  it.each([
    ['Barcode 0001 does not have sufficient remaining quantity', 'QTY_INSUFFICIENT'],
    ['The employee is not registered with the MMUR', 'EMPLOYEE_NOT_REGISTERED'],
    ['MMUR is currently unavailable, please try again', 'MMUR_UNAVAILABLE'],
    ['Patient card 1 expired', 'CARD_EXPIRED'],
    ['caregiver card expired', 'CAREGIVER_CARD_EXPIRED'],
    ['the request_id belongs to another request', 'REQUEST_ID_REUSED'],
    ['No open order for this route', 'NO_ACTIVE_ORDER'],
    ['Something new altogether', 'UNMAPPED_STATE_ERROR'],
  ])('reads %j', (words, code) => {
    expect(refusalFromText(words)).toEqual({ code, stateText: words });
  });
});

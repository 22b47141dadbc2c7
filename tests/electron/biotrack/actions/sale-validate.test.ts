import { describe, expect, it } from 'vitest';
import { cartHashOf, readVerdict, saleValidateMembers } from '../../../../electron/biotrack/actions/sale-validate';
import type { Instant, Quantity } from '../../../../shared/kernel/units';
import { aReport } from '../../../support/sync/a-client';

const cart = { cardId: 'PTEST0001', caregiverCardId: null, presenter: 'PATIENT' as const, lines: aReport().lines };

describe('the cart hash', () => {
  const hash = cartHashOf('FL-0042', cart);

  it('names the cart by 64 hexadecimal digits', () => {
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(cartHashOf('FL-0042', { ...cart })).toBe(hash);
  });

  it.each<[string, string, Partial<typeof cart>]>([
    ['the place', 'FL-0043', {}],
    ['the card', 'FL-0042', { cardId: 'PTEST0002' }],
    ['the quantity', 'FL-0042', { lines: cart.lines.map(line => ({ ...line, quantity: 100 as Quantity })) }],
    ['the goods', 'FL-0042', { lines: [] }],
  ])('changes with %s', (_, location, changes) => {
    expect(cartHashOf(location, { ...cart, ...changes })).not.toBe(hash);
  });

  it('changes with the caregiver', () => {
    expect(cartHashOf('FL-0042', { ...cart, caregiverCardId: 'CTEST0001' })).not.toBe(hash);
  });
});

describe('sale_validate', () => {
  it('says the cart in the words of the wire', () => {
    const request = {
      ...cart,
      terminalId: 'REG-2',
      cardKey: 'key',
      saleTime: 1_773_165_600_999 as Instant,
      cartHash: 'h',
    };
    expect(JSON.parse(saleValidateMembers('FL-0042', request))).toEqual({
      location: 'FL-0042',
      terminal_id: 'REG-2',
      card_id: 'PTEST0001',
      card_key: 'key',
      caregiver_card_id: null,
      presenter: 'PATIENT',
      channel: 'STORE',
      sale_time: 1_773_165_600,
      cart_hash: 'h',
      data: [
        {
          line: 1,
          barcodeid: '0001000000000029',
          quantity: '2',
          price: '45.00',
          order_type: 'MEDICAL',
          route: 'INHALATION',
        },
      ],
    });
  });

  it('reads a pass', () => {
    const lines = [
      { line: 1, order_id: 'O-1', amount: '1700', unit: 'mg_thc' },
      { line: 2, order_id: null, amount: null, unit: null },
    ];
    expect(
      readVerdict({ verdict: 'PASS', validation_token: 'v_1', validation_expires: 10, lines, reasons: [] }, 'h'),
    ).toEqual({
      ok: true,
      value: {
        isAllowed: true,
        token: 'v_1',
        expiresAt: 10_000,
        reasons: [],
        lines: [{ number: 1, orderId: 'O-1', amount: 1_700_000, unit: 'ug_thc' }],
      },
    });
  });

  it('reads a fail, never without a reason and never with a token', () => {
    expect(readVerdict({ verdict: 'FAIL', validation_token: 'v_1', lines: [] }, 'h')).toEqual({
      ok: true,
      value: {
        isAllowed: false,
        token: null,
        expiresAt: null,
        reasons: [{ code: 'UNMAPPED_STATE_ERROR', stateText: 'FAIL' }],
        lines: [],
      },
    });
  });

  it('row 15: does not take a verdict whose amounts it cannot read', () => {
    const lines = [{ line: 1, order_id: 'O-1', amount: '-1', unit: 'mg_thc' }];
    expect(readVerdict({ verdict: 'PASS', lines }, 'h')).toEqual({ ok: false, error: 'unreadable-amount' });
  });

  it('takes any other verdict for no answer', () => {
    expect(readVerdict({ verdict: 'MAYBE', lines: [] }, 'h')).toEqual({ ok: false, error: 'unreadable' });
  });

  it('takes no verdict on another cart', () => {
    const read = (echo: object) => readVerdict({ verdict: 'PASS', lines: [], ...echo }, 'sha256:ours');
    expect([read({ cart_hash: 'sha256:other' }), read({ cart_hash: 'sha256:ours' }).ok, read({}).ok]).toEqual([
      { ok: false, error: 'wrong-reference' },
      true,
      true,
    ]);
  });
});

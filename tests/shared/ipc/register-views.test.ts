import { describe, expect, it } from 'vitest';
import { refusalView, tenderInput, validationView } from '../../../shared/ipc/register-views';

describe('the register at the doorway', () => {
  it('shows a refusal by its code, with amounts as whole numbers', () => {
    const refusal = { code: 'ROUTE_EXCEEDED', line: 1, route: 'EDIBLE', requested: 4_300_000, available: 4_200_000 };
    expect(refusalView.parse(refusal)).toEqual(refusal);
    expect(refusalView.safeParse({ ...refusal, available: 4.2 }).success).toBe(false);
    expect(refusalView.safeParse({ ...refusal, code: 'BECAUSE' }).success).toBe(false);
  });

  it('knows a stale validation by its cause', () => {
    expect(validationView.safeParse({ kind: 'stale', cause: 'left-cart' }).success).toBe(true);
    expect(validationView.safeParse({ kind: 'stale' }).success).toBe(false);
  });

  it('takes debit only with its reference, and cash without one', () => {
    expect(tenderInput.safeParse({ kind: 'debit', amountCents: 100, reference: ' ' }).success).toBe(false);
    expect(tenderInput.parse({ kind: 'debit', amountCents: 100, reference: ' A1 ' })).toMatchObject({
      reference: 'A1',
    });
    expect(tenderInput.safeParse({ kind: 'cash', amountCents: 100, reference: 'A1' }).success).toBe(false);
  });
});

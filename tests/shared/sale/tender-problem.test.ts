import { expect, it } from 'vitest';
import type { Cents } from '../../../shared/kernel/units';
import { tenderProblem } from '../../../shared/sale/tender-problem';

it('gives tenders that do not pay their sentence, and none to those that do', () => {
  const total = 5_563 as Cents;
  const one = 1 as Cents;
  expect([
    tenderProblem({ kind: 'settled', changeCents: one }, total),
    tenderProblem({ kind: 'short', missingCents: one }, total),
    tenderProblem({ kind: 'bad-amount' }, total),
    tenderProblem({ kind: 'debit-over-total', overCents: one }, total),
    tenderProblem({ kind: 'debit-without-reference' }, total),
  ]).toEqual([
    [],
    [{ code: 'E-PAY-01', params: { total: 5_563 } }],
    [{ code: 'E-PAY-01', params: { total: 5_563 } }],
    [{ code: 'E-PAY-02', params: {} }],
    [{ code: 'E-PAY-03', params: {} }],
  ]);
});

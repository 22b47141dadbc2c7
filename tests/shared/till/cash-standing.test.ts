import { expect, it } from 'vitest';
import { appError } from '../../../shared/kernel/error-code';
import { cashProblem, cashStanding, cashStandings, mayHandleDrawer } from '../../../shared/till/cash-standing';

const mine = { openedById: 'ana', isCounted: false };

it('lets everybody take cash on a shared drawer, and only its owner on an own one', () => {
  const of = (operator: string, drawer: 'shared' | 'own') => cashStanding(mine, operator, { drawer });
  expect([of('ana', 'shared'), of('max', 'shared'), of('ana', 'own'), of('max', 'own')]).toEqual([
    ...['open', 'open', 'open', 'not-yours'],
  ]);
});

it('lets nobody take any on a drawer that is closed or counted', () => {
  expect(cashStanding(null, 'ana', { drawer: 'shared' })).toBe('closed');
  expect(cashStanding({ ...mine, isCounted: true }, 'ana', { drawer: 'shared' })).toBe('counted');
  expect(cashStanding({ ...mine, isCounted: true }, 'max', { drawer: 'own' })).toBe('counted');
});

it('has a sentence for each', () => {
  expect(cashStandings.map(cashProblem)).toEqual([
    appError('E-TIL-01'),
    null,
    appError('E-TIL-04'),
    appError('E-TIL-05'),
  ]);
});

it('lets leads count a drawer that is not theirs', () => {
  const may = (id: string, role: 'cashier' | 'lead', drawer: 'shared' | 'own') =>
    mayHandleDrawer(mine, { id, role }, { drawer });
  expect([may('max', 'cashier', 'shared'), may('max', 'cashier', 'own'), may('lee', 'lead', 'own')]).toEqual([
    ...[true, false, true],
  ]);
  expect(may('ana', 'cashier', 'own')).toBe(true);
});

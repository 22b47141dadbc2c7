import { expect, it } from 'vitest';
import { toVerdictChangeView } from '../../../../electron/services/views/verdict-change-view';
import { verdictChangeView } from '../../../../shared/ipc/register-views';
import type { Amount, Cents, CivilDate } from '../../../../shared/kernel/units';
import type { VerdictChange } from '../../../../shared/sale/verdict-changes';

const amounts = { unit: 'ug_thc', before: 2_000 as Amount, after: 1_000 as Amount } as const;
const reason = {
  code: 'ROUTE_EXCEEDED',
  line: 1,
  route: 'EDIBLE',
  release: [{ on: '2026-03-12' as CivilDate, amount: 500 as Amount }],
} as const;
const changes: readonly VerdictChange[] = [
  { kind: 'available', orderType: 'MEDICAL', route: null, ...amounts },
  { kind: 'limit', item: null, reason, ...amounts },
  { kind: 'counted', item: 'Vape', ...amounts },
  { kind: 'order', item: 'Vape', before: 'O-1', after: 'O-2' },
  { kind: 'price', item: 'Vape', before: 100 as Cents, after: 200 as Cents },
  { kind: 'refused', item: 'Vape', reason },
  { kind: 'cleared', item: null, reason },
];

it('passes the doorway as it is, whatever changed', () => {
  expect(changes.map(change => verdictChangeView.parse(toVerdictChangeView(change)))).toEqual(changes);
});

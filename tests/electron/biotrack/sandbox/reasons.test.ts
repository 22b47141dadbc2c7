import { expect, it } from 'vitest';
import { inOrder, type Reason } from '../../../../electron/biotrack/sandbox/reasons';

it('lists what concerns the sale first, then line by line in the published order', () => {
  const reasons: readonly Reason[] = [
    { code: 'QTY_INSUFFICIENT', line: 1, message: '' },
    { code: 'ROUTE_EXCEEDED', line: 2, message: '' },
    { code: 'ROUTE_EXCEEDED', line: 1, message: '' },
    { code: 'OUTSIDE_HOURS', message: '' },
    { code: 'CARD_EXPIRED', message: '' },
  ];
  expect(inOrder(reasons).map(({ code, line }) => [code, line])).toEqual([
    ['CARD_EXPIRED', undefined],
    ['OUTSIDE_HOURS', undefined],
    ['ROUTE_EXCEEDED', 1],
    ['QTY_INSUFFICIENT', 1],
    ['ROUTE_EXCEEDED', 2],
  ]);
});

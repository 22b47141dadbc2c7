import { expect, it } from 'vitest';
import { restoreLine } from '../../../../electron/biotrack/sandbox/restore-allotment';
import { of, startState } from './support/raw-state';

it('gives back the part of a line, and nothing for a device', async () => {
  const state = await startState();
  const world = state.sandbox.world();
  const sale = world.sales.get(await state.sell('PTEST0001', [of('B1', 2), of('D1', 1)]));
  if (sale === undefined) throw new Error('not sold');
  const restored = sale.lines.map(line => restoreLine(world, sale, line, 100n, 5));
  expect([restored, await state.remaining('PTEST0001', 'O-5')]).toEqual([
    [{ route: 'SMOKING', amount: 3500n, unit: 'g' }, null],
    '53.200',
  ]);
});

import { expect, it } from 'vitest';
import { findStandingSale } from '../../../../electron/biotrack/sandbox/find-sale';
import { codes, of, startState } from './support/raw-state';

it('finds a sale by its transaction until it is voided', async () => {
  const state = await startState();
  const world = state.sandbox.world();
  const transaction = await state.sell('PTEST0001', [of('B2', 1)]);
  const standing = findStandingSale(world, transaction, 0).kind;
  await state.undo('sale_void', transaction);
  const refusals = [transaction, '1'].map(asked => {
    const found = findStandingSale(world, asked, 0);
    return found.kind === 'refused' ? codes(found.reply) : [];
  });
  expect([standing, refusals]).toEqual(['found', [['SALE_ALREADY_VOIDED'], ['SALE_NOT_FOUND']]]);
});

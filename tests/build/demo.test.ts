import { expect, it } from 'vitest';
import { disagreements, type LedgerSale, type ShownSale } from '../../build/demo/agreement';

const shown: ShownSale = { saleId: '88001', reference: 'R-1', cardId: 'P1', barcodes: ['0001', '0002'] };
const recorded: LedgerSale = {
  sale_id: '88001',
  external_id: 'R-1',
  card_id: 'P1',
  lines: [{ barcodeid: '0001' }, { barcodeid: '0002' }],
};

it('finds nothing where the state recorded what was shown', () => {
  expect(disagreements([shown], [recorded])).toEqual([]);
});

it('names a sale that was not recorded, and one that was recorded twice', () => {
  expect(disagreements([shown], [])).toEqual(['Sales shown: 1, recorded: 0.', 'Sale R-1 is not recorded.']);
  expect(disagreements([shown], [recorded, recorded])).toEqual(['Sales shown: 1, recorded: 2.']);
});

it('names each difference between what was shown and what was recorded', () => {
  expect(
    disagreements([shown], [{ ...recorded, sale_id: '88002', card_id: 'P2', lines: [{ barcodeid: '0001' }] }]),
  ).toEqual([
    'R-1: BioTrack Sale ID shown as 88001, recorded as 88002.',
    'R-1: card shown as P1, recorded as P2.',
    'R-1: packages shown as 0001, 0002, recorded as 0001.',
  ]);
});

import { expect, it } from 'vitest';
import { findIn, indexSales } from '../../../shared/sync/sale-index';
import { aStateSale } from '../../support/sync/fake-port';

const ours = aStateSale({ biotrackSaleId: '1', requestId: 'r', externalId: 'e', cardId: 'ptest0001' });
const nameless = aStateSale({ biotrackSaleId: '2' });
const named = aStateSale({ biotrackSaleId: '3', requestId: 'other', externalId: 'e', cardId: 'PTEST0002' });
const foreign = aStateSale({ biotrackSaleId: '4', requestId: 'x', externalId: 'y', cardId: 'PTEST0003' });
const index = indexSales([foreign, ours, nameless, named]);

it('finds what carries a reference of ours, and everything of the patient, each once', () => {
  expect(findIn(index, { requestId: 'r', externalId: 'e', cardId: 'PTEST0001' })).toEqual({
    byRequestId: [ours],
    byExternalId: [ours, named],
    concerned: [ours, named, nameless],
  });
});

it('finds nothing of somebody who is not there', () => {
  expect(findIn(index, { requestId: 'n', externalId: 'n', cardId: 'PTEST0004' })).toEqual({
    byRequestId: [],
    byExternalId: [],
    concerned: [],
  });
});

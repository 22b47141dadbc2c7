import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../shared/kernel/units';
import type { ListedSale } from '../../../shared/sync/lookup';
import { weighEvidence } from '../../../shared/sync/weigh-evidence';
import { context, nameless, ours } from '../../support/sync/lookups';

const weigh = (...listed: readonly ListedSale[]) => weighEvidence(listed, context.report, '88012');
const elsewhere: ListedSale = { ...ours, biotrackSaleId: '88099' };

describe('the number that a lead enters', () => {
  it.each<[string, ListedSale]>([
    ['under our references', ours],
    ['without any', nameless],
    ['without even a register', { ...nameless, terminalId: null }],
    ['and took part of it back since', { ...ours, status: 'PARTIALLY_REFUNDED' }],
    ['under a status of tomorrow', { ...ours, status: 'UNKNOWN' }],
  ])('is confirmed where the state lists these goods for this card %s', (_, sale) => {
    expect(weigh(sale)).toEqual({ kind: 'confirmed', sale });
  });

  it('is one of two where the state holds the sale twice', () => {
    expect(weigh(ours, elsewhere)).toEqual({ kind: 'confirmed', sale: ours });
  });

  it('is confirmed where it was entered by hand, after everything under our references was voided', () => {
    expect(weigh(nameless, { ...elsewhere, status: 'VOIDED' })).toEqual({ kind: 'confirmed', sale: nameless });
    expect(weigh(nameless, { ...elsewhere, status: 'VOIDED' }, elsewhere)).toEqual({ kind: 'contradicted' });
  });

  it.each<[string, readonly ListedSale[]]>([
    ['nothing', []],
    ['only sales of others', [{ ...nameless, biotrackSaleId: '1' }]],
  ])('is a word alone where the state lists %s', (_, listed) => {
    expect(weigh(...listed)).toEqual({ kind: 'unlisted' });
  });

  it.each<[string, ListedSale]>([
    ['another request', { ...ours, requestId: 'request-9' }],
    ['another receipt', { ...ours, externalId: 'R9-000001' }],
    ['another register', { ...nameless, terminalId: 'REG-9' }],
    ['another card', { ...ours, cardId: 'PTEST0002' }],
    ['other goods', { ...ours, lines: [{ barcode: '0001000000000029', quantity: 300 as Quantity }] }],
    ['nobody any more', { ...ours, status: 'VOIDED' }],
  ])('is contradicted where it stands for %s', (_, sale) => {
    expect(weigh(sale)).toEqual({ kind: 'contradicted' });
  });

  it.each<[string, readonly ListedSale[]]>([
    ['by request', [{ ...elsewhere, externalId: null }]],
    ['by receipt, beside a sale that would fit', [nameless, { ...elsewhere, requestId: null }]],
    ['as voided', [{ ...elsewhere, status: 'VOIDED' }]],
  ])('is contradicted where another number carries our reference %s', (_, listed) => {
    expect(weigh(...listed)).toEqual({ kind: 'contradicted' });
  });
});

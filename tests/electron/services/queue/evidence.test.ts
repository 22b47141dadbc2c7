import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { BioTrackPort } from '../../../../electron/biotrack/port';
import { findEvidence } from '../../../../electron/services/queue/evidence';
import { ok } from '../../../../shared/kernel/result';
import type { Quantity } from '../../../../shared/kernel/units';
import { aDesk } from '../../../support/sync/a-desk';
import { answered, aStateSale, silent, stateTime } from '../../../support/sync/fake-port';

function anEntry(watermark: string | null = '650100') {
  const desk = aDesk();
  return { ...desk.entry(desk.sell().outboxId), watermark };
}
const contradicted = { ok: false, error: { code: 'E-QUE-03', params: { id: '88012' } } };
const onWord = { biotrackSaleId: '88012', transactionId: null, postedAt: null, registryStatus: null, remaining: [] };

it('takes the state’s own times where it lists the very sale', async () => {
  const port = { listSales: () => Promise.resolve(answered([aStateSale()])) };
  expect(await findEvidence(port, anEntry(), 'REG-2', '88012')).toEqual(
    ok({
      ...{ biotrackSaleId: '88012', transactionId: '650101', postedAt: stateTime, registryStatus: 'POSTED' },
      remaining: [{ barcode: '0001000000000029', quantity: null }],
      via: 'evidence',
    }),
  );
});

it('takes no sale of other goods', async () => {
  const lines = [{ barcode: '0001000000000029', quantity: 300 as Quantity }];
  const port = { listSales: () => Promise.resolve(answered([aStateSale({ lines })])) };
  expect(await findEvidence(port, anEntry(), 'REG-2', '88012')).toEqual(contradicted);
});

it('takes no sale of another register, under other references and voided', async () => {
  const foreign = { requestId: randomUUID(), externalId: 'R9-000001', terminalId: 'REG-9', status: 'VOIDED' as const };
  const port = { listSales: () => Promise.resolve(answered([aStateSale(foreign)])) };
  expect(await findEvidence(port, anEntry(), 'REG-2', '88012')).toEqual(contradicted);
});

it('takes no word against a list that holds our references under another number', async () => {
  const entry = anEntry();
  const { requestId, externalId } = entry;
  const port = { listSales: () => Promise.resolve(answered([aStateSale({ requestId, externalId })])) };
  expect(await findEvidence(port, entry, 'REG-2', '99999')).toEqual({
    ok: false,
    error: { code: 'E-QUE-03', params: { id: '99999' } },
  });
});

it('takes no voided sale that was sent before the mark of a disk that was put back', async () => {
  const entry = anEntry();
  const { requestId, externalId } = entry;
  const sale = aStateSale({ requestId, externalId, status: 'VOIDED' });
  for (const way of ['request-id', 'external-id']) {
    const port: Pick<BioTrackPort, 'listSales'> = {
      listSales: ({ by }) => Promise.resolve(answered(by === way ? [sale] : [])),
    };
    expect(await findEvidence(port, entry, 'REG-2', '88012')).toEqual(contradicted);
  }
});

it.each([
  ['does not list it', answered([])],
  ['does not answer', silent],
])('takes the lead’s word where the state %s', async (_, answer) => {
  const port = { listSales: () => Promise.resolve(answer) };
  expect(await findEvidence(port, anEntry(), 'REG-2', '88012')).toEqual(ok({ ...onWord, via: 'evidence' }));
});

it('asks nothing about a sale that was never on its way', async () => {
  const port = { listSales: () => Promise.reject(new Error('asked')) };
  expect(await findEvidence(port, anEntry(null), 'REG-2', '88012')).toEqual(ok({ ...onWord, via: 'evidence' }));
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BioTrackClient } from '../../../electron/biotrack/biotrack-client';
import type { Answer, DispenseReport } from '../../../electron/biotrack/port';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import type { Instant, Quantity } from '../../../shared/kernel/units';
import { aClient, aReport } from '../../support/sync/a-client';
import { aSandbox } from '../../support/sync/a-sandbox';
import { aLog } from '../../support/sync/ports';
import { aScriptedServer, ok, signedIn } from '../../support/sync/scripted-server';

const t0 = 1_773_165_600_000 as Instant;

async function keyOf(client: BioTrackClient, cardId = 'PTEST0001'): Promise<string> {
  const card = await client.lookUpCard(cardId, null);
  if (card.kind !== 'answered') throw new Error(`no card: ${JSON.stringify(card)}`);
  return card.value.cardKey;
}

async function dispense(client: BioTrackClient, report: DispenseReport, nonce: string = randomUUID()) {
  const stamp = { nonce, saleTime: t0, cardKey: await keyOf(client, report.cardId), validationToken: null };
  return client.dispense(client.freeze(report), stamp);
}

function codesOf(answer: Answer<unknown>): readonly string[] {
  return answer.kind === 'refused' ? answer.reasons.map(({ code }) => code) : [];
}

describe('the client and the state', () => {
  it('reads a card, its caregivers and the registry', async () => {
    const { baseUrl } = await aSandbox();
    const client = aClient(baseUrl);
    const card = await client.lookUpCard('PTEST0001', null);
    expect(card).toEqual({
      kind: 'answered',
      stateTime: t0,
      value: {
        cardId: 'PTEST0001',
        status: 'ACTIVE',
        expiresOn: '2026-11-30',
        firstName: 'Dana',
        lastName: 'Ortiz',
        dateOfBirth: '1984-05-02',
        hasActiveOrder: true,
        cardKey: expect.any(String),
        cardKeyExpiresAt: t0 + 10_800_000,
      },
    });
    const registry = await client.lookUpRegistry('PTEST0001', await keyOf(client));
    expect(registry).toMatchObject({
      value: {
        cardId: 'PTEST0001',
        registryDay: '2026-03-10',
        aggregate: { unit: 'ug_thc', dispensableToday: 9_500_000 },
        orders: expect.arrayContaining([expect.objectContaining({ orderId: 'O-1', dispensableToday: 15_500_000 })]),
      },
    });
    expect(await client.listCaregivers('PTEST0003')).toMatchObject({
      value: [{ cardId: 'CTEST0001', isEligible: true, cardStatus: 'ACTIVE' }],
    });
  });

  it('reads the inventory and single packages', async () => {
    const { baseUrl } = await aSandbox();
    const client = aClient(baseUrl);
    const page = await client.listInventory(null);
    expect(page).toMatchObject({ value: { hasMore: false, unreadable: [], packages: { length: 10 } } });
    const found = await client.findPackages(['0001000000000029' as Barcode, '9999999999999999' as Barcode]);
    expect(found).toMatchObject({
      value: { found: [{ name: 'Vape cart 1 g', medWeight: 850_000, onHand: 2_000 }], missing: ['9999999999999999'] },
    });
  });

  it('validates a cart and says by how much another one is over (TV01, TV03)', async () => {
    const { baseUrl } = await aSandbox();
    const client = aClient(baseUrl);
    const cardKey = await keyOf(client);
    const cart = { cardId: 'PTEST0001', caregiverCardId: null, presenter: 'PATIENT' as const, lines: aReport().lines };
    const sent = { ...cart, terminalId: 'REG-2', cardKey, saleTime: t0, cartHash: client.cartHash(cart) };
    expect(await client.validateSale(sent)).toMatchObject({
      value: {
        isAllowed: true,
        token: expect.any(String),
        reasons: [],
        lines: [{ orderId: 'O-1', amount: 1_700_000 }],
      },
    });
    const gummies = aReport().lines.map(line => ({
      ...line,
      barcode: '0001000000000045' as Barcode,
      quantity: 4_300 as Quantity,
      route: 'EDIBLE' as const,
    }));
    expect(await client.validateSale({ ...sent, lines: gummies })).toMatchObject({
      value: {
        isAllowed: false,
        token: null,
        reasons: [
          { code: 'ORDER_REMAINING_EXCEEDED', line: 1 },
          { code: 'ROUTE_EXCEEDED', line: 1, requested: 4_300_000, available: 4_200_000, unit: 'ug_thc' },
        ],
      },
    });
  });

  it('dispenses once, and gets the same answer for the same nonce', async () => {
    const { baseUrl, entries } = await aSandbox();
    const client = aClient(baseUrl);
    const nonce = randomUUID();
    const first = await dispense(client, aReport(), nonce);
    const again = await dispense(client, aReport(), nonce);
    expect(first).toMatchObject({ value: { isDuplicate: false, externalId: 'R2-000123', registryStatus: 'POSTED' } });
    expect(again).toMatchObject({ value: { isDuplicate: true } });
    expect(entries('sale')).toHaveLength(1);
  });

  it('TV34: says that a request id was used for another cart', async () => {
    const { baseUrl } = await aSandbox();
    const client = aClient(baseUrl);
    await dispense(client, aReport());
    const lines = aReport().lines.map(line => ({ ...line, quantity: 100 as Quantity }));
    const other = await dispense(client, aReport({ lines }));
    expect(other).toMatchObject({ kind: 'refused', stateCode: '602' });
    expect(codesOf(other)).toEqual(['REQUEST_ID_REUSED']);
  });

  it('TV41: says when the session expires at a sale, and the next try of it signs in again', async () => {
    const { baseUrl, control, entries } = await aSandbox();
    const client = aClient(baseUrl);
    const cardKey = await keyOf(client);
    await control('/sessions/expire');
    const stamp = { nonce: randomUUID(), saleTime: t0, cardKey, validationToken: null };
    const body = client.freeze(aReport());
    expect(await client.dispense(body, stamp)).toMatchObject({
      failure: { kind: 'no-answer', why: 'session-expired' },
    });
    expect(await client.dispense(body, stamp)).toMatchObject({ kind: 'answered' });
    expect(entries('sale')).toHaveLength(1);
  });

  it('TV43: tells a registry that is down from a state that is', async () => {
    const { baseUrl, control } = await aSandbox();
    const client = aClient(baseUrl);
    await client.checkSync();
    await control('/faults', { mode: 'mmur_down', action: '*', times: 0 });
    expect(await client.lookUpCard('PTEST0001', null)).toEqual({ kind: 'failed', failure: { kind: 'registry-down' } });
    expect(await client.checkSync()).toMatchObject({ kind: 'answered' });
  });

  it('finds a sale by its references, by its nonce and after a watermark', async () => {
    const { baseUrl } = await aSandbox();
    const client = aClient(baseUrl);
    const marks = await client.checkSync();
    if (marks.kind !== 'answered') throw new Error('no marks');
    const nonce = randomUUID();
    await dispense(client, aReport(), nonce);
    const sale = { cardId: 'PTEST0001', terminalId: 'REG-2', lines: [{ barcode: '0001000000000029', quantity: 200 }] };
    const { requestId, externalId } = aReport();
    expect(await client.listSales({ by: 'request-id', requestId })).toMatchObject({ value: [sale] });
    expect(await client.listSales({ by: 'external-id', externalId })).toMatchObject({ value: [sale] });
    expect(await client.listSales({ by: 'watermark', after: marks.value.sale })).toMatchObject({ value: [sale] });
    expect(await client.listSales({ by: 'external-id', externalId: 'R2-000999' })).toMatchObject({ value: [] });
    expect(await client.replayNonce(nonce)).toMatchObject({ value: { kind: 'complete', outcome: { requestId } } });
    expect(await client.replayNonce(randomUUID())).toMatchObject({ value: { kind: 'unknown' } });
  });

  it.each([
    ['header_leak', {}],
    ['numbers_as_strings', {}],
  ])('reads an answer through %s', async (mode, extra) => {
    const { baseUrl, control } = await aSandbox();
    const client = aClient(baseUrl);
    const cardKey = await keyOf(client);
    await control('/faults', { mode, action: '*', times: 0, ...extra });
    const stamp = { nonce: randomUUID(), saleTime: t0, cardKey, validationToken: null };
    expect(await client.dispense(client.freeze(aReport()), stamp)).toMatchObject({ kind: 'answered' });
    expect(await client.listInventory(null)).toMatchObject({ value: { unreadable: [], packages: { length: 10 } } });
    expect(await client.lookUpRegistry('PTEST0001', cardKey)).toMatchObject({ kind: 'answered' });
  });

  it('reads a list to its last page', async () => {
    const row = (id: string) => ({
      ...{ sale_id: id, transactionid: id, request_id: 'r', external_id: 'e', terminal_id: 'REG-2', data: [] },
      ...{ card_id: 'PTEST0001', sessiontime: t0 / 1000, deleted: '0', status: 'COMPLETE', registry_status: 'POSTED' },
    });
    const page = (start: unknown) =>
      start === '11'
        ? ok({ sale: [row('11')], next_transaction: '12', more: 1 })
        : ok({ sale: [row('12')], next_transaction: '13', more: 0 });
    const server = await aScriptedServer(signedIn(({ json }) => page(json['transaction_start'])));
    const listed = await aClient(server.baseUrl).listSales({ by: 'watermark', after: '10' });
    expect(listed).toMatchObject({ value: [{ biotrackSaleId: '11' }, { biotrackSaleId: '12' }] });
  });

  it('sends nothing when the frozen body was altered', async () => {
    const { baseUrl, entries } = await aSandbox();
    const client = aClient(baseUrl);
    const frozen = client.freeze(aReport());
    const altered = { ...frozen, text: frozen.text.replace('"quantity":"2"', '"quantity":"3"') };
    const stamp = { nonce: randomUUID(), saleTime: t0, cardKey: await keyOf(client), validationToken: null };
    expect(await client.dispense(altered, stamp)).toEqual({
      kind: 'failed',
      failure: { kind: 'no-answer', why: 'altered-body' },
    });
    expect(entries('sale')).toEqual([]);
  });

  it('logs calls that failed by their action and outcome, and nothing of what they carried', async () => {
    const { baseUrl } = await aSandbox();
    const log = aLog();
    const client = aClient(baseUrl, {}, log);
    await client.lookUpCard('PTEST0999', null);
    expect(log.lines).toEqual([
      expect.stringMatching(/^biotrack\.call {"action":"card_lookup","outcome":"refused 602","ms":\d+}$/),
    ]);
  });
});

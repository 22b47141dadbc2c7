import { describe, expect, it } from 'vitest';
import {
  freezeReport,
  readDispensed,
  readFrozen,
  saleDispenseMembers,
} from '../../../../electron/biotrack/actions/sale-dispense';
import type { Instant } from '../../../../shared/kernel/units';
import { aReport } from '../../../support/sync/a-client';

const frozen = freezeReport('FL-0042', aReport());
const { requestId, externalId, terminalId } = aReport();

describe('the frozen body', () => {
  it('holds the sale in the words of the wire, and nothing that changes from send to send', () => {
    expect(frozen.text).toBe(
      '{"card_id":"PTEST0001","caregiver_card_id":null,"channel":"STORE","data":[{"barcodeid":"0001000000000029",' +
        '"external_id":"R2-000123-1","item_number":1,"order_type":"MEDICAL","price":"45.00","quantity":"2",' +
        '"route":"INHALATION","tax_excise":"0.00","tax_other":"0.00"}],"employee_id":"E-014","external_id":"R2-000123",' +
        '"location":"FL-0042","presenter":"PATIENT","request_id":"474d83c0-139d-45a0-abcd-4cd1fe31d441",' +
        '"terminal_id":"REG-2","type":"MEDICAL"}',
    );
  });

  it('gives its references while it is what was frozen', () => {
    expect(readFrozen(frozen)).toEqual({ requestId, externalId, terminalId });
    expect(readFrozen({ ...frozen, text: frozen.text.replace('"2"', '"3"') })).toBeNull();
    expect(readFrozen({ ...frozen, sha256: frozen.sha256.replace(/^./, 'g') })).toBeNull();
  });

  it('is sent byte for byte behind its stamp', () => {
    const stamp = {
      nonce: 'nonce-0123456789',
      saleTime: 1_773_165_660_900 as Instant,
      cardKey: 'key',
      validationToken: 'v',
    };
    const members = saleDispenseMembers(frozen, stamp);
    expect(members.endsWith(frozen.text.slice(1))).toBe(true);
    expect(JSON.parse(members)).toEqual({
      ...JSON.parse(frozen.text),
      nonce: 'nonce-0123456789',
      sale_time: 1_773_165_660,
      card_key: 'key',
      validation_token: 'v',
    });
  });
});

describe('readDispensed', () => {
  const body = {
    success: 1,
    sessiontime: 1_773_165_661,
    transactionid: '650101',
    sale_id: 88012,
    request_id: requestId,
    external_id: externalId,
    duplicate: 0,
    posted_at: 1_773_165_662,
    data: [{ item_number: 1, barcodeid: '0001000000000029', remaining_quantity: '18.00' }],
    registry: { status: 'POSTED', dispensation_id: 'D-90' },
  };
  const expected = { requestId, externalId };

  it('reads the sale of the state', () => {
    expect(readDispensed(body, expected)).toEqual({
      ok: true,
      value: {
        biotrackSaleId: '88012',
        transactionId: '650101',
        requestId,
        externalId,
        isDuplicate: false,
        postedAt: 1_773_165_662_000,
        registryStatus: 'POSTED',
        lines: [{ barcode: '0001000000000029', remaining: 1_800 }],
      },
    });
  });

  it.each([
    ['another request', { request_id: 'other' }],
    ['another receipt', { external_id: 'R2-000999' }],
  ])('row 28: takes the answer for %s for no answer of ours', (_, changes) => {
    expect(readDispensed({ ...body, ...changes }, expected)).toEqual({ ok: false, error: 'wrong-reference' });
  });

  it.each(['sale_id', 'request_id', 'external_id', 'transactionid'])('takes an answer without %s for none', field => {
    expect(readDispensed({ ...body, [field]: undefined }, expected)).toEqual({ ok: false, error: 'unreadable' });
  });

  it('lets no detail undo a sale: unread stock stays unknown, an unread registry pending', () => {
    const vague = {
      ...body,
      data: [{ barcodeid: '0001000000000029', remaining_quantity: 'many' }, 7],
      registry: 'fine',
    };
    expect(readDispensed({ ...vague, posted_at: 'now', duplicate: '?' }, expected)).toMatchObject({
      ok: true,
      value: {
        isDuplicate: false,
        postedAt: 1_773_165_661_000,
        registryStatus: 'PENDING',
        lines: [{ barcode: '0001000000000029', remaining: null }],
      },
    });
  });
});

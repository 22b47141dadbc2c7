import { describe, expect, it } from 'vitest';
import { nonceReplayMembers, readNonceReplay } from '../../../../electron/biotrack/actions/nonce-replay';

const stored = {
  success: 1,
  sessiontime: 1_773_165_661,
  transactionid: '650101',
  sale_id: '88012',
  request_id: 'r',
  external_id: 'R2-000123',
  data: [],
  registry: { status: 'POSTED' },
};
const envelope = { success: 1, found: 1, state: 'COMPLETE', original_action: 'sale_dispense', response: stored };
const complete = { ok: true, value: { kind: 'complete', outcome: { biotrackSaleId: '88012', requestId: 'r' } } };

describe('nonce_replay', () => {
  it('asks by nonce and nothing else', () => {
    expect(nonceReplayMembers('n')).toBe('{"nonce":"n"}');
  });

  it('reads the stored answer, in its envelope or bare', () => {
    expect(readNonceReplay(envelope)).toMatchObject(complete);
    expect(readNonceReplay({ ...envelope, original_action: undefined })).toMatchObject(complete);
    expect(readNonceReplay(stored)).toMatchObject(complete);
  });

  it('reads a stored refusal', () => {
    const response = {
      success: 0,
      errorcode: '202',
      error: 'over',
      errordata: { reasons: [{ code: 'ROUTE_EXCEEDED' }] },
    };
    expect(readNonceReplay({ ...envelope, response })).toEqual({
      ok: true,
      value: {
        kind: 'complete',
        outcome: {
          kind: 'refused',
          stateCode: '202',
          stateText: 'over',
          reasons: [{ code: 'ROUTE_EXCEEDED', stateText: 'ROUTE_EXCEEDED' }],
        },
      },
    });
  });

  it('tells a nonce that is not known from one that is still running', () => {
    expect(readNonceReplay({ success: 1, found: 0, state: 'UNKNOWN' })).toEqual({
      ok: true,
      value: { kind: 'unknown' },
    });
    expect(readNonceReplay({ success: 1, found: 1, state: 'IN_PROGRESS' })).toEqual({
      ok: true,
      value: { kind: 'in-progress' },
    });
  });

  it.each<[string, object, string]>([
    ['another action', { ...envelope, original_action: 'sale_void' }, 'wrong-reference'],
    ['no response', { ...envelope, response: null }, 'unreadable'],
    ['an unknown state', { ...envelope, state: 'LOST' }, 'unreadable'],
    ['a stored fault', { ...envelope, response: { success: 0, errorcode: '1000' } }, 'unreadable'],
    ['a stored answer without a sale', { ...envelope, response: { success: 1 } }, 'unreadable'],
    ['nothing of the kind', { success: 1 }, 'unreadable'],
  ])('concludes nothing from %s', (_, body, error) => {
    expect(readNonceReplay({ ...body })).toEqual({ ok: false, error });
  });
});

import { expect, it } from 'vitest';
import { Idempotency, nonceKeptSeconds } from '../../../../electron/biotrack/sandbox/idempotency';
import { failure, refused, success } from '../../../../electron/biotrack/sandbox/reply';

const key = { nonce: 'n1', requestId: 'r1', location: 'L', action: 'sale_dispense', fingerprint: 'f1' };
const done = success(1, { sale_id: '9', duplicate: 0 });

function settled(): Idempotency {
  const memory = new Idempotency();
  memory.begin(key, 'nonce', 0);
  memory.finish(key, done, 0);
  return memory;
}

const errorOf = (reply: unknown): unknown => JSON.parse(JSON.stringify(reply))?.errordata?.reasons?.[0]?.code;

it('gives a repeat the stored answer, marked as one', () => {
  expect(settled().begin({ ...key }, 'nonce', 5)).toEqual({ ...done, duplicate: 1 });
});

it('finds a repeat by its request id under a new nonce', () => {
  expect(settled().begin({ ...key, nonce: 'n2' }, 'nonce', 5)).toEqual({ ...done, duplicate: 1 });
});

it('refuses another request under a used nonce or request id', () => {
  const other = { ...key, fingerprint: 'f2' };
  expect([
    errorOf(settled().begin(other, 'nonce', 5)),
    errorOf(settled().begin({ ...other, nonce: 'n2' }, 'nonce', 5)),
    errorOf(settled().begin({ ...other, nonce: 'n2', requestId: 'r2' }, 'nonce', 5)),
  ]).toEqual(['NONCE_REUSED', 'REQUEST_ID_REUSED', undefined]);
});

it('promises less when told to: request ids only, or nothing', () => {
  const byNonce = { ...key, requestId: 'r2' };
  expect([
    settled().begin(byNonce, 'request_id', 5),
    settled().begin({ ...key }, 'request_id', 5),
    settled().begin({ ...key }, 'none', 5),
  ]).toEqual([null, { ...done, duplicate: 1 }, null]);
});

it('tells a repeat that the first is still running', () => {
  const memory = new Idempotency();
  memory.begin(key, 'nonce', 0);
  expect([memory.begin({ ...key }, 'nonce', 0), memory.replay('n1', 0)]).toEqual([
    failure(0, '1000', 'the request is still running, please try again'),
    { state: 'IN_PROGRESS' },
  ]);
  memory.abandon(key);
  expect(memory.replay('n1', 0)).toEqual({ state: 'UNKNOWN' });
});

it('remembers a business refusal, and forgets one that may pass', () => {
  const lasting = refused(0, '202', 'ROUTE_EXCEEDED', 'too much');
  const passing = [
    refused(0, '602', 'BACKDATE_NOT_ALLOWED', 'late'),
    refused(0, '202', 'CARD_KEY_EXPIRED', 'key'),
    refused(0, '602', 'PARAM_INVALID', 'param'),
    failure(0, '62', 'privilege'),
    failure(0, '1000', 'down'),
  ];
  const replayed = [lasting, ...passing].map(reply => {
    const memory = new Idempotency();
    memory.begin(key, 'nonce', 0);
    memory.finish(key, reply, 0);
    return memory.replay('n1', 0).state;
  });
  expect(replayed).toEqual(['COMPLETE', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
});

it('keeps the first answer when a second try under no promise comes to nothing', () => {
  const memory = settled();
  const again = { ...key };
  memory.begin(again, 'none', 1);
  memory.finish(again, refused(1, '602', 'BACKDATE_NOT_ALLOWED', 'late'), 1);
  expect(memory.replay('n1', 1)).toEqual({ state: 'COMPLETE', action: 'sale_dispense', response: done });
});

it('keeps a nonce for thirty days', () => {
  const memory = settled();
  expect([memory.replay('n1', nonceKeptSeconds - 1).state, memory.replay('n1', nonceKeptSeconds).state]).toEqual([
    'COMPLETE',
    'UNKNOWN',
  ]);
});

it('knows a write without a request id by its nonce alone', () => {
  const memory = new Idempotency();
  const destroy = { ...key, requestId: null };
  memory.begin(destroy, 'nonce', 0);
  memory.finish(destroy, done, 0);
  expect([
    memory.begin({ ...destroy }, 'nonce', 5),
    memory.begin({ ...destroy, nonce: 'n2' }, 'nonce', 5),
    memory.begin({ ...destroy }, 'request_id', 5),
  ]).toEqual([{ ...done, duplicate: 1 }, null, null]);
});

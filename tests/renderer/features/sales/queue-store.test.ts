import { expect, it } from 'vitest';
import { createQueueStore } from '../../../../renderer/features/sales/queue-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aQueueDay, aQueueRow, aReport } from '../../support/queue-views';
import { aSale, aStatus } from '../../support/views';

type Script = Parameters<typeof aClient>[0];

function aQueue(script: Script = {}) {
  const { bridge, client } = aClient({
    'queue.list': ({ after }) => ({
      rows: [aQueueRow({ saleId: after === null ? 's-1' : 's-2' })],
      hasMore: after === null,
      isPaused: false,
    }),
    'queue.day': () => aQueueDay(),
    'queue.report': () => aReport(),
    ...script,
  });
  const store = createQueueStore(client);
  return { bridge, store, get: store.getState };
}

it('lists page after page, and one status alone', async () => {
  const { bridge, get } = aQueue();
  await get().load();
  await get().loadMore();
  expect(get().rows.map(row => row.saleId)).toEqual(['s-1', 's-2']);
  expect(get().day).toEqual(aQueueDay());
  await get().setStatus('queued');
  expect(bridge.inputsOf('queue.list')).toEqual([
    { status: null, after: null },
    { status: null, after: 's-1' },
    { status: 'queued', after: null },
  ]);
});

it('looks again when sales move, once for many', async () => {
  const { bridge, get } = aQueue();
  bridge.push('sale.changed', aSale());
  expect(bridge.inputsOf('queue.list')).toHaveLength(0);
  await get().load();
  for (let moves = 0; moves < 200; moves += 1) {
    bridge.push('sale.changed', aSale());
    await Promise.resolve();
  }
  await expect.poll(() => bridge.inputsOf('queue.list').length).toBe(3);
});

it('reads anew what somebody has scrolled through in few questions', async () => {
  const all = Array.from({ length: 2_500 }, (_, index) => aQueueRow({ saleId: `s-${index}` }));
  const { bridge, get } = aQueue({
    'queue.list': ({ after, count = 50 }) => {
      const from = after === null ? 0 : all.findIndex(row => row.saleId === after) + 1;
      return { rows: all.slice(from, from + count), hasMore: from + count < all.length, isPaused: false };
    },
  });
  await get().load();
  while (get().rows.length < 2_100) await get().loadMore();
  const asked = bridge.inputsOf('queue.list').length;
  await get().load();
  expect(bridge.inputsOf('queue.list').slice(asked)).toEqual([
    { status: null, after: null, count: 1_000 },
    { status: null, after: 's-999', count: 1_000 },
    { status: null, after: 's-1999', count: 100 },
  ]);
  expect([get().rows.length, get().hasMore]).toEqual([2_100, true]);
});

it('looks again when the register says that sending has stopped, and only where the queue is shown', async () => {
  let isPaused = false;
  const { bridge, get } = aQueue({ 'queue.list': () => ({ rows: [], hasMore: false, isPaused }) });
  bridge.push('status.changed', aStatus());
  expect(bridge.inputsOf('queue.list')).toHaveLength(0);
  await get().load();
  expect(get().isPaused).toBe(false);
  isPaused = true;
  bridge.push('status.changed', aStatus({ connection: 'offline' }));
  await expect.poll(() => get().isPaused).toBe(true);
});

it('keeps as many in view as were there, and begins anew with another status', async () => {
  const { bridge, get } = aQueue();
  await get().load();
  await get().loadMore();
  await get().load();
  expect(get().rows.map(row => row.saleId)).toEqual(['s-1', 's-2']);
  await get().setStatus('queued');
  expect(get().rows.map(row => row.saleId)).toEqual(['s-1']);
  expect(bridge.inputsOf('queue.list')).toEqual([
    ...[null, 's-1', null, 's-1'].map(after => ({ status: null, after })),
    { status: 'queued', after: null },
  ]);
});

it('reads the open story anew when its sale moves', async () => {
  const { bridge, get } = aQueue();
  await get().open('s-1');
  bridge.push('sale.changed', aSale({ id: 's-1' }));
  await expect.poll(() => bridge.inputsOf('queue.report').length).toBe(2);
});

it('reads the open story of a void anew when the sale moves that it undoes', async () => {
  const { bridge, get } = aQueue({ 'queue.report': () => aReport({ saleId: 'u-1', op: 'void' }) });
  await get().open('u-1');
  bridge.push('sale.changed', aSale({ id: 's-1' }));
  await expect.poll(() => bridge.inputsOf('queue.report')).toEqual([{ saleId: 'u-1' }, { saleId: 'u-1' }]);
});

it('decides about the story that is open, and keeps what stands in the way', async () => {
  const { bridge, get } = aQueue({
    'queue.landed': () => failure('E-QUE-02', { id: '88012' }),
    'queue.cancel': () => aReport({ status: 'voided', actions: [] }),
    'queue.retry': () => aReport({ status: 'checking' }),
    'queue.resend': () => aReport({ status: 'queued' }),
    'approval.request': () => ({ token: 'T', approverName: 'Ana', expiresAt: 1 }),
  });
  await get().open('s-1');
  expect([await get().landed('88012', 'seen'), get().failure?.code]).toEqual([false, 'E-QUE-02']);
  expect([await get().cancel('back', 'brought back'), get().report?.status, get().failure]).toEqual([
    true,
    'voided',
    null,
  ]);
  await get().retry();
  const asked = await get().approveResend({ user: 'ana', pin: '1', reason: 'none there' });
  expect(asked.ok && asked.data.token).toBe('T');
  expect(await get().resend('T')).toBe(true);
  expect(bridge.inputsOf('approval.request')).toEqual([
    { user: 'ana', pin: '1', reason: 'none there', action: 'resend', subject: 's-1' },
  ]);
  expect(bridge.inputsOf('queue.cancel')).toEqual([{ saleId: 's-1', goods: 'back', reason: 'brought back' }]);
});

it('reads an answer of the state, and forgets it with its story', async () => {
  const { get } = aQueue({ 'queue.reply': ({ attempt }) => ({ number: attempt, bytes: 3, text: 'abc' }) });
  await get().open('s-1');
  await get().readReply(1);
  expect(get().reply?.text).toBe('abc');
  get().close();
  expect([get().report, get().reply]).toEqual([null, null]);
});

it('says why nothing is listed, and that signing in was not tried', async () => {
  const { get } = aQueue({
    'queue.list': () => failure('E-AUT-01'),
    'queue.retrySignIn': () => failure('E-AUT-03'),
    'queue.report': () => failure('E-QUE-01'),
  });
  await get().load();
  expect([get().failure?.code, get().rows]).toEqual(['E-AUT-01', []]);
  await get().retrySignIn();
  expect(get().failure?.code).toBe('E-AUT-03');
  await get().open('s-1');
  expect([get().failure?.code, get().report]).toEqual(['E-QUE-01', null]);
});

import { expect, it } from 'vitest';
import { createRemote } from '../../../renderer/ui/remote';
import { failure } from '../support/fake-bridge';

it('drops an answer that a later question overtook', async () => {
  const waiting = new Map<string, (text: string) => void>();
  const remote = createRemote<string, string>(
    key => new Promise(resolve => waiting.set(key, text => resolve({ ok: true, data: text }))),
  );
  const first = remote.getState().load('old');
  const second = remote.getState().load('new');
  waiting.get('new')?.('newer');
  waiting.get('old')?.('older');
  await Promise.all([first, second]);
  expect(remote.getState()).toMatchObject({ isLoading: false, data: 'newer', failure: null });
});

it('keeps the last good answer beside a failure, and forgets both on clear', async () => {
  const replies = [{ ok: true, data: 'good' } as const, failure('E-NET-01')];
  const remote = createRemote<string>(async () => replies.shift() ?? failure('E-IPC-04'));
  await remote.getState().load(null);
  await remote.getState().load(null);
  expect(remote.getState()).toMatchObject({ data: 'good', failure: failure('E-NET-01') });
  remote.getState().clear();
  expect(remote.getState()).toMatchObject({ data: null, failure: null });
});

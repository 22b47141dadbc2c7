import { describe, expect, it } from 'vitest';
import { createPosClient } from '../../renderer/pos-client';
import { failure, fakeBridge } from './support/fake-bridge';
import { aSession, aStatus } from './support/views';

describe('the client', () => {
  it('hands over the answer as it came', async () => {
    const client = createPosClient(fakeBridge({ 'session.current': () => aSession() }));
    expect(await client.ask('session.current', null)).toEqual({ ok: true, data: aSession() });
  });

  it('hands over a refusal as it came', async () => {
    const client = createPosClient(fakeBridge({ 'session.current': () => failure('E-AUT-03') }));
    expect(await client.ask('session.current', null)).toEqual(failure('E-AUT-03'));
  });

  it('turns a broken doorway into the failure that says so', async () => {
    const client = createPosClient(fakeBridge());
    expect(await client.ask('session.current', null)).toEqual({ ok: false, code: 'E-IPC-04', params: {}, ref: '-' });
  });

  it('hears pushes until it stops listening', () => {
    const bridge = fakeBridge();
    const heard: unknown[] = [];
    const stop = createPosClient(bridge).listen('status.changed', status => heard.push(status));
    bridge.push('status.changed', aStatus());
    stop();
    bridge.push('status.changed', aStatus({ connection: 'offline' }));
    expect(heard).toEqual([aStatus()]);
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/units';
import { aClient, aReport, quickLimits } from '../../support/sync/a-client';
import { aScriptedServer, http200, httpStatus, ok, signedIn } from '../../support/sync/scripted-server';

const marks = ok({
  summary: [
    { table: 'sale', sum: '1' },
    { table: 'inventory', sum: '2' },
  ],
});
const expired = http200('{"success":0,"errorcode":63,"error":"your session has expired"}');
const stamp = { nonce: randomUUID(), saleTime: 1_773_165_600_000 as Instant, cardKey: 'key', validationToken: null };
const failed = (why: string) => ({ kind: 'failed', failure: { kind: 'no-answer', why } });

describe('a call', () => {
  it('carries its session, the training flag and its location', async () => {
    const server = await aScriptedServer(signedIn(() => marks));
    await aClient(server.baseUrl).checkSync();
    expect(server.received[1]?.json).toMatchObject({
      API: '4.0',
      action: 'sync_check',
      sessionid: 'session-of-24-characters',
      training: 1,
      enforce_rules_training: 1,
      location: 'FL-0042',
    });
  });

  it('says nothing of training in production', async () => {
    const server = await aScriptedServer(signedIn(() => marks));
    await aClient(server.baseUrl, { training: false }).checkSync();
    expect(server.received.map(({ json }) => 'training' in json)).toEqual([false, false]);
  });

  it('never sends a write again by itself whose session is said to have expired', async () => {
    const server = await aScriptedServer(signedIn(() => expired));
    const client = aClient(server.baseUrl);
    expect(await client.dispense(client.freeze(aReport()), stamp)).toEqual(failed('session-expired'));
    expect(server.received.map(({ json }) => json['action'])).toEqual(['login', 'sale_dispense']);
  });

  it('TV41: signs in again for the call after that, which may be the same bytes and nonce', async () => {
    let isExpired = true;
    const server = await aScriptedServer(signedIn(() => (isExpired ? expired : marks)));
    const client = aClient(server.baseUrl);
    const body = client.freeze(aReport());
    await client.dispense(body, stamp);
    isExpired = false;
    await client.dispense(body, stamp);
    const [first, second] = server.received.filter(({ json }) => json['action'] === 'sale_dispense');
    expect(second?.body).toBe(first?.body);
    expect(server.received.map(({ json }) => json['action'])).toEqual([
      'login',
      'sale_dispense',
      'login',
      'sale_dispense',
    ]);
  });

  it('asks a read whose session has expired once more in a new one, and then gives up', async () => {
    const server = await aScriptedServer(signedIn(() => expired));
    expect(await aClient(server.baseUrl).checkSync()).toEqual(failed('session-expired'));
    expect(server.received.map(({ json }) => json['action'])).toEqual(['login', 'sync_check', 'login', 'sync_check']);
  });

  it('says of a read that met an expired session what kept it from a new one', async () => {
    let logins = 0;
    const server = await aScriptedServer(request => {
      if (request.json['action'] !== 'login') return expired;
      logins += 1;
      return logins === 1 ? http200('{"success":1,"sessionid":"one","time":1}') : null;
    });
    expect(await aClient(server.baseUrl).checkSync()).toEqual({
      kind: 'failed',
      failure: { kind: 'not-sent', why: 'sign-in-failed' },
    });
  });

  it('lets the sender hear what came, also with another status than 200, and answers with the outcome alone', async () => {
    const page = '<h1>Down for maintenance</h1>';
    const busy = `HTTP/1.1 503 Busy\r\ncontent-length: ${page.length}\r\n\r\n${page}`;
    const server = await aScriptedServer(signedIn(() => busy));
    const client = aClient(server.baseUrl);
    const heard: string[] = [];
    const answer = await client.dispense(client.freeze(aReport()), stamp, said => heard.push(said));
    expect([answer, heard]).toEqual([failed('http-status'), [page]]);
  });

  it('asks a lost read again, a few times, and a lost write never', async () => {
    const server = await aScriptedServer(signedIn(() => httpStatus(503)));
    const client = aClient(server.baseUrl, { limits: { ...quickLimits, readRetries: 2 } });
    expect(await client.lookUpCard('PTEST0001', null)).toEqual(failed('http-status'));
    expect(server.received).toHaveLength(4);
    expect(await client.dispense(client.freeze(aReport()), stamp)).toEqual(failed('http-status'));
    expect(server.received).toHaveLength(5);
    expect(await client.checkSync()).toEqual(failed('http-status'));
    expect(server.received).toHaveLength(6);
  });

  it('does not ask a read again at once that the state has put off', async () => {
    const server = await aScriptedServer(signedIn(() => httpStatus(503, 'retry-after: 120\r\n')));
    const client = aClient(server.baseUrl, { limits: { ...quickLimits, readRetries: 2 } });
    expect(await client.lookUpCard('PTEST0001', null)).toEqual({
      kind: 'failed',
      failure: { kind: 'no-answer', why: 'http-status', retryAfterMs: 120_000 },
    });
    expect(server.received).toHaveLength(2);
  });

  it('does not ask a slow read again', async () => {
    const server = await aScriptedServer(signedIn(() => 'hang'));
    const client = aClient(server.baseUrl, { limits: { ...quickLimits, readMs: 60, readRetries: 2 } });
    expect(await client.lookUpCard('PTEST0001', null)).toEqual(failed('timeout'));
    expect(server.received).toHaveLength(2);
  });

  it('shares one time limit between all tries of a read', async () => {
    const server = await aScriptedServer(
      signedIn((_, socket) => {
        setTimeout(() => socket.destroy(), 120);
        return 'hang';
      }),
    );
    const client = aClient(server.baseUrl, { limits: { ...quickLimits, readMs: 300, readRetries: 10 } });
    const startedAt = performance.now();
    await client.lookUpCard('PTEST0001', null);
    expect(performance.now() - startedAt).toBeLessThan(450);
    expect(server.received.length).toBeLessThanOrEqual(4);
  });

  it('keeps to its pace', async () => {
    const server = await aScriptedServer(signedIn(() => marks));
    const client = aClient(server.baseUrl, { pace: { perSecond: 50, burst: 2 } });
    const startedAt = performance.now();
    for (let call = 0; call < 5; call += 1) await client.checkSync();
    expect(performance.now() - startedAt).toBeGreaterThan(60);
  });
});

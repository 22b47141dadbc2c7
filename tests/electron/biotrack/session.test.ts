import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../electron/biotrack/client-config';
import { createSession } from '../../../electron/biotrack/session';
import type { HttpFailure, HttpReply } from '../../../electron/biotrack/transport';
import { ManualTime } from '../../support/sync/ports';

const config = {
  baseUrl: 'http://127.0.0.1',
  licenceNumber: '999000800',
  username: 'e014',
  password: 'pass-e014',
  training: true,
  location: 'FL-0042',
};
const reply = (body: unknown): HttpReply => ({ kind: 'reply', body: JSON.stringify(body), date: null });
const welcome = (sessionid: string): HttpReply => reply({ success: 1, sessionid, time: 1 });
const refusal = reply({ success: 0, error: 'Invalid username or password.' });

function aSession(answers: readonly (HttpReply | HttpFailure)[]) {
  const time = new ManualTime(0);
  const sent: unknown[] = [];
  const session = createSession({
    config,
    limits: defaultLimits,
    clock: time.clock,
    send: body => {
      sent.push(JSON.parse(body));
      const answer = answers[sent.length - 1];
      if (answer === undefined) throw new Error('One login too many');
      return Promise.resolve(answer);
    },
  });
  return { session, sent, time };
}

const refused = { kind: 'failed', failure: { kind: 'credentials-refused' } };
const signInFailed = { kind: 'failed', failure: { kind: 'not-sent', why: 'sign-in-failed' } };

describe('the session', () => {
  it('is one login for calls that come together', async () => {
    const { session, sent } = aSession([welcome('first')]);
    const all = await Promise.all([session.get(), session.get(), session.get()]);
    expect(all).toEqual(Array(3).fill({ kind: 'signed-in', sessionId: 'first' }));
    expect(sent).toEqual([
      {
        API: '4.0',
        action: 'login',
        license_number: '999000800',
        username: 'e014',
        password: 'pass-e014',
        training: 1,
      },
    ]);
  });

  it('forgets the id that expired, and not a newer one', async () => {
    const { session, sent } = aSession([welcome('first'), welcome('second')]);
    await session.get();
    session.drop('first');
    expect(await session.get()).toEqual({ kind: 'signed-in', sessionId: 'second' });
    session.drop('first');
    expect(await session.get()).toEqual({ kind: 'signed-in', sessionId: 'second' });
    expect(sent).toHaveLength(2);
  });

  it('row 29: stops after two refusals, and tries once more when the pause is over', async () => {
    const { session, sent, time } = aSession([refusal, refusal, refusal, welcome('late')]);
    expect(await session.get()).toEqual(signInFailed);
    expect(await session.get()).toEqual(refused);
    expect(await session.get()).toEqual(refused);
    expect(sent).toHaveLength(2);
    await time.advance(defaultLimits.refusedSignInPauseMs);
    expect(await session.get()).toEqual(refused);
    expect(await session.get()).toEqual(refused);
    expect(sent).toHaveLength(3);
    await time.advance(defaultLimits.refusedSignInPauseMs);
    expect(await session.get()).toEqual({ kind: 'signed-in', sessionId: 'late' });
  });

  it('tries once more at once when somebody has put the sign-in right', async () => {
    const { session } = aSession([refusal, refusal, refusal, welcome('late')]);
    await session.get();
    await session.get();
    session.tryAgain();
    expect(await session.get()).toEqual(refused);
    expect(await session.get()).toEqual(refused);
    session.tryAgain();
    expect(await session.get()).toEqual({ kind: 'signed-in', sessionId: 'late' });
  });

  it('waits as long as the state asks, and counts that as no refusal', async () => {
    const busy: HttpFailure = { kind: 'failed', failure: { kind: 'rate-limited', retryAfterMs: 7_000 } };
    const { session, sent, time } = aSession([refusal, busy, welcome('first')]);
    await session.get();
    const wait = (retryAfterMs: number) => ({
      kind: 'failed',
      failure: { kind: 'not-sent', why: 'rate-limited', retryAfterMs },
    });
    expect(await session.get()).toEqual(wait(7_000));
    await time.advance(2_000);
    expect(await session.get()).toEqual(wait(5_000));
    expect(sent).toHaveLength(2);
    await time.advance(5_000);
    expect(await session.get()).toEqual({ kind: 'signed-in', sessionId: 'first' });
  });

  it('waits as long as what stands before the state asks, which is no answer of the state', async () => {
    const busy: HttpFailure = {
      kind: 'failed',
      failure: { kind: 'no-answer', why: 'http-status', retryAfterMs: 7_000 },
    };
    const { session, sent, time } = aSession([busy, welcome('first')]);
    const wait = (retryAfterMs: number) => ({
      kind: 'failed',
      failure: { kind: 'not-sent', why: 'sign-in-failed', retryAfterMs },
    });
    expect(await session.get()).toEqual(wait(7_000));
    await time.advance(2_000);
    expect([await session.get(), sent.length]).toEqual([wait(5_000), 1]);
    await time.advance(5_000);
    expect(await session.get()).toEqual({ kind: 'signed-in', sessionId: 'first' });
  });

  it.each<[string, HttpReply | HttpFailure, unknown]>([
    [
      'an insecure line',
      { kind: 'failed', failure: { kind: 'not-sent', why: 'insecure' } },
      { kind: 'not-sent', why: 'insecure' },
    ],
    [
      'a time-out',
      { kind: 'failed', failure: { kind: 'no-answer', why: 'timeout' } },
      { kind: 'not-sent', why: 'unreachable' },
    ],
    ['a page of HTML', { kind: 'reply', body: '<html>', date: null }, { kind: 'not-sent', why: 'sign-in-failed' }],
    ['a welcome without a session', reply({ success: 1 }), { kind: 'not-sent', why: 'sign-in-failed' }],
    ['a fault of the state', reply({ success: 0, errorcode: '1000' }), { kind: 'not-sent', why: 'sign-in-failed' }],
  ])('says after %s that the call was not sent, and counts it as no refusal', async (_, answer, failure) => {
    const { session } = aSession([answer, answer, answer]);
    for (let call = 0; call < 3; call += 1) expect(await session.get()).toEqual({ kind: 'failed', failure });
  });
});

import { expect, it } from 'vitest';
import { post, startState } from './support/raw-state';

it.each([
  ['GET', '/nowhere', undefined],
  ['POST', '/health', {}],
  ['POST', '/period', { locked_after: '2026-03-01' }],
  ['POST', '/void-limit', { max_age_s: -60 }],
  ['POST', '/faults', { mode: 'restore_never' }],
  ['POST', '/dedupe', { mode: 'sometimes' }],
  ['POST', '/replay', { enabled: 1 }],
  ['POST', '/offline', { mode: 'slow' }],
  ['POST', '/clock', { when: 'later' }],
  ['POST', '/fixture', { stores: {} }],
  ['POST', '/reset', { fixture: 'empty' }],
  ['POST', '/sessions/expire', { which: 'all' }],
])('refuses %s %s %o with a sentence', async (method, path, body) => {
  const reply = await (await startState()).control(method, path, body);
  expect(reply).toEqual({ status: 400, body: { error: expect.stringMatching(/\w+ \w+/) } });
});

it('refuses a body that is no object', async () => {
  const { controlPort } = await startState();
  expect((await post(controlPort, '/clock', '[]')).status).toBe(400);
});

it('takes no call from a page in a browser', async () => {
  const { controlPort } = await startState();
  const foreign = [{ Host: 'evil.example' }, { Origin: 'http://evil.example' }];
  const answers = [];
  for (const headers of foreign) answers.push(await post(controlPort, '/reset', '{}', headers));
  expect(answers.map(answer => answer.status)).toEqual([400, 400]);
});

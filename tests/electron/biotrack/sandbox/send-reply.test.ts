import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { disturbanceOf } from '../../../../electron/biotrack/sandbox/disturbance';
import { parseFault } from '../../../../electron/biotrack/sandbox/fault-modes';
import { closeServer, listen } from '../../../../electron/biotrack/sandbox/http';
import { sendReply } from '../../../../electron/biotrack/sandbox/send-reply';
import { post } from './support/raw-state';

const reply = { success: 1, code: '0001', price: '4.50' } as const;

async function said(fault: object | null, stopping = new AbortController().signal) {
  const faults = fault === null ? [] : [parseFault(fault)];
  const server = createServer((_request, response) => {
    sendReply(response, reply, disturbanceOf(faults), stopping).catch(() => response.destroy());
  });
  const port = await listen(server, 0);
  onTestFinished(() => closeServer(server));
  return post(port, '/', '');
}

it('says what it is given', async () => {
  expect(await said(null)).toMatchObject({ status: 200, text: '{"success":1,"code":"0001","price":"4.50"}' });
});

it('turns into numbers what can be one', async () => {
  expect((await said({ mode: 'strings_as_numbers' })).text).toBe('{"success":1,"code":"0001","price":4.5}');
});

it('leads a redirect back to where it came from', async () => {
  const { status, headers, text } = await said({ mode: 'http_status', status: 301 });
  expect([status, headers['location'], text]).toEqual([301, '/serverjson.asp', '']);
});

it('halves, and bloats', async () => {
  const [half, bloated] = [await said({ mode: 'truncated_json' }), await said({ mode: 'oversized_reply' })];
  expect([half.text, bloated.text.length > 2 * 1024 * 1024]).toEqual(['{"success":1,"code":"', true]);
});

it('stops in the middle of a drip when the state stops', async () => {
  const stop = new AbortController();
  const dripping = expect(said({ mode: 'drip', bytes_per_second: 10 }, stop.signal)).rejects.toThrow();
  setTimeout(() => stop.abort(), 50);
  await dripping;
});

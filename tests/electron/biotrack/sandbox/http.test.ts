import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import {
  bodyLimitBytes,
  closeServer,
  listen,
  parseObject,
  type ReadBody,
  readBody,
  send,
} from '../../../../electron/biotrack/sandbox/http';
import { post } from './support/raw-state';

async function reading(): Promise<{ port: number; read: ReadBody[] }> {
  const read: ReadBody[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then(body => {
      read.push(body);
      send(response, 200, body.kind, 'text/plain', { 'X-Extra': 'yes' });
    });
  });
  const port = await listen(server, 0);
  onTestFinished(() => closeServer(server));
  return { port, read };
}

it('reads a body up to the limit and no further', async () => {
  const { port } = await reading();
  const answers = [
    await post(port, '/', 'x'.repeat(bodyLimitBytes)),
    await post(port, '/', 'x'.repeat(bodyLimitBytes + 1)),
  ];
  expect(answers.map(({ text, headers }) => [text, headers['x-extra']])).toEqual([
    ['read', 'yes'],
    ['too-large', 'yes'],
  ]);
});

it('tells a body that was cut off from one that ended', async () => {
  const { port, read } = await reading();
  const socket = connect(port, '127.0.0.1', () => {
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf', () => socket.destroy());
  });
  await expect.poll(() => read).toEqual([{ kind: 'cut-off' }]);
});

it('hangs up in the middle of a body when it is told to', async () => {
  const read: ReadBody[] = [];
  const server = createServer(request => {
    void readBody(request, received => received.includes('stop')).then(body => read.push(body));
  });
  const port = await listen(server, 0);
  onTestFinished(() => closeServer(server));
  await expect(post(port, '/', 'go on, go on, stop, go on')).rejects.toThrow(/socket hang up|ECONNRESET/);
  expect(read).toEqual([{ kind: 'cut-off' }]);
});

it('takes an object and nothing else', () => {
  expect(['{"a":1}', '[1]', 'null', '"x"', '{', ''].map(parseObject)).toEqual([{ a: 1 }, null, null, null, null, null]);
});

it('answers on this machine only, and says when a port is taken', async () => {
  const { port } = await reading();
  const second = createServer();
  await expect(listen(second, port)).rejects.toThrow('EADDRINUSE');
  await closeServer(second);
  const third = createServer();
  await listen(third, 0);
  expect(third.address()).toMatchObject({ address: '127.0.0.1' });
  await closeServer(third);
});

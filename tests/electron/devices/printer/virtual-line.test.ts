import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createVirtualLine } from '../../../../electron/devices/printer/virtual-line';
import { eventually } from '../../../support/devices/real-world';

async function aLine() {
  let heard = '';
  const line = createVirtualLine({
    ...{ host: '127.0.0.1', port: 0, onClient: () => {} },
    onData: chunk => {
      heard += Buffer.from(chunk).toString();
    },
  });
  const at = await line.start();
  onTestFinished(line.stop);
  const dial = () => {
    const socket: Socket = connect(at);
    const state = { chunks: [] as string[], end: '' };
    socket.on('data', chunk => state.chunks.push(chunk.toString()));
    socket.on('end', () => {
      state.end ||= 'fin';
    });
    socket.on('error', (cause: NodeJS.ErrnoException) => {
      state.end = cause.code ?? 'error';
    });
    socket.on('close', () => {
      state.end ||= 'closed';
    });
    onTestFinished(() => void socket.destroy());
    return { socket, state };
  };
  return { line, dial, heard: () => heard };
}

it('serves one client, and hangs up on the next', async () => {
  const { line, dial, heard } = await aLine();
  const first = dial();
  first.socket.write('one');
  await eventually('the first is heard', () => heard() === 'one');
  const second = dial();
  await eventually('the second is sent away', () => second.state.end !== '');
  expect([line.hasClient(), first.state.end, heard()]).toEqual([true, '', 'one']);
  first.socket.end();
  await eventually('the line is free', () => !line.hasClient());
  dial().socket.write(' three');
  await eventually('the third is heard', () => heard() === 'one three');
});

it('breaks off after so many bytes, at once, or politely', async () => {
  const { line, dial, heard } = await aLine();
  line.dropAfter(3);
  const cut = dial();
  cut.socket.write('12345');
  await eventually('the break', () => cut.state.end !== '');
  expect(heard()).toBe('123');
  const dropped = dial();
  await eventually('a client', line.hasClient);
  line.dropAfter(0);
  await eventually('the break', () => dropped.state.end !== '');
  const ended = dial();
  await eventually('a client', line.hasClient);
  line.fin();
  await eventually('the end', () => ended.state.end === 'fin');
});

it('answers byte by byte when told to, and says whether anybody heard', async () => {
  const { line, dial } = await aLine();
  expect(line.send(Buffer.from('x'))).toBe(false);
  const { state } = dial();
  await eventually('a client', line.hasClient);
  line.setManners({ splitsReplies: true });
  expect(line.send(Buffer.from('abc'))).toBe(true);
  await eventually('all of it', () => state.chunks.join('') === 'abc');
});

it('takes calls and reads nothing, and refuses them, when told to', async () => {
  const { line, dial, heard } = await aLine();
  line.setManners({ hangsConnect: true });
  const hanging = dial();
  hanging.socket.write('anybody');
  await new Promise(resolve => setTimeout(resolve, 50));
  expect([heard(), hanging.state.end, line.hasClient()]).toEqual(['', '', false]);
  await line.refuse(true);
  const refused = dial();
  await eventually('the refusal', () => refused.state.end === 'ECONNREFUSED');
  line.setManners({});
  await line.refuse(false);
  dial().socket.write('again');
  await eventually('it is heard', () => heard() === 'again');
});

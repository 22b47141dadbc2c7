import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { eventually } from '../../../support/devices/real-world';
import { bytesFrom } from '../../../support/devices/report-hex';
import { aTempFolder } from '../../../support/temp-folder';
import { runCommand } from './support/run-command';

const entry = fileURLToPath(new URL('../../../../electron/devices/virtual/printer-cli.ts', import.meta.url));

it('prints what it is sent once it has paper, keeps it as files, and ends on SIGTERM', async () => {
  const out = aTempFolder();
  const command = await runCommand(entry, [
    ...['--port', '0', '--control-port', '0', '--profile', 'clone-58', '--out', out],
  ]);
  await eventually('it says where it is', () => command.said.length === 1);
  const ready = JSON.parse(command.said[0] ?? '');
  expect(ready).toEqual({
    printer: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    profile: 'clone-58',
    columns: 32,
    control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
  });
  command.type('paper out');
  await eventually('it has none', () => command.said.at(-1)?.includes('"paper":"out"') === true);

  const [host = '', port = ''] = String(ready.printer).split(':');
  const socket = connect({ host, port: Number(port) });
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.write(bytesFrom('1b 61 01 48 4f 4c 41 0a 1d 56 00'));
  const reply = await fetch(`${ready.control}/order`, { method: 'POST', body: '{"kind":"paper","paper":"ok"}' });
  expect(reply.status).toBe(200);
  await eventually('the files are named', () => command.said.at(-1)?.endsWith('.png') === true);
  command.child.kill('SIGTERM');
  const edge = '-'.repeat(32);
  const files = ['receipt-001.txt', 'receipt-001.svg', 'receipt-001.png'].map(name => join(out, name));
  expect([command.said.slice(2), files.map(existsSync), await command.ended]).toEqual([
    [edge, '              HOLA', edge, ...files],
    [true, true, true],
    0,
  ]);
});

it('says what it does not understand, and fails', async () => {
  const command = await runCommand(entry, ['--port', 'nine']);
  expect([await command.ended, command.said]).toEqual([
    1,
    ['virtual-printer: --port is a port: a whole number up to 65535'],
  ]);
});

import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createTcpScanner } from '../../../../electron/devices/scanner/tcp-scanner';
import { aRealWorld, eventually } from '../../../support/devices/real-world';
import { runCommand } from './support/run-command';

const entry = fileURLToPath(new URL('../../../../electron/devices/virtual/scanner-cli.ts', import.meta.url));

it('plays what is typed to the register that connects, in its layout, and ends on SIGTERM', async () => {
  const command = await runCommand(entry, ['--port', '0', '--profile', 'B']);
  await eventually('it says where it is', () => command.said.length === 1);
  const ready = JSON.parse(command.said[0] ?? '');
  expect(ready).toEqual({ scanner: expect.stringMatching(/^127\.0\.0\.1:\d+$/), profile: 'B' });
  command.type('scan early');
  await eventually('an answer', () => command.said.length === 2);

  const [host, port] = String(ready.scanner).split(':');
  const driver = createTcpScanner({ host: host ?? '', port: Number(port), layout: 'B', ports: aRealWorld() });
  const scans: string[] = [];
  driver.onScan(scan => scans.push(scan.text));
  onTestFinished(() => driver.stop());
  driver.start();
  await eventually('it is connected', () => driver.state() === 'ready');
  command.type('state');
  command.type('scan 0001000000000029');
  command.type('sing');
  await eventually('a scan', () => scans.length === 1);
  await eventually('three answers', () => command.said.length === 5);
  command.child.kill('SIGTERM');
  expect([scans, command.said.slice(1), await command.ended]).toEqual([
    ['0001000000000029'],
    [
      'scan: no register is connected',
      '{"isPlugged":true,"isHeard":true}',
      'scan: done',
      'The scanner does not know "sing"; type help.',
    ],
    0,
  ]);
});

it('ends at quit', async () => {
  const command = await runCommand(entry, ['--port', '0']);
  await eventually('it says where it is', () => command.said.length === 1);
  command.type('quit');
  expect(await command.ended).toBe(0);
});

it('says what it does not understand, and fails', async () => {
  const command = await runCommand(entry, ['--profile', 'X']);
  expect([await command.ended, command.said]).toEqual([1, ['virtual-scanner: --profile is A, B, S or D']]);
});

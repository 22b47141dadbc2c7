import { expect, it, onTestFinished } from 'vitest';
import { createSwitchedScanner } from '../../../../electron/devices/scanner/switched-scanner';
import { createTcpScanner } from '../../../../electron/devices/scanner/tcp-scanner';
import { createVirtualScanner } from '../../../../electron/devices/scanner/virtual-scanner';
import { aRealWorld, eventually } from '../../../support/devices/real-world';

/** Two scanners in their cradles, and a register that may read either. */
async function aCounter() {
  const ports = aRealWorld();
  const cradles = [createVirtualScanner(), createVirtualScanner()];
  const places = await Promise.all(cradles.map(cradle => cradle.start()));
  const scanner = createSwitchedScanner<number>(which => {
    const { host, port } = places[which] ?? { host: '', port: 0 };
    return createTcpScanner({ host, port, layout: 'A', ports, repeatGuardMs: 0 });
  }, 0);
  onTestFinished(async () => {
    await scanner.stop();
    await Promise.all(cradles.map(cradle => cradle.stop()));
  });
  const heard: string[] = [];
  scanner.onScan(scan => heard.push(scan.text));
  const [left, right] = cradles;
  if (left === undefined || right === undefined) throw new Error('There are two.');
  return { scanner, left, right, heard };
}

it('reads the other scanner after a switch, to the same listeners, and lets go of the first', async () => {
  const { scanner, left, right, heard } = await aCounter();
  const states: string[] = [];
  scanner.onState(state => states.push(state));
  scanner.start();
  await eventually('the left one is heard', left.isHeard);
  left.scan('left');
  await eventually('one scan', () => heard.length === 1);
  await scanner.use(1);
  await eventually('the right one is heard', right.isHeard);
  await eventually('the left one is let go', () => !left.isHeard());
  right.scan('right');
  await eventually('two scans', () => heard.length === 2);
  expect([heard, scanner.state(), scanner.views().length, states.at(-1)]).toEqual([
    ['left', 'right'],
    'ready',
    1,
    'ready',
  ]);
});

it('ends with the last of several switches, each after the one before', async () => {
  const { scanner, left, right } = await aCounter();
  scanner.start();
  void scanner.use(1);
  void scanner.use(0);
  await scanner.use(1);
  await eventually('the right one is heard', right.isHeard);
  expect([left.isHeard(), scanner.state()]).toEqual([false, 'ready']);
});

it('starts nothing by a switch before it was started', async () => {
  const { scanner, right } = await aCounter();
  await scanner.use(1);
  expect([scanner.state(), right.isHeard()]).toEqual(['off', false]);
});

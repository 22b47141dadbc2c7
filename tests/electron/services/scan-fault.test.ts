import { expect, it, onTestFinished } from 'vitest';
import { createTcpScanner } from '../../../electron/devices/scanner/tcp-scanner';
import { createVirtualScanner } from '../../../electron/devices/scanner/virtual-scanner';
import { aRealWorld } from '../../support/devices/real-world';
import { aRegister, until } from '../../support/register';

const shirt = '850000000017';

/** A register, and a scanner at a real socket in the cashier's hand. */
async function atTheCounter() {
  const player = createVirtualScanner();
  const { host, port } = await player.start();
  const scanner = createTcpScanner({ host, port, layout: 'A', ports: aRealWorld(), repeatGuardMs: 0 });
  const register = await aRegister({ scanner });
  onTestFinished(() => player.stop());
  await register.signIn();
  await register.ask('scan.listen', { screen: 'register', dialog: 'none' });
  await until(() => scanner.state() === 'ready' && player.isHeard());
  const heard = () => register.pushed.flatMap(({ name, payload }) => (name === 'scan.heard' ? [payload] : []));
  const scan = async (text: string) => {
    const before = heard().length;
    player.scan(text);
    await until(() => heard().length > before);
    return heard().at(-1);
  };
  const faults = () => register.log.lines.filter(line => line.startsWith('scan.'));
  return { register, player, scanner, scan, heard, faults };
}

it('says that the disk is full where there was no room for a scan, keeps the cart, and hears the next (row 39)', async () => {
  const { register, scanner, scan, faults } = await atTheCounter();
  const cart = () => register.ask('register.current', null);
  await scan(shirt);
  register.store.db.exec('PRAGMA max_page_count = 1');
  let kept = await cart();
  let answer: unknown;
  // Every customer who is looked at is a row of the audit, until there is room for no more.
  for (let scans = 0; faults().length === 0; scans += 1) {
    if (scans === 500) throw new Error('The disk was never full.');
    kept = await cart();
    answer = await scan(scans % 2 === 0 ? 'PTEST0001' : 'PTEST0002');
  }
  expect(answer).toEqual({ kind: 'refused', code: 'E-DB-02', params: { reason: 'SQLITE_FULL' } });
  expect(await cart()).toEqual(kept);
  register.store.db.exec('PRAGMA max_page_count = 1000000');
  expect([await scan(shirt), scanner.state()]).toEqual([{ kind: 'added', lineId: kept.lines[0]?.id }, 'ready']);
  expect(faults()).toEqual([expect.stringMatching(/^scan\.fault {"fault":"SQLITE_FULL","place":"[\w.-]+:\d+:\d+"}$/)]);
});

it('answers everything that waited for a page, though none of it can be kept', async () => {
  const { register, player, scanner, heard, faults } = await atTheCounter();
  let read = 0;
  scanner.onScan(() => {
    read += 1;
  });
  await register.ask('session.signOut', null);
  await register.signIn();
  for (const text of [shirt, 'PTEST0001']) player.scan(text);
  await until(() => read === 2);
  register.store.db.exec('PRAGMA query_only = ON');
  await register.ask('scan.listen', { screen: 'register', dialog: 'none' });
  const refused = { kind: 'refused', code: 'E-DB-04', params: { reason: 'SQLITE_READONLY' } };
  expect([heard(), faults().length]).toEqual([[refused, refused], 2]);
  register.store.db.exec('PRAGMA query_only = OFF');
});

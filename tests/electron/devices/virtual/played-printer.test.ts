import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createVirtualPrinter } from '../../../../electron/devices/printer/virtual-printer';
import { createPlayedPrinter } from '../../../../electron/devices/virtual/played-printer';
import type { PrinterOrder } from '../../../../shared/ipc/training-views';
import { aRealWorld, eventually } from '../../../support/devices/real-world';
import { bytesFrom } from '../../../support/devices/report-hex';
import { someIds } from '../../../support/sync/ports';

async function aPrinter() {
  const { clock } = aRealWorld();
  const printer = createVirtualPrinter({ clock, ids: someIds });
  const at = await printer.start();
  const played = createPlayedPrinter(printer);
  onTestFinished(played.stop);
  const open = async () => {
    const socket = connect(at);
    onTestFinished(() => void socket.destroy());
    const answers: number[] = [];
    socket.on('data', chunk => answers.push(...chunk));
    socket.on('error', () => {});
    await once(socket, 'connect');
    return { socket, answers };
  };
  return { played, printer, open };
}

const isClosed = (socket: Socket) => eventually('the connection ends', () => socket.destroyed);

it('shows what was done to it', async () => {
  const { played } = await aPrinter();
  const orders: readonly PrinterOrder[] = [
    { kind: 'paper', paper: 'near-end' },
    { kind: 'cover', isOpen: true },
    { kind: 'cutter', isJammed: true },
    { kind: 'slow', bytesPerSecond: 200 },
    { kind: 'mute', isMute: true },
    { kind: 'plug', isPlugged: false },
  ];
  const before = played.view();
  for (const order of orders) await played.obey(order);
  expect([before, played.view()]).toEqual([
    {
      ...{
        paper: 'ok',
        isCoverOpen: false,
        isCutterJammed: false,
        isMute: false,
        isGarbled: false,
        isDrawerOpen: false,
      },
      ...{ isPlugged: true, isSlow: false, drawerPulses: 0 },
    },
    {
      ...{
        paper: 'near-end',
        isCoverOpen: true,
        isCutterJammed: true,
        isMute: true,
        isGarbled: false,
        isDrawerOpen: false,
      },
      ...{ isPlugged: false, isSlow: true, drawerPulses: 0 },
    },
  ]);
});

it('has a drawer that stays open until somebody closes it', async () => {
  const { played, open } = await aPrinter();
  const { socket } = await open();
  socket.write(bytesFrom('10 14 01 00 01'));
  await eventually('the drawer opens', () => played.view().isDrawerOpen);
  await played.obey({ kind: 'close-drawer' });
  expect([played.view().isDrawerOpen, played.view().drawerPulses]).toEqual([false, 1]);
});

it('keeps what it was sent without paper, and forgets it when its power goes', async () => {
  const { played, open } = await aPrinter();
  await played.obey({ kind: 'paper', paper: 'out' });
  const first = await open();
  first.socket.write(bytesFrom('41 0a 1d 56 00'));
  await new Promise(resolve => setTimeout(resolve, 30));
  await played.obey({ kind: 'power' });
  await isClosed(first.socket);
  await played.obey({ kind: 'paper', paper: 'ok' });
  const second = await open();
  second.socket.write(bytesFrom('42 0a 1d 56 00'));
  await eventually('a receipt', () => played.paper().length === 1);
  expect(played.paper().map(paper => paper.lines.map(line => line.text))).toEqual([['B']]);
});

it('vanishes in the middle of a job, sends nonsense, and is nowhere while it is unplugged', async () => {
  const { played, open } = await aPrinter();
  const first = await open();
  await played.obey({ kind: 'garbage' });
  await eventually('nonsense', () => first.answers.length === 8);
  await played.obey({ kind: 'drop', afterBytes: 2 });
  first.socket.write(bytesFrom('41 0a 42 0a 1d 56 00'));
  await isClosed(first.socket);
  await played.obey({ kind: 'plug', isPlugged: false });
  await expect(open()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await played.obey({ kind: 'plug', isPlugged: true });
  const second = await open();
  second.socket.write(bytesFrom('43 0a 1d 56 00'));
  await eventually('a receipt', () => played.paper().length === 1);
  expect(played.paper()[0]?.lines.at(-1)?.text).toBe('C');
});

it('prints nonsense and cuts nothing off, whatever it is sent, until its power goes off and on', async () => {
  const { played, printer, open } = await aPrinter();
  await played.obey({ kind: 'print-garbage' });
  const first = await open();
  first.socket.write(bytesFrom('1b 40 54 6f 74 61 6c 0a 1d 56 00 1b 70 00 32 fa'));
  await new Promise(resolve => setTimeout(resolve, 30));
  expect([played.paper(), printer.drawerPulses(), played.view().isGarbled]).toEqual([[], 0, true]);
  await played.obey({ kind: 'power' });
  await isClosed(first.socket);
  const second = await open();
  second.socket.write(bytesFrom('54 6f 74 61 6c 0a 1d 56 00'));
  await eventually('a receipt', () => played.paper().length === 1);
  const [nonsense = '', ...others] = played.paper()[0]?.lines.map(line => line.text) ?? [];
  expect([nonsense.length, nonsense.includes('Total'), others]).toEqual([16, false, ['Total']]);
});

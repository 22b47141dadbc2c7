import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { voidText } from '../../../../electron/devices/printer/escpos-control';
import {
  type Address,
  aDrivenPrinter,
  aPaper,
  aStation,
  hurried,
  sheetsOf,
} from '../../../support/devices/printer-station';
import { eventually } from '../../../support/devices/real-world';

/** More than a virtual printer's memory, so that the sender feels it when nothing is printed. */
const long = (name: string) => aPaper(name, 2_000);

/** Something that listens and is no virtual printer. */
async function aListener(serve: (socket: Socket) => void): Promise<{ at: Address; heard: () => string }> {
  const sockets = new Set<Socket>();
  let heard = '';
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', chunk => {
      heard += chunk.toString('latin1');
    });
    serve(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise(resolve => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on a port');
  return { at: { host: '127.0.0.1', port: address.port }, heard: () => heard };
}

describe('a job during which something happens', () => {
  it('is finished once when its paper runs out in the middle and is put in again', async () => {
    const { printer, paper, steps, end } = await aStation();
    paper.outAfter(400);
    printer.print({ number: 1, bytes: aPaper('torn and mended', 60) });
    await eventually('it is seen', () => printer.view().reason === 'paper-out');
    expect([printer.view().state, sheetsOf(paper)]).toEqual(['blocked', []]);
    paper.set({ paper: 'ok' });
    expect([await end(1), sheetsOf(paper), steps]).toEqual([
      'confirmed',
      ['torn and mended'],
      ['1 sending', '1 sent', '1 confirmed'],
    ]);
  });

  it.each([
    ['the cover is open', 'cover-open'],
    ['the paper is out', 'paper-out'],
  ] as const)('is for a person to judge when %s for too long', async (what, reason) => {
    const { printer, paper, end } = await aStation();
    if (what === 'the cover is open') paper.coverAfter(100);
    else paper.outAfter(100);
    printer.print({ number: 1, bytes: aPaper('left alone', 30) });
    expect(await end(1)).toBe(`unconfirmed ${reason}`);
  });

  it('is for a person to judge when the connection breaks after some of its bytes', async () => {
    const { printer, paper, end } = await aStation();
    paper.dropAfter(300);
    printer.print({ number: 1, bytes: aPaper('half', 100) });
    expect([await end(1), sheetsOf(paper)]).toEqual(['unconfirmed interrupted', []]);
    await eventually('it is found again', () => printer.view().state === 'ready');
    printer.print({ number: 2, bytes: aPaper('next') });
    expect([await end(2), sheetsOf(paper)]).toEqual(['confirmed', ['half', 'next']]);
  });

  it.each([
    ['is switched off and on', (paper: { powerCycle: () => void }) => paper.powerCycle()],
    ['hangs up', (paper: { fin: () => void }) => paper.fin()],
  ])('is for a person to judge when the printer %s in the middle, and is never sent again', async (_, misbehave) => {
    const { printer, paper, end } = await aStation();
    paper.slow(2_000);
    printer.print({ number: 1, bytes: long('half') });
    await eventually('it is under way', () => printer.view().state === 'printing');
    misbehave(paper);
    expect(await end(1)).toBe('unconfirmed interrupted');
    paper.slow(null);
    await eventually('it is found again', () => printer.view().state === 'ready');
    printer.print({ number: 2, bytes: aPaper('next') });
    expect(await end(2)).toBe('confirmed');
    expect(sheetsOf(paper).filter(sheet => sheet === 'next')).toEqual(['next']);
    expect(sheetsOf(paper).filter(sheet => sheet === 'half').length).toBeLessThanOrEqual(1);
  });

  it('is for a person to judge when the printer prints nonsense, and the next is whole once its power was off', async () => {
    const { printer, paper, end } = await aStation();
    paper.set({ isGarbled: true });
    printer.print({ number: 1, bytes: aPaper('garbled', 5) });
    expect(await end(1)).toBe('unconfirmed no-answer');
    paper.powerCycle();
    await eventually('it is missed', () => printer.view().state !== 'ready');
    await eventually('it is found again', () => printer.view().state === 'ready');
    printer.print({ number: 2, bytes: aPaper('whole') });
    expect(await end(2)).toBe('confirmed');
    const lines = paper.paper().flatMap(sheet => sheet.lines.map(line => line.text));
    expect([lines.includes('garbled'), lines.filter(line => line === 'whole').length]).toEqual([false, 1]);
  });

  it('is for a person to judge when the printer falls silent', async () => {
    const { printer, paper, end } = await aStation();
    printer.print({ number: 1, bytes: aPaper('heard') });
    await end(1);
    paper.set({ isMute: true });
    printer.print({ number: 2, bytes: aPaper('unheard') });
    expect(await end(2)).toBe('unconfirmed no-answer');
  });

  it('takes its time on a slow printer, and its echo byte by byte', async () => {
    const { printer, paper, end } = await aStation();
    paper.line.setManners({ splitsReplies: true });
    paper.slow(4_000);
    printer.print({ number: 1, bytes: aPaper('slow', 400) });
    expect([await end(1), sheetsOf(paper)]).toEqual(['confirmed', ['slow']]);
  });

  it.each([
    ['what was not printed, which never comes out', 300],
    ['more than the printer could take', 4_000],
  ])('is called off with %s; a slip says so', async (_, lines) => {
    const { printer, paper, end } = await aStation();
    paper.outAfter(100);
    printer.print({ number: 1, bytes: aPaper('called off', lines) });
    await eventually('the paper is out', () => printer.view().reason === 'paper-out');
    expect(printer.cancel(1)).toBe(true);
    expect(await end(1)).toBe('cancelled');
    paper.set({ paper: 'ok' });
    await eventually('the printer is ready', () => printer.view().state === 'ready');
    printer.print({ number: 2, bytes: aPaper('next') });
    expect(await end(2)).toBe('confirmed');
    const texts = paper.paper().map(sheet => sheet.lines.map(line => line.text));
    expect(texts.at(-1)).toEqual(['next']);
    if (lines === 300) expect(texts.flat().filter(text => text === 'called off').length).toBeLessThan(lines);
    expect(texts.at(-2)?.at(-1)).toBe(voidText);
  });

  it('may wait while the drawer opens', async () => {
    const { printer, paper, end } = await aStation();
    paper.outAfter(100);
    printer.print({ number: 1, bytes: aPaper('waits', 30) });
    await eventually('the paper is out', () => printer.view().reason === 'paper-out');
    expect(await printer.kick()).toBe('sent');
    await eventually('the drawer is open', () => paper.drawerPulses() === 1);
    paper.set({ paper: 'ok' });
    expect(await end(1)).toBe('confirmed');
  });
});

describe('somebody else at the address', () => {
  it('is written to and never called printed when it takes everything and says nothing', async () => {
    const { at, heard } = await aListener(() => {});
    const { printer, end } = aDrivenPrinter(at);
    printer.print({ number: 1, bytes: aPaper('swallowed') });
    expect([await printer.kick(), await end(1)]).toEqual(['sent', 'sent']);
    expect(heard()).toContain('swallowed');
    expect(heard()).toContain('\u001bp\u00002\u00fa');
    expect(printer.view().can).toEqual({ tellByItself: false, tellWhenAsked: false, confirmJobs: false });
  });

  it('gets not one byte of a job when it does not answer like a printer', async () => {
    const { at, heard } = await aListener(socket => socket.write('SSH-2.0-OpenSSH_9.6 and more\r\n'));
    const { printer, steps } = aDrivenPrinter(at);
    printer.print({ number: 1, bytes: aPaper('for no stranger') });
    await eventually('it is told', () => steps.length > 0);
    expect([steps, printer.state(), printer.view().state]).toEqual([
      ['1 queued not-a-printer'],
      'failed',
      'unavailable',
    ]);
    expect(heard()).not.toContain('for no stranger');
  });

  it('has the printer already: a second program waits its turn, and gets it', async () => {
    const { printer: first, at } = await aStation();
    const second = aDrivenPrinter(at, { policy: { ...hurried, waitLongestMs: 30_000 } });
    second.printer.print({ number: 1, bytes: aPaper('mine') });
    await eventually('it is told', () => second.steps.length > 0);
    expect([second.steps, second.printer.view().reason]).toEqual([['1 queued busy'], 'busy']);
    await first.stop();
    expect(await second.end(1)).toBe('confirmed');
  });
});

describe('a printer that is well', () => {
  it('is not disturbed by bytes that no printer sends', async () => {
    const { printer, paper, end } = await aStation();
    paper.send(Uint8Array.from({ length: 256 }, (_, at) => at));
    printer.print({ number: 1, bytes: aPaper('all the same') });
    expect([await end(1), sheetsOf(paper)]).toEqual(['confirmed', ['all the same']]);
  });

  it('tells of paper that runs low, of its model, and of a drawer whose switch is known', async () => {
    const { paper, printer } = await aStation();
    paper.set({ paper: 'near-end' });
    await eventually('it is told', () => printer.view().paper === 'near-end');
    expect(printer.view()).toMatchObject({ state: 'ready', name: 'TM-T88VI', drawer: 'unknown' });
  });
});

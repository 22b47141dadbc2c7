import { describe, expect, it } from 'vitest';
import { createPrinter } from '../../../../electron/devices/printer/printer';
import {
  aDrivenPrinter,
  aFreePort,
  aPaper,
  aStation,
  aVirtualPrinter,
  hurried,
  sheetsOf,
} from '../../../support/devices/printer-station';
import { aRealWorld, eventually } from '../../../support/devices/real-world';

describe('createPrinter over TCP', () => {
  it('prints what it is given, in order, and knows that each was printed', async () => {
    const { printer, paper, steps, states, end } = await aStation();
    const names = Array.from({ length: 12 }, (_, at) => `R-${at + 1}`);
    for (const [at, name] of names.entries()) printer.print({ number: at + 1, bytes: aPaper(name) });
    expect(await end(12)).toBe('confirmed');
    expect([sheetsOf(paper), paper.unknownBytes(), states]).toEqual([names, 0, ['connecting', 'ready']]);
    expect(steps.slice(0, 3)).toEqual(['1 sending', '1 sent', '1 confirmed']);
    expect(printer.view()).toMatchObject({
      ...{ kind: 'tcp', name: 'TM-T88VI', language: 'escpos', columns: 42, state: 'ready', reason: null },
      can: { tellByItself: true, tellWhenAsked: true, confirmJobs: true },
      ...{ paper: 'ok', cover: 'closed', counts: { waiting: 0, confirmed: 12, unconfirmed: 0, failed: 0 } },
    });
  });

  it.each([
    ['epson-t88iii', 'confirmed'],
    ['clone-58', 'sent'],
  ] as const)('ends a job as far as the %s can say: %s', async (profile, state) => {
    const { printer, paper, end } = await aStation({ profile });
    printer.print({ number: 7, bytes: aPaper('R-7') });
    expect([await end(7), sheetsOf(paper)]).toEqual([state, ['R-7']]);
  });

  it('keeps what cannot be printed, says once why, and prints it once when the paper is back', async () => {
    const { printer, paper, steps, end } = await aStation();
    paper.set({ isCoverOpen: true, paper: 'out' });
    await eventually('the cover is seen', () => printer.view().reason === 'cover-open');
    printer.print({ number: 1, bytes: aPaper('first') });
    printer.print({ number: 2, bytes: aPaper('second') });
    paper.set({ isCoverOpen: false });
    await eventually('the paper is seen', () => printer.view().reason === 'paper-out');
    expect([printer.state(), printer.view().counts.waiting, sheetsOf(paper)]).toEqual(['failed', 2, []]);
    paper.set({ paper: 'near-end' });
    expect([await end(2), sheetsOf(paper), printer.view().paper]).toEqual([
      'confirmed',
      ['first', 'second'],
      'near-end',
    ]);
    expect(steps.slice(0, 2)).toEqual(['1 queued cover-open', '2 queued cover-open']);
  });

  it('opens the drawer while the cover is open, and has none where none is set up', async () => {
    const { printer, paper } = await aStation();
    paper.set({ isCoverOpen: true });
    expect(await printer.kick()).toBe('sent');
    await eventually('the pulse', () => paper.drawerPulses() === 1);
    const without = await aStation({ drawer: false });
    expect([await without.printer.kick(), without.paper.drawerPulses()]).toEqual(['off', 0]);
  });

  it('tells of low paper, the cover and the drawer’s switch, though it stays as it was', async () => {
    const { printer, paper, states, logged } = await aStation();
    const looks: string[] = [];
    printer.onChange(() => {
      const { state, paper: roll } = printer.view();
      looks.push(`${state} ${roll}`);
    });
    const before = [states.length, logged.length];
    paper.set({ paper: 'near-end' });
    await eventually('low paper is told', () => looks.at(-1) === 'ready near-end');
    const told = looks.length;
    paper.set({ isDrawerOpen: true });
    await eventually('the drawer is told', () => looks.length > told);
    paper.set({ paper: 'ok' });
    await eventually('new paper is told', () => looks.at(-1) === 'ready ok');
    expect([looks.length, states.length, logged.length]).toEqual([3, ...before]);
  });

  it('is absent while nobody listens, keeps the job, and prints it when the printer is switched on (row 46)', async () => {
    const port = await aFreePort();
    const { printer, steps, states, end } = aDrivenPrinter({ host: '127.0.0.1', port });
    printer.print({ number: 1, bytes: aPaper('early') });
    await eventually('it is told', () => steps.length === 1);
    expect([steps, printer.state(), printer.view().reason]).toEqual([['1 queued refused'], 'absent', 'refused']);
    expect(await printer.kick()).toBe('refused');
    const { paper } = await aVirtualPrinter({ port });
    expect([await end(1), sheetsOf(paper), states]).toEqual([
      'confirmed',
      ['early'],
      ['connecting', 'absent', 'ready'],
    ]);
  });

  it('gives a job up that nobody could print for too long', async () => {
    const port = await aFreePort();
    const { printer, end } = aDrivenPrinter(
      { host: '127.0.0.1', port },
      { policy: { ...hurried, waitLongestMs: 300 } },
    );
    printer.print({ number: 1, bytes: aPaper('too late') });
    expect(await end(1)).toBe('failed waited-too-long');
  });

  it('ends when stopped, and can start again', async () => {
    const { printer, paper, states, end } = await aStation();
    await printer.stop();
    printer.print({ number: 1, bytes: aPaper('while off') });
    expect([printer.state(), states.at(-1)]).toEqual(['off', 'off']);
    printer.start();
    expect([await end(1), sheetsOf(paper)]).toEqual(['confirmed', ['while off']]);
  });

  it('logs states and reasons, never a word of what it prints', async () => {
    const { printer, paper, logged, end } = await aStation();
    paper.set({ paper: 'out' });
    await eventually('it is seen', () => printer.state() === 'failed');
    printer.print({ number: 1, bytes: aPaper('Paula Test') });
    paper.set({ paper: 'ok' });
    await end(1);
    expect(logged).toContain('printer.job {"state":"queued","reason":"paper-out"}');
    expect(logged.join()).not.toContain('Paula');
  });
});

describe('createPrinter without a printer', () => {
  it('is off and takes nothing', async () => {
    const printer = createPrinter({ kind: 'none' }, aRealWorld());
    const steps: number[] = [];
    printer.onJob(({ number }) => steps.push(number));
    printer.start();
    printer.print({ number: 1, bytes: aPaper('nowhere') });
    expect([printer.isThere, printer.state(), await printer.kick(), printer.cancel(1), printer.tongue, steps]).toEqual([
      ...[false, 'off', 'off', false, { language: 'escpos', columns: 42 }],
      [],
    ]);
    await printer.stop();
  });
});

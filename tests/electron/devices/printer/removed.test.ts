import { expect, it } from 'vitest';
import { documentBytes } from '../../../../electron/devices/printer/document-bytes';
import { aDrivenPrinter, aPaper, aStation, aVirtualPrinter, sheetsOf } from '../../../support/devices/printer-station';
import { eventually } from '../../../support/devices/real-world';
import { everyDocument } from '../../../support/every-document';

const job = aPaper('pulled', 8);
const receipt = documentBytes(everyDocument('en')['receipt'] ?? raise(), { language: 'escpos', columns: 42 });
const codeAt = Buffer.from(receipt).indexOf('REG-2-000123');
/** Within text, within commands, within a code, and within the question that stands behind a job. */
const cuts = [
  ...[1, 2, 3, Math.floor(job.length / 2), job.length - 1].map(at => ({ at, bytes: job })),
  ...[0, 1, 3, 4, 7].map(more => ({ at: job.length + more, bytes: job })),
  ...[-4, 5].map(more => ({ at: codeAt + more, bytes: receipt })),
];

function raise(): never {
  throw new Error('There is a receipt.');
}

it.each(cuts)('a printer that is pulled $at bytes into a job never gets that job again', async ({ at, bytes }) => {
  const { printer, paper, end } = await aStation();
  paper.dropAfter(at);
  printer.print({ number: 1, bytes });
  const first = await end(1);
  await eventually('it is found again', () => printer.view().state === 'ready');
  printer.print({ number: 2, bytes: aPaper('next') });
  expect([await end(2), sheetsOf(paper).filter(sheet => sheet === 'next')]).toEqual(['confirmed', ['next']]);
  expect([first, sheetsOf(paper).filter(sheet => sheet === 'pulled').length <= 1]).toEqual([
    'unconfirmed interrupted',
    true,
  ]);
});

it('one that is pulled while it says who it is gets its job when it is back, once', async () => {
  const { paper, at } = await aVirtualPrinter();
  paper.dropAfter(1);
  const { printer, steps, end } = aDrivenPrinter(at);
  printer.print({ number: 1, bytes: aPaper('patient') });
  expect([await end(1), sheetsOf(paper), steps.filter(step => step === '1 sending').length]).toEqual([
    'confirmed',
    ['patient'],
    1,
  ]);
});

it('one that is pulled while nothing is printed is found again by itself', async () => {
  const { printer, paper, states, end } = await aStation();
  paper.powerCycle();
  await eventually(
    'it is missed',
    () => states.includes('absent') || states.filter(state => state === 'ready').length > 1,
  );
  printer.print({ number: 1, bytes: aPaper('after') });
  expect([await end(1), sheetsOf(paper)]).toEqual(['confirmed', ['after']]);
});

it('one that is pulled while it has no paper leaves its job to a person', async () => {
  const { printer, paper, end } = await aStation();
  paper.outAfter(20);
  printer.print({ number: 1, bytes: aPaper('waits', 30) });
  await eventually('the paper is out', () => printer.view().reason === 'paper-out');
  paper.powerCycle();
  expect(await end(1)).toBe('unconfirmed interrupted');
});

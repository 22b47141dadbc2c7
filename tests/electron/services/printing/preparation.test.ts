import { describe, expect, it } from 'vitest';
import { documentBytes, type PrinterTongue } from '../../../../electron/devices/printer/document-bytes';
import { createPreparation } from '../../../../electron/services/printing/preparation';
import { turnOfTheLoop } from '../../../../electron/turn-of-the-loop';
import { text } from '../../../../shared/documents/blocks';
import type { PrintDocument } from '../../../../shared/documents/print-document';
import { aLog } from '../../../support/sync/ports';

const epson: PrinterTongue = { language: 'escpos', columns: 42 };
const star: PrinterTongue = { language: 'star', columns: 48 };
const aDocument = (lines: number): PrintDocument => ({
  ...{ kind: 'till-report', language: 'en', holdsPatientData: false },
  blocks: Array.from({ length: lines }, (_, at) => text(`line ${at}`)),
});

function aScene() {
  const log = aLog();
  const printer = { tongue: epson };
  const handed: { readonly number: number; readonly bytes: Uint8Array | null; readonly turn: number }[] = [];
  let turn = 0;
  const handOn = (number: number, bytes: Uint8Array | null) => void handed.push({ number, bytes, turn });
  const preparation = createPreparation({ printer, log, handOn });
  const turns = async (count: number) => {
    for (const end = turn + count; turn < end; turn += 1) await turnOfTheLoop();
  };
  return { preparation, printer, log, handed, turns };
}

describe('jobs', () => {
  it('are handed on in their order, a long one in as many turns as it has steps', async () => {
    const { preparation, handed, turns } = aScene();
    preparation.add(1, aDocument(1_000));
    preparation.add(2, aDocument(1));
    expect(handed).toEqual([]);
    await turns(60);
    expect(handed.map(({ number, bytes }) => [number, bytes])).toEqual([
      [1, documentBytes(aDocument(1_000), epson)],
      [2, documentBytes(aDocument(1), epson)],
    ]);
    expect(handed[0]?.turn).toBeGreaterThanOrEqual(1_000 / 60);
  });

  it('that come later are taken up too', async () => {
    const { preparation, handed, turns } = aScene();
    preparation.add(1, aDocument(1));
    await turns(10);
    preparation.add(2, aDocument(1));
    await turns(10);
    expect(handed.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('are written for the printer that is there at the end', async () => {
    const { preparation, printer, handed, turns } = aScene();
    preparation.add(1, aDocument(300));
    await turns(3);
    printer.tongue = star;
    await turns(30);
    expect(handed.map(({ bytes }) => bytes)).toEqual([documentBytes(aDocument(300), star)]);
  });

  it('that are called off, or that nobody is there for any more, are not handed on', async () => {
    const { preparation, handed, turns } = aScene();
    for (const number of [1, 2, 3]) preparation.add(number, aDocument(300));
    await turns(3);
    expect([preparation.cancel(1), preparation.cancel(2), preparation.cancel(2)]).toEqual([true, true, false]);
    await turns(30);
    expect(handed.map(({ number }) => number)).toEqual([3]);
    preparation.add(4, aDocument(300));
    preparation.stop();
    await turns(30);
    expect(handed).toHaveLength(1);
  });

  it('that cannot be encoded are handed on without bytes, and hold nobody up', async () => {
    const { preparation, handed, log, turns } = aScene();
    preparation.add(1, { ...aDocument(1), blocks: [{ kind: 'qr', payload: 'x'.repeat(10_000) }] });
    preparation.add(2, aDocument(1));
    await turns(10);
    expect(handed.map(({ number, bytes }) => [number, bytes !== null])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(log.lines).toEqual(['printer.encode-failed {"name":"Error"}']);
  });
});

it('rehearses without handing anything on', async () => {
  const { preparation, handed, log, turns } = aScene();
  preparation.rehearse(aDocument(100));
  await turns(10);
  expect([handed, log.lines]).toEqual([[], []]);
});

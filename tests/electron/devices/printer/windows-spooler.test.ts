import { describe, expect, it } from 'vitest';
import { createWindowsSpooler, type Winspool } from '../../../../electron/devices/printer/windows-spooler';

/** Windows as the test plays it, with what it was asked for in order. */
function aWindows(play: Partial<Winspool> = {}) {
  const asked: string[] = [];
  const spool: Winspool = {
    openPrinter: name => {
      asked.push(`open ${name}`);
      return 7;
    },
    status: () => 0,
    startDoc: (_, { title, datatype }) => {
      asked.push(`doc ${title} ${datatype}`);
      return 1;
    },
    startPage: () => true,
    write: (_, bytes) => {
      asked.push(`write ${bytes.length}`);
      return bytes.length;
    },
    endPage: () => true,
    endDoc: () => {
      asked.push('end');
      return true;
    },
    closePrinter: () => {
      asked.push('close');
      return true;
    },
    lastError: () => 0,
    ...play,
  };
  return { spooler: createWindowsSpooler({ queue: 'EPSON', loadWinspool: async () => spool }), asked };
}

const none = () => 0;

describe('createWindowsSpooler', () => {
  it('hands raw bytes over in one document, and closes what it opened', async () => {
    const { spooler, asked } = aWindows();
    expect(await spooler.hand(new Uint8Array(9), 'Counterleaf')).toEqual({ kind: 'taken' });
    expect(asked).toEqual(['open EPSON', 'doc Counterleaf RAW', 'write 9', 'end', 'close']);
  });

  it('goes on where Windows takes a part only', async () => {
    const { spooler, asked } = aWindows();
    const short = aWindows({
      write: (_, bytes) => {
        asked.push(`write ${bytes.length}`);
        return Math.min(4, bytes.length);
      },
    });
    expect(await short.spooler.hand(new Uint8Array(9), 'Counterleaf')).toEqual({ kind: 'taken' });
    expect([asked, spooler === short.spooler]).toEqual([['write 9', 'write 5', 'write 1'], false]);
  });

  it.each([
    ['no document', { startDoc: none }, 'failed'],
    ['no document that this user may begin', { startDoc: none, lastError: () => 5 }, 'permission'],
    ['no page', { startPage: () => false }, 'failed'],
    ['nothing written', { write: none }, 'failed'],
  ] as const)('knows over %s that not one byte was taken, and closes all the same', async (_, play, reason) => {
    const { spooler, asked } = aWindows(play);
    expect(await spooler.hand(new Uint8Array(9), 'Counterleaf')).toEqual({ kind: 'refused', reason });
    expect(asked.at(-1)).toBe('close');
  });

  it.each([
    ['a part written', { write: (_: unknown, bytes: Uint8Array) => (bytes.length === 9 ? 4 : 0) }],
    ['no end of the page', { endPage: () => false }],
    ['no end of the document', { endDoc: () => false }],
  ])('cannot know over %s what is printed, and closes all the same', async (_, play) => {
    const { spooler, asked } = aWindows(play);
    expect(await spooler.hand(new Uint8Array(9), 'Counterleaf')).toEqual({ kind: 'unsure' });
    expect(asked.at(-1)).toBe('close');
  });

  it.each([
    [0, null],
    [0x0000_0400, null],
    [0x0000_0001, 'offline'],
    [0x0000_0080, 'offline'],
    [0x0000_0010, 'paper-out'],
    [0x0040_0010, 'cover-open'],
    [0x0000_0008, 'cutter'],
    [0x0000_0002, 'printer-error'],
    [0x0010_0000, 'printer-error'],
    [null, 'failed'],
  ])('makes of the status %s that it is %s', async (status, reason) => {
    expect(await aWindows({ status: () => status }).spooler.check()).toBe(reason);
  });

  it('says that there is no such queue, that it may not be used, and that Windows is not there', async () => {
    expect(await aWindows({ openPrinter: () => null }).spooler.check()).toBe('gone');
    expect(await aWindows({ openPrinter: () => null, lastError: () => 5 }).spooler.check()).toBe('permission');
    const nowhere = createWindowsSpooler({ queue: 'EPSON', loadWinspool: async () => null });
    expect(await nowhere.check()).toBe('driver');
    expect(await nowhere.hand(new Uint8Array(9), 'x')).toEqual({ kind: 'refused', reason: 'driver' });
  });
});

import { expect, it } from 'vitest';
import type { Picture } from '../../../../electron/devices/virtual/fill-path';
import { PaperSheet } from '../../../../electron/devices/virtual/paper-sheet';

const plain = { bold: false, wide: false, align: 'left' } as const;

/** Columns that carry ink, from the first to the last, and how many dots do. */
function inked({ data, width, height }: Picture) {
  const dots = Array.from({ length: width * height }, (_, at) => at).filter(at => data[at * 4] !== 255);
  const columns = dots.map(at => at % width);
  return { from: Math.min(...columns), to: Math.max(...columns), dots: dots.length };
}

function sheetWith(change: Partial<Parameters<PaperSheet['line']>[0]>): Picture {
  const sheet = new PaperSheet(4);
  sheet.line({ ...plain, text: 'H', ...change });
  return sheet.cut();
}

it('strikes a letter where its line stands, bold twice and wide twice as large', () => {
  const [left, right, bold, wide] = [{}, { align: 'right' as const }, { bold: true }, { wide: true }].map(change =>
    inked(sheetWith(change)),
  );
  if (left === undefined || right === undefined || bold === undefined || wide === undefined) throw new Error('four');
  expect([right.from - left.from, right.dots - left.dots, bold.to - left.to, wide.dots / left.dots]).toEqual([
    ...[36, 0, 1, 4],
  ]);
});

it('draws a box for a letter that it does not have', () => {
  expect([PaperSheet.hasLetter('H'), PaperSheet.hasLetter('漢'), inked(sheetWith({ text: '漢' })).dots]).toEqual([
    ...[true, false, 52],
  ]);
});

it('begins anew behind a cut, and draws no code that the paper cannot hold', () => {
  const sheet = new PaperSheet(4);
  const isDrawn = sheet.code({ kind: 'code128', text: '0001000000000029' }, { scale: 2, height: 60 });
  sheet.line({ ...plain, text: 'H' });
  const [first, second] = [sheet.cut(), sheet.cut()];
  expect([isDrawn, first.height - second.height]).toEqual([false, 24]);
});

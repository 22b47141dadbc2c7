import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createReceiptFiles } from '../../../../electron/devices/virtual/receipt-files';
import { aTempFolder } from '../../../support/temp-folder';

it('writes each receipt as text and as two pictures, numbered as they came', () => {
  const folder = join(aTempFolder(), 'paper');
  const write = createReceiptFiles(folder, 32);
  const line = (text: string) => ({ text, bold: false, wide: false, align: 'right' }) as const;
  write({ lines: [line('one')], codes: [] });
  expect(write({ lines: [line('two')], codes: [] })).toEqual([
    join(folder, 'receipt-002.txt'),
    join(folder, 'receipt-002.svg'),
    join(folder, 'receipt-002.png'),
  ]);
  expect([
    readdirSync(folder).sort(),
    readFileSync(join(folder, 'receipt-001.txt'), 'utf8'),
    readFileSync(join(folder, 'receipt-002.svg'), 'utf8').startsWith('<svg '),
  ]).toEqual([
    [1, 2].flatMap(number => ['png', 'svg', 'txt'].map(kind => `receipt-00${number}.${kind}`)),
    `${' '.repeat(29)}one\n`,
    true,
  ]);
});

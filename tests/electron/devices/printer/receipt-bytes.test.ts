import { describe, expect, it } from 'vitest';
import { createEscposReader } from '../../../../electron/devices/printer/escpos-reader';
import { receiptBytes } from '../../../../electron/devices/printer/receipt-bytes';
import { layoutReceipt } from '../../../../shared/sale/receipt';
import { receiptWords } from '../../../../shared/sale/receipt-words';
import { bytesFrom } from '../../../support/devices/report-hex';
import { someReceiptFacts } from '../../../support/receipt-facts';

describe('receiptBytes', () => {
  it.each([
    [32, 'en'],
    [42, 'en'],
    [48, 'es'],
  ] as const)('prints at %i columns exactly the lines that were laid out (%s)', (columns, language) => {
    const receipt = layoutReceipt(someReceiptFacts(), receiptWords[language], { columns, isDuplicate: true });
    const reader = createEscposReader();
    const acts = reader.push(receiptBytes(receipt));
    const lines = acts.flatMap(act => (act.kind === 'line' ? [act.line] : []));
    expect(lines.slice(0, receipt.lines.length)).toEqual(receipt.lines);
    expect(lines.slice(receipt.lines.length).filter(line => line.text !== '')).toEqual([]);
    expect(acts.filter(act => act.kind !== 'line')).toEqual([
      { kind: 'qr', payload: 'REG-2-000123-7K3QX' },
      { kind: 'cut' },
    ]);
    expect(reader.unknownBytes()).toBe(0);
  });

  it('prints every character that the layout lets through', () => {
    const all = `${Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join('')}¡¿áéíóúüñÁÉÍÓÚÜÑªº°€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ`;
    const lines = [all.slice(0, 42), all.slice(42, 84), all.slice(84, 126), all.slice(126)];
    const style = { bold: false, wide: false, align: 'left' } as const;
    const bytes = receiptBytes({ columns: 42, qr: 'X', lines: lines.map(text => ({ text, ...style })) });
    const acts = createEscposReader().push(bytes);
    expect(acts.slice(0, 4)).toEqual(lines.map(text => ({ kind: 'line', line: { text, ...style } })));
  });

  it('is these bytes for one line', () => {
    const style = { bold: true, wide: true, align: 'centre' } as const;
    expect(receiptBytes({ columns: 42, qr: 'AB', lines: [{ text: 'Ñ', ...style }] })).toEqual(
      bytesFrom(
        `1b 40 1c 2e 1b 4d 00 1b 61 01 1b 45 01 1d 21 10 1b 74 10 d1 1b 45 00 1d 21 00 0a
         1b 61 01 1d 28 6b 04 00 31 41 32 00 1d 28 6b 03 00 31 43 05 1d 28 6b 03 00 31 45 31
         1d 28 6b 05 00 31 50 30 41 42 1d 28 6b 03 00 31 51 30 0a 1b 61 00
         0a 0a 0a 0a 1d 56 01 0a`,
      ),
    );
  });
});

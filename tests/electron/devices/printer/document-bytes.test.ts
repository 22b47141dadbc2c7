import { describe, expect, it } from 'vitest';
import { documentBytes, writeDocument } from '../../../../electron/devices/printer/document-bytes';
import { createEscposReader } from '../../../../electron/devices/printer/escpos-reader';
import { code128, cut, qr, text } from '../../../../shared/documents/blocks';
import type { Block, PrintDocument } from '../../../../shared/documents/print-document';
import { receipt } from '../../../../shared/documents/receipt';
import { typeset } from '../../../../shared/documents/typeset';
import { bytesFrom } from '../../../support/devices/report-hex';
import { someReceiptFacts } from '../../../support/receipt-facts';

const aDocument = (...blocks: readonly Block[]): PrintDocument => {
  return { kind: 'receipt', language: 'en', holdsPatientData: false, blocks };
};
const onEpson = (columns: number) => ({ language: 'escpos', columns }) as const;
const large = text('Ñ', { bold: true, wide: true, align: 'centre' });

describe('documentBytes', () => {
  it.each([
    [32, 'en'],
    [42, 'en'],
    [48, 'es'],
  ] as const)('prints at %i columns exactly the lines that were laid out (%s)', (columns, language) => {
    const document = receipt(someReceiptFacts(), language, { isDuplicate: true });
    const reader = createEscposReader();
    const acts = reader.push(documentBytes(document, onEpson(columns)));
    const expected = typeset(document, columns).flatMap(mark => (mark.kind === 'line' ? [mark.line] : []));
    const lines = acts.flatMap(act => (act.kind === 'line' ? [act.line] : []));
    expect(lines.slice(0, expected.length)).toEqual(expected);
    expect(lines.slice(expected.length).filter(line => line.text !== '')).toEqual([]);
    expect(acts.filter(act => act.kind !== 'line')).toEqual([
      { kind: 'qr', payload: 'REG-2-000123-7K3QX' },
      { kind: 'cut' },
    ]);
    expect(reader.unknownBytes()).toBe(0);
  });

  it('prints every character that the layout lets through', () => {
    const all = `${Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join('')}¡¿áéíóúüñÁÉÍÓÚÜÑªº°€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ`;
    const lines = [all.slice(1, 40), all.slice(40, 80), all.slice(80, 120), all.slice(120)];
    const acts = createEscposReader().push(documentBytes(aDocument(...lines.map(line => text(line))), onEpson(42)));
    expect(acts.slice(0, 4).map(act => (act.kind === 'line' ? act.line.text : act.kind))).toEqual(lines);
  });

  it('is these bytes for one line and a QR code', () => {
    expect(documentBytes(aDocument(large, qr('AB')), onEpson(42))).toEqual(
      bytesFrom(
        `1b 40 1c 2e 1b 4d 00 1b 74 10 1b 61 01 1b 45 01 1d 21 11 d1 1b 45 00 1d 21 00 0a
         1b 61 00
         1b 61 01 1d 28 6b 04 00 31 41 32 00 1d 28 6b 03 00 31 43 05 1d 28 6b 03 00 31 45 31
         1d 28 6b 05 00 31 50 30 41 42 1d 28 6b 03 00 31 51 30 0a 1b 61 00
         0a 0a 0a 0a 1d 56 01 0a`,
      ),
    );
  });

  it('prints sixteen digits in set C, with modules that fit 58 mm paper (hardware.md, P19)', () => {
    const label = aDocument(code128('1234567890123456'));
    const narrow = Buffer.from(documentBytes(label, onEpson(32))).toString('hex');
    expect(narrow).toContain('1d683c1d77021d48021d6b490a7b430c22384e5a0c2238');
    expect(createEscposReader().push(documentBytes(label, onEpson(48)))).toContainEqual({
      kind: 'code128',
      text: '1234567890123456',
      moduleDots: 3,
    });
  });

  it('cuts between the labels of a strip', () => {
    const acts = createEscposReader().push(documentBytes(aDocument(text('one'), cut, text('two')), onEpson(42)));
    const shown = acts.flatMap(act =>
      act.kind === 'line' ? (act.line.text === '' ? [] : [act.line.text]) : [act.kind],
    );
    expect(shown).toEqual(['one', 'cut', 'two', 'cut']);
  });

  it('speaks StarPRNT: its own alignment, code page, codes and cut (hardware.md, section 8.6)', () => {
    const star = documentBytes(aDocument(large, code128('0001000000000029'), qr('AB')), {
      language: 'star',
      columns: 48,
    });
    expect(star).toEqual(
      bytesFrom(
        `1b 40 18 1b 1d 74 20 1b 1d 61 01 1b 45 1b 69 01 01 d1 1b 46 1b 69 00 00 0a 1b 1d 61 00
         1b 1d 61 01 1b 62 06 02 02 3c 30 30 30 31 30 30 30 30 30 30 30 30 30 30 32 39 1e 0a 1b 1d 61 00
         1b 1d 61 01 1b 1d 79 53 30 02 1b 1d 79 53 32 05 1b 1d 79 53 31 01 1b 1d 79 44 31 00 02 00 41 42 1b 1d 79 50 0a
         1b 1d 61 00 0a 0a 0a 0a 1b 64 01 0a`,
      ),
    );
  });

  it('says so when a code cannot be printed, instead of leaving it out', () => {
    expect(() => documentBytes(aDocument(qr('R'.repeat(10_000))), onEpson(42))).toThrow();
  });
});

describe('writeDocument', () => {
  it('writes the same bytes in steps, more of them for a longer document', () => {
    const stepsOf = (document: PrintDocument) => {
      const writing = writeDocument(document, onEpson(42));
      for (let steps = 1; ; steps += 1) {
        const step = writing.next();
        if (step.done) return { steps, bytes: step.value };
      }
    };
    const long = aDocument(...Array.from({ length: 130 }, (_, at) => (at === 60 ? qr('AB') : text(`line ${at}`))));
    const document = stepsOf(long);
    expect(document).toEqual({ steps: 4, bytes: documentBytes(long, onEpson(42)) });
    expect(stepsOf(aDocument(large)).steps).toBe(2);
  });

  it('ends bold and large letters with their line, and centred ones where the next line is not', () => {
    const plain = text('a');
    const document = aDocument(plain, large, text('b', { bold: true }), text('c', { align: 'centre' }), plain, qr('A'));
    const bytes = Buffer.from(documentBytes(document, onEpson(42))).toString('hex');
    expect(bytes).toContain('61' + '0a' + '1b6101' + '1b4501' + '1d2111' + 'd1' + '1b4500' + '1d2100' + '0a');
    expect(bytes).toContain(
      '1b6100' + '1b4501' + '62' + '1b4500' + '0a' + '1b6101' + '63' + '0a' + '1b6100' + '61' + '0a',
    );
  });
});

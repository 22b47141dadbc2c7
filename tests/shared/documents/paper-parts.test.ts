import { expect, it } from 'vitest';
import { paperParts } from '../../../shared/documents/paper-parts';

const line = (text: string) => ({ text, bold: false, wide: false, align: 'left' }) as const;
const code = (text: string, under: number) => ({ kind: 'qr', text, under }) as const;

const shown = (lines: readonly string[], codes: readonly ReturnType<typeof code>[]) =>
  paperParts({ lines: lines.map(line), codes }).map(part =>
    part.kind === 'line' ? part.line.text : `[${part.code.text}]`,
  );

it('puts each code under its line', () => {
  expect(shown(['A', 'B'], [code('top', 0), code('middle', 1), code('first', 2), code('second', 2)])).toEqual([
    '[top]',
    'A',
    '[middle]',
    'B',
    '[first]',
    '[second]',
  ]);
});

it('loses no code, however far down it is said to stand', () => {
  expect([shown([], [code('alone', 0), code('far', 9)]), shown(['A'], [code('far', 9)])]).toEqual([
    ['[alone]', '[far]'],
    ['A', '[far]'],
  ]);
});

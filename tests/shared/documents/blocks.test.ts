import { expect, it } from 'vitest';
import {
  code128,
  cut,
  entry,
  paragraph,
  row,
  rule,
  ruled,
  splitStrip,
  strip,
  text,
} from '../../../shared/documents/blocks';

it('lets nothing through that could command a printer, in either half of a row', () => {
  expect(row('a\u001b@', 'b\u202e')).toEqual({
    ...{ kind: 'row', left: 'a @', right: 'b', indent: 0 },
    style: { bold: false, wide: false },
  });
});

it('shortens what a name may be, never a sentence of ours', () => {
  const long = 'word '.repeat(60).trim();
  const lengthOf = (block: ReturnType<typeof text>) => (block.kind === 'text' ? block.text.length : 0);
  expect([lengthOf(text(long)), lengthOf(paragraph(long))]).toEqual([120, long.length]);
});

it('leaves out what has no value', () => {
  expect([entry('Card', null), entry('Card', '*1').length]).toEqual([[], 1]);
});

it('rules between the parts that are there', () => {
  expect(ruled([], [text('a')], [], [text('b')])).toEqual([text('a'), rule, text('b')]);
});

it('makes a code of whole pairs of digits only; anything else stands as text', () => {
  expect(code128('0001000000000029')).toEqual({ kind: 'code128', digits: '0001000000000029' });
  expect(['123', '', '12a4'].map(digits => code128(digits).kind)).toEqual(['text', 'text', 'text']);
});

it('makes one strip of several labels, cut between them, and none of none', () => {
  const label = (words: string) => {
    return { kind: 'return-label', language: 'en', holdsPatientData: false, blocks: [text(words)] } as const;
  };
  expect(strip([label('a'), label('b')])?.blocks).toEqual([text('a'), cut, text('b')]);
  expect([strip([]), strip([label('a')])]).toEqual([null, label('a')]);
});

it('parts a strip into shorter ones between two labels, and loses none', () => {
  const blocks = [text('a'), cut, text('b'), rule, cut, text('c'), cut, text('d'), cut, text('e')];
  const long = { kind: 'patient-label', language: 'es', holdsPatientData: true, blocks } as const;
  expect(splitStrip(long, 2)).toEqual([
    { ...long, blocks: [text('a'), cut, text('b'), rule] },
    { ...long, blocks: [text('c'), cut, text('d')] },
    { ...long, blocks: [text('e')] },
  ]);
  expect([splitStrip(long, 5), splitStrip(long, 60)]).toEqual([[long], [long]]);
});

import { expect, it } from 'vitest';
import { outagePaper } from '../../../shared/documents/outage-paper';
import { typeset } from '../../../shared/documents/typeset';
import { documentLines } from '../../support/document-lines';

const head = ['To: Florida Department of Health', 'Subject: Disconnection'];

it('sets each fact as a row under what it is about, and ends with the record', () => {
  const paper = outagePaper([...head, 'Duration: 2 h 0 min', 'A sentence.'], 'o-1');
  expect([documentLines(paper, 36), paper.holdsPatientData]).toEqual([
    [...head, '-'.repeat(36), 'Duration:                  2 h 0 min', 'A sentence.', 'QR o-1'],
    false,
  ]);
});

it('keeps every word of the notice, however long a line of it is', () => {
  const onDuty = `On duty: ${Array.from({ length: 12 }, (_, at) => `Person${at} from 10:${10 + at}`).join('; ')}`;
  const marks = typeset(outagePaper([...head, onDuty], 'o-1'), 32);
  const words = marks.flatMap(mark => (mark.kind === 'line' ? mark.line.text.trim().split(/ +/) : []));
  expect(words.slice(words.indexOf('On')).join(' ')).toBe(onDuty);
});

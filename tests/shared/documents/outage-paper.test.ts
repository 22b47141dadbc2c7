import { expect, it } from 'vitest';
import { outagePaper } from '../../../shared/documents/outage-paper';
import { typeset } from '../../../shared/documents/typeset';

it('keeps every word of the notice, however long a line of it is, and ends with the record', () => {
  const onDuty = `On duty: ${Array.from({ length: 12 }, (_, at) => `Person${at} from 10:${10 + at}`).join('; ')}`;
  const paper = outagePaper(['To: Florida Department of Health', onDuty], 'o-1');
  const marks = typeset(paper, 32);
  const words = marks.flatMap(mark => (mark.kind === 'line' ? [mark.line.text] : [])).join(' ');
  expect(words).toBe(`To: Florida Department of Health ${onDuty}`);
  expect([marks.at(-1), paper.holdsPatientData]).toEqual([{ kind: 'qr', payload: 'o-1' }, false]);
});

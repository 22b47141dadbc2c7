import { expect, it } from 'vitest';
import { headline, text } from '../../../shared/documents/blocks';
import { asDuplicate } from '../../../shared/documents/duplicate';

it('marks a paper at both ends, in its own language', () => {
  const paper = { kind: 'till-report', language: 'es', holdsPatientData: false, blocks: [text('Z 1')] } as const;
  expect(asDuplicate(paper)).toEqual({
    ...paper,
    blocks: [headline('DUPLICADO'), text('Z 1'), headline('DUPLICADO')],
  });
});

import { expect, it } from 'vitest';
import { assertNever } from '../../../shared/kernel/assert-never';

it('names a value that the types say cannot be', () => {
  const impossible = JSON.parse('"MAYBE"') as never;
  expect(() => assertNever(impossible, 'answer')).toThrow(new Error('Unexpected answer: "MAYBE"'));
});

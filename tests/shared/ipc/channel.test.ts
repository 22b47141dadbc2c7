import { expect, it } from 'vitest';
import { z } from 'zod';
import { channel } from '../../../shared/ipc/channel';

it('is one line of the contract, at the normal rate unless said otherwise', () => {
  const input = z.null();
  const output = z.string();
  expect(channel('lead', input, output)).toEqual({ access: 'lead', input, output, rate: 'normal' });
  expect(channel('anyone', input, output, 'slow').rate).toBe('slow');
});

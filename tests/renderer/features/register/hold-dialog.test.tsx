import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HoldDialog } from '../../../../renderer/features/register/hold-dialog';
import { show } from '../../support/render';

it('suggests the patient’s name and holds under what is typed', async () => {
  const held: string[] = [];
  const { user } = show(
    <HoldDialog isOpen suggestedName="Rosa" onHold={name => held.push(name)} onClose={() => undefined} />,
  );
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name for this cart' });
  expect(box.value).toBe('Rosa');
  await user.type(box, ' outside {Enter}');
  expect(held).toEqual(['Rosa outside']);
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LanguageSwitch } from '../../../../renderer/features/session/language-switch';
import { show } from '../../support/render';

it('names each language in itself and marks the one in use', async () => {
  const chosen: string[] = [];
  const { user } = show(<LanguageSwitch language="en" onChange={language => chosen.push(language)} />);
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('English');
  await user.click(screen.getByRole('button', { name: 'Español' }));
  expect(chosen).toEqual(['es']);
});

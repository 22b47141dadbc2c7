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

it('does the same in Spanish, under a name of its own', async () => {
  const chosen: string[] = [];
  const { user } = show(<LanguageSwitch language="es" onChange={language => chosen.push(language)} />, 'es');
  expect(screen.getByRole('group', { name: 'Idioma' })).toBeTruthy();
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Español');
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(chosen).toEqual(['en']);
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StoryButton } from '../../../../renderer/features/sales/story-button';
import { show } from '../../support/render';

it.each([
  ['en', 'Open the story', 'Open the story of refund R-2'],
  ['es', 'Abrir el recorrido', 'Abrir el recorrido del reembolso R-2'],
] as const)('says in %s whose story it opens', async (language, text, name) => {
  const opened: string[] = [];
  const { user } = show(<StoryButton op="refund" localRef="R-2" onOpen={() => opened.push('R-2')} />, language);
  const button = screen.getByRole('button', { name });
  await user.click(button);
  expect([button.textContent, opened]).toEqual([text, ['R-2']]);
});

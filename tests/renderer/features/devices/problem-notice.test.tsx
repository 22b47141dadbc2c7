import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ProblemNotice } from '../../../../renderer/features/devices/problem-notice';
import { show } from '../../support/render';

it('says what is wrong and what to do, and selects the line to copy at a press', async () => {
  const problem = { title: 'No right.', todo: 'Write this line.', line: 'KERNEL=="hidraw*"' };
  const { user } = show(<ProblemNotice problem={problem} />);
  const copied: string[] = [];
  document.execCommand = command => {
    copied.push(`${command}: ${window.getSelection()?.toString() ?? ''}`);
    return true;
  };
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect([screen.getByText('No right.'), screen.getByText('Write this line.')].length).toBe(2);
  expect(copied).toEqual(['copy: KERNEL=="hidraw*"']);
});

it('needs no line, and is nothing when nothing is wrong', () => {
  const { rerender, container } = show(<ProblemNotice problem={{ title: 'Gone.', todo: 'Plug it in.', line: null }} />);
  expect([container.textContent, screen.queryByRole('button')]).toEqual(['Gone.Plug it in.', null]);
  rerender(<ProblemNotice problem={null} />);
  expect(container.textContent).toBe('');
});

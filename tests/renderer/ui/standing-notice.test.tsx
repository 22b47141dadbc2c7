import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StandingNotice } from '../../../renderer/ui/standing-notice';
import { cardStandings } from '../../../shared/people/card-standing';
import { show } from '../support/render';

const saying = (standing: (typeof cardStandings)[number]) => {
  const { unmount } = show(<StandingNotice standing={standing} />);
  const said = screen.queryByRole('status')?.textContent ?? '';
  unmount();
  return said;
};

it('says nothing while all is well or nobody knows', () => {
  expect([saying('good'), saying('unchecked')]).toEqual(['', '']);
});

it('says of every other card what it is, and of one that blocks a sale that it does', () => {
  const rest = cardStandings.filter(each => each !== 'good' && each !== 'unchecked');
  const said = rest.map(saying);
  expect(new Set(said).size).toBe(rest.length);
  const blocking = rest.filter(each => saying(each).includes('No medical sale can be made'));
  expect(blocking).toEqual(['expired', 'suspended', 'revoked', 'pending', 'unknown']);
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Notice } from '../../../renderer/ui/notice';
import { show } from '../support/render';

it('interrupts for bad news only', () => {
  show(
    <>
      <Notice tone="good" title="Saved" />
      <Notice tone="bad" title="Refused">
        <p>because</p>
      </Notice>
    </>,
  );
  expect(screen.getAllByRole('alert').map(alert => alert.textContent)).toEqual(['Refusedbecause']);
  expect(screen.getByText('Saved')).toBeTruthy();
});

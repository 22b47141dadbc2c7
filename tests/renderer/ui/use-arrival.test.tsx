import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useArrival } from '../../../renderer/ui/use-arrival';
import { show } from '../support/render';

function Page({ what, note }: { readonly what: string; readonly note: string }) {
  const heading = useArrival<HTMLHeadingElement>(what);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {what}
      </h2>
      <button type="button">{note}</button>
    </>
  );
}

it('begins at the heading, stays where somebody went, and comes back when something else is shown', () => {
  const { rerender } = show(<Page what="sale 1" note="first" />);
  expect(document.activeElement?.textContent).toBe('sale 1');
  screen.getByRole('button').focus();
  rerender(<Page what="sale 1" note="second" />);
  expect(document.activeElement?.textContent).toBe('second');
  rerender(<Page what="sale 2" note="second" />);
  expect(document.activeElement?.textContent).toBe('sale 2');
});

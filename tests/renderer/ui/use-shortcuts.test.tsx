import { expect, it } from 'vitest';
import { useShortcuts } from '../../../renderer/ui/use-shortcuts';
import { show } from '../support/render';

it('answers its keys, but neither other keys nor while a dialog is open', async () => {
  let presses = 0;
  function Screen({ hasDialog }: { readonly hasDialog: boolean }) {
    useShortcuts({ F8: () => (presses += 1) });
    return hasDialog ? <div role="dialog">open</div> : null;
  }
  const { user, rerender } = show(<Screen hasDialog={false} />);
  await user.keyboard('{F8}{F7}');
  expect(presses).toBe(1);
  rerender(<Screen hasDialog />);
  await user.keyboard('{F8}');
  expect(presses).toBe(1);
});

import { expect, it } from 'vitest';
import { ScrollRegion } from '../../../renderer/ui/scroll-region';
import { show } from '../support/render';

it('can be reached with the keyboard', async () => {
  const { user, container } = show(<ScrollRegion className="long">text</ScrollRegion>);
  await user.tab();
  expect(document.activeElement).toBe(container.querySelector('.long'));
});

import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';

export type Story = {
  readonly page: Page;
  /** Says what happened, takes a picture of it, and says where the picture is. */
  tell(sentence: string): Promise<void>;
};

export function createStory(page: Page, root: string, say: (line: string) => void): Story {
  let step = 0;
  return {
    page,
    tell: async sentence => {
      step += 1;
      const path = join(root, 'build', 'output', 'demo', `${String(step).padStart(2, '0')}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      say(`${String(step).padStart(2)}. ${sentence}\n    ${relative(root, path)}`);
    },
  };
}

import type { ElectronApplication } from '@playwright/test';

type Electron = typeof import('electron');

/**
 * Runs in the main process, like `app.evaluate`, whose answer is lost now and then ("promise was garbage collected"): the
 * engine holds a promise that is already settled only weakly until its next turn. One that waits for a timer is held by it,
 * so the work is done a turn later. It may use nothing from around it but what it is given.
 */
export function inProgram<Given, Answer>(
  { app }: { readonly app: ElectronApplication },
  work: (electron: Electron, given: Given) => Answer | Promise<Answer>,
  given: Given,
): Promise<Answer> {
  return app.evaluate(
    async (electron, asked) => {
      await new Promise(resolve => setTimeout(resolve, 0));
      const run = new Function(`return (${asked.source});`)() as typeof work;
      return run(electron as Electron, asked.given as Given);
    },
    { source: String(work), given },
  );
}

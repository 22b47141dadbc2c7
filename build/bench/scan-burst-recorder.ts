/** A line came to show a quantity: when that was in the document, and when it had been painted. */
export type SeenStep = {
  readonly label: string;
  readonly quantity: number;
  readonly inDocument: number;
  readonly painted: number;
};

export type BurstRecorder = { steps(): readonly SeenStep[] };

declare global {
  interface Window {
    burstRecorder?: BurstRecorder;
  }
}

/**
 * Runs in the page, so it may use nothing from outside. Every quantity that a line ever shows is noted, in the order in
 * which they came into the document; two scans within one frame are painted together, and both are noted with it.
 */
export function recordPaintedSteps(): void {
  const steps: SeenStep[] = [];
  const shown = new Map<string, number>();
  const now = () => performance.timeOrigin + performance.now();
  const look = () => {
    for (const row of document.querySelectorAll('table[aria-label="Cart"] tbody tr')) {
      const label = /\d{16}/.exec(row.textContent ?? '')?.[0];
      const quantity = Number(row.querySelector('input')?.value ?? Number.NaN);
      if (label === undefined || Number.isNaN(quantity) || shown.get(label) === quantity) continue;
      shown.set(label, quantity);
      const inDocument = now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => steps.push({ label, quantity, inDocument, painted: now() });
        channel.port2.postMessage(null);
      });
    }
  };
  // Values of fields are no part of the tree, so the frame is asked as well as the tree.
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
  });
  const everyFrame = () => {
    look();
    requestAnimationFrame(everyFrame);
  };
  everyFrame();
  window.burstRecorder = { steps: () => steps };
}

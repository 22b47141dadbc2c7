/** When the line of a label was put into the document, and when the frame that shows it had been painted. */
export type SeenLine = { readonly inDocument: number; readonly painted: number };

/** What the bench asks of the page while it watches; null so far. */
export type ScanRecorder = { find(label: string): SeenLine | null };

declare global {
  interface Window {
    benchRecorder?: ScanRecorder;
  }
}

/**
 * Runs in the page, so it may use nothing from outside. A new line is noticed when React has put it into the document;
 * the next animation frame begins the frame that shows it, and a message posted there arrives when that frame has been
 * painted. The time is taken then, on the wall clock, because the scan was played in another process.
 */
export function recordPaintedLines(): void {
  const lines = new Map<string, SeenLine>();
  const now = () => performance.timeOrigin + performance.now();
  const seen = new Set<string>();
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    });
  const watch = new MutationObserver(() => {
    for (const row of document.querySelectorAll('table[aria-label="Cart"] tbody tr')) {
      const label = /\d{16}/.exec(row.textContent ?? '')?.[0];
      if (label === undefined || seen.has(label)) continue;
      seen.add(label);
      const inDocument = now();
      afterPaint(() => lines.set(label, { inDocument, painted: now() }));
    }
  });
  watch.observe(document.body, { childList: true, subtree: true });
  window.benchRecorder = { find: label => lines.get(label) ?? null };
}

/** What the bench asks of the page while it watches: when the line of this label was painted, or null so far. */
export type ScanRecorder = { paintedAt(label: string): number | null };

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
  const painted = new Map<string, number>();
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
      afterPaint(() => painted.set(label, performance.timeOrigin + performance.now()));
    }
  });
  watch.observe(document.body, { childList: true, subtree: true });
  window.benchRecorder = { paintedAt: label => painted.get(label) ?? null };
}

/** One opening of the panel: from the click to the frame that shows it having been painted. */
export type SeenPanel = {
  readonly ms: number;
  /** Of that, until the numbers were in the document; the rest is the wait for the screen's next frame and its painting. */
  readonly inDocument: number;
  /** Whether that first frame had the patient's numbers in it already. */
  readonly isWhole: boolean;
};

/** What the bench asks of the page while it watches; null so far. */
export type PanelRecorder = { take(): SeenPanel | null };

declare global {
  interface Window {
    benchPanel?: PanelRecorder;
  }
}

/**
 * Runs in the page, so it may use nothing from outside. The click is timed when the browser received it, and the panel
 * when the first frame that holds the dialog has been painted (see recordPaintedLines).
 */
export function recordPaintedPanel(): void {
  let clicked: number | null = null;
  let seen: SeenPanel | null = null;
  addEventListener(
    'click',
    event => {
      clicked = event.timeStamp;
      seen = null;
    },
    true,
  );
  const afterPaint = (then: (isWhole: boolean) => void) =>
    requestAnimationFrame(() => {
      const isWhole = document.querySelector('[role="dialog"] .registry-order') !== null;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(isWhole);
      channel.port2.postMessage(null);
    });
  const watch = new MutationObserver(() => {
    const dialog = document.querySelector('[role="dialog"] .registry-bar');
    if (dialog === null || clicked === null) return;
    const start = clicked;
    clicked = null;
    const inDocument = performance.now() - start;
    afterPaint(isWhole => {
      seen = { ms: performance.now() - start, inDocument, isWhole };
    });
  });
  watch.observe(document.body, { childList: true, subtree: true });
  window.benchPanel = { take: () => seen };
}

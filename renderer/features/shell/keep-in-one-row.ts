/**
 * What the bar can do without, what is missed least first. Nothing of it is lost: words that have no room stay in the names that are read
 * out, and a pointer that rests on their sign shows them. The state, and how many sales it is owed, are never folded.
 */
export const foldings = [
  ...(['packages', 'keys', 'fine', 'doors'] as const),
  ...(['since', 'parts', 'pending', 'clock', 'put-off', 'late'] as const),
  ...(['faults', 'operator'] as const),
];

/** Folds no more than it takes; a window in which not even that is enough gets a second row. */
export function foldToFit(bar: HTMLElement): void {
  for (let count = 0; count <= foldings.length; count++) {
    bar.dataset['folded'] = foldings.slice(0, count).join(' ');
    if (bar.scrollWidth <= bar.clientWidth) return;
  }
  bar.dataset['folded'] += ' nothing-left';
}

/**
 * A second row takes from the cart above it what somebody was about to press. How long the words are depends on the language, on the
 * numbers in them and on everything that is late or broken at once, so it is measured, whenever one of them or the window changes.
 */
export function keepInOneRow(bar: HTMLElement): () => void {
  const fold = () => foldToFit(bar);
  const words = new MutationObserver(fold);
  words.observe(bar, { subtree: true, childList: true, characterData: true });
  window.addEventListener('resize', fold);
  fold();
  return () => {
    words.disconnect();
    window.removeEventListener('resize', fold);
  };
}

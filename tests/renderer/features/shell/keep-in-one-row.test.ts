import { expect, it } from 'vitest';
import { foldings, foldToFit, keepInOneRow } from '../../../../renderer/features/shell/keep-in-one-row';

/** A bar whose words are this wide, less a hundred for everything that is folded. */
function aBar(wide: { words: number }, room: { width: number }): HTMLElement {
  const bar = document.createElement('section');
  const foldedNow = () => (bar.dataset['folded'] ?? '').split(' ').filter(each => each !== '').length;
  Object.defineProperty(bar, 'clientWidth', { get: () => room.width });
  Object.defineProperty(bar, 'scrollWidth', { get: () => wide.words - 100 * foldedNow() });
  return bar;
}

it.each([
  [1280, 1280, ''],
  [1281, 1280, 'packages'],
  [1480, 1280, 'packages keys'],
  [1024 + 100 * foldings.length, 1024, foldings.join(' ')],
])('folds of %i pixels of words in a window of %i no more than it takes', (words, width, folded) => {
  const bar = aBar({ words }, { width });
  foldToFit(bar);
  expect(bar.dataset['folded']).toBe(folded);
});

it('begins a second row rather than lose the end of the first', () => {
  const bar = aBar({ words: 5000 }, { width: 1024 });
  foldToFit(bar);
  expect(bar.dataset['folded']).toBe([...foldings, 'nothing-left'].join(' '));
});

it('looks again whenever a word or the window changes, and unfolds what has room again', async () => {
  const wide = { words: 1300 };
  const room = { width: 1280 };
  const bar = aBar(wide, room);
  const word = bar.appendChild(document.createTextNode('Nothing to send'));
  const stop = keepInOneRow(bar);
  expect(bar.dataset['folded']).toBe('packages');
  wide.words = 1450;
  word.data = '12 sales to send';
  await Promise.resolve();
  expect(bar.dataset['folded']).toBe('packages keys');
  room.width = 1600;
  window.dispatchEvent(new Event('resize'));
  expect(bar.dataset['folded']).toBe('');
  stop();
  room.width = 1024;
  window.dispatchEvent(new Event('resize'));
  word.data = 'Nothing to send';
  await Promise.resolve();
  expect(bar.dataset['folded']).toBe('');
});

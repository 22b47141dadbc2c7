import { expect, it } from 'vitest';
import { type BarPart, SplitBar } from '../../../renderer/ui/split-bar';
import { show } from '../support/render';

const parts: readonly BarPart[] = [
  { look: 'solid', label: 'Used', text: '10 mg', share: 10, isAlwaysNamed: true },
  { look: 'dotted', label: 'Pending', text: '0 mg', share: 0 },
  { look: 'striped', label: 'Cart', text: '5 mg', share: 5 },
  { look: 'empty', label: 'Left', text: '0 mg', share: 0, isAlwaysNamed: true },
];

it('draws a part of each thing there is, as wide as its share', () => {
  const { container } = show(<SplitBar parts={parts} />);
  const drawn = [...container.querySelectorAll<HTMLElement>('.split-bar-part')];
  expect(drawn.map(part => [part.className, part.style.flexGrow])).toEqual([
    ['split-bar-part split-bar-solid', '10'],
    ['split-bar-part split-bar-striped', '5'],
  ]);
});

it('says the same in words, each beside its own pattern, and leaves out what is not there', () => {
  const { container } = show(<SplitBar parts={parts} />);
  expect([...container.querySelectorAll('.split-bar-words > div')].map(row => row.textContent)).toEqual([
    'Used10 mg',
    'Cart5 mg',
    'Left0 mg',
  ]);
  expect(container.querySelector('.split-bar-track')?.getAttribute('aria-hidden')).toBe('true');
});

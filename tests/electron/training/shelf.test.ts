import { expect, it } from 'vitest';
import { createSandbox } from '../../../electron/biotrack/sandbox/sandbox';
import { trainingShelf } from '../../../electron/training/shelf';
import { shelfItem } from '../../../shared/ipc/settings-views';

const world = () => createSandbox({ fixture: 'demo', seed: 7, now: () => Date.UTC(2026, 10, 22, 15) }).world();

it('offers goods of every route, merchandise, cards and trouble, as the screen wants them', () => {
  const shelf = trainingShelf(world(), 'en');
  expect(shelf.map(item => shelfItem.parse(item))).toEqual(shelf);
  const packages = shelf.filter(item => item.group === 'package');
  expect(new Set(packages.map(item => item.hint))).toEqual(
    new Set([
      'Edible',
      'Inhalation',
      'Oral',
      'Sublingual',
      'Suppository',
      'Topical',
      'Sublingual, low-THC',
      'Smoking',
      'Delivery device',
      'Merchandise',
      'Merchandise, GS1 code with lot',
    ]),
  );
  expect(shelf.filter(item => item.group === 'card').map(item => item.text)).toEqual([
    'P10000001',
    'P10000002',
    'P10000003',
    'P10000004',
    expect.stringMatching(/^@\p{Cc}{3}ANSI 636010/u),
    expect.stringMatching(/DCSSAMPLE\nDACJANE\nDBB07041985\nDBA07042024\n/),
  ]);
});

it('has one of every trouble, and a label that nobody knows', () => {
  const state = world();
  const trouble = trainingShelf(state, 'en').filter(item => item.group === 'trouble');
  expect(trouble.map(item => item.hint)).toEqual([
    'Returned: not for sale',
    'In quarantine',
    'No Med Usable Weight',
    'Not tested yet',
    'Not here yet',
    'One left: the second is refused',
    'Nobody knows this label',
  ]);
  expect(state.packages.has(trouble.at(-1)?.text ?? '')).toBe(false);
});

it('puts nothing on the good side that the state would not let go', () => {
  const state = world();
  const sold = trainingShelf(state, 'en').flatMap(item =>
    item.group === 'package' ? (state.packages.get(item.text) ?? []) : [],
  );
  expect(sold.filter(found => found.status !== 'ACTIVE' || found.restocked === 1 || found.quantity < 200n)).toEqual([]);
  expect(sold.length).toBeGreaterThanOrEqual(12);
});

it('offers every label once, and about two dozen', () => {
  const texts = trainingShelf(world(), 'en').map(item => item.text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThanOrEqual(22);
  expect(texts.length).toBeLessThanOrEqual(32);
});

it('offers the carton’s own code of something it sells, as GS1 writes it', () => {
  const carton = trainingShelf(world(), 'en').find(item => item.aim === ']d2');
  expect([carton?.label, carton?.text]).toEqual(['Counterleaf T-shirt, M', '010085001234501510LOT42\u001d21SER-9']);
});

it('explains itself in Spanish', () => {
  const [english, spanish] = [trainingShelf(world(), 'en'), trainingShelf(world(), 'es')];
  const shared = spanish.map(item => item.hint).filter(hint => english.some(item => item.hint === hint));
  expect(new Set(shared)).toEqual(new Set(['Oral', 'Sublingual', 'Sublingual, low-THC']));
});

import { expect, test } from '@playwright/test';
import { goTo, press, validate } from './support/cashier';
import { setClocks, stopClocks } from './support/clocks';
import { people } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { startVectorShift } from './support/vector-shift';
import { closeRegistry, dana, meet, noel, put, refused, registry, ringUp } from './support/vector-world';

/** The vectors about amounts, hours and cards, on their own days and in their order: what a cashier reads of each. */

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop({ state: ['--fixture', 'vectors'] });
  const { page } = shop.register();
  await startVectorShift(shop, people.ana, '2026-03-10T14:00:00-04:00');
  await meet(page, dana);
});
test.afterAll(() => shop.close());

const change = (patient: object) => shop.state.control('/fixture', { patients: { PTEST0001: patient } });
const smoking = 'Line 1, Flower jar 3.5 g: More for smoking than is available today.';
const overSmoking = `${smoking} Over the limit by 3.15 g. Available now: 28.35 g. Next release: 28.35 g on Mar 12, 2026.`;
const overAggregate = (line: string, over: string, rest: string) =>
  `${line}: More than the medical aggregate allows over all routes. Over the limit by ${over} mg THC. ${rest}`;

test('TV01: sells within every limit, and says what it takes of each', async () => {
  const { page } = shop.register();
  await ringUp(page, [
    ['B2', 2],
    ['B4', 1],
  ]);
  await validate(page);
  const use = page.getByRole('region', { name: 'Allotment use' });
  await expect(use).toContainText('1,700 mg THC of 15,500 mg THC');
  await expect(use).toContainText('100 mg THC of 4,200 mg THC');
  await expect(use).toContainText('1,800 mg THC of 9,500 mg THC');
});

test('TV02: refuses low-THC goods to a patient without such an order', async () => {
  const { page } = shop.register();
  await ringUp(page, [['B9', 1]]);
  await refused(page, ['Line 1, Low-THC tincture: The patient is not certified for Sublingual.']);
});

test('TV03: says both why more edibles than the order and the window hold are refused', async () => {
  const { page } = shop.register();
  await ringUp(page, [['B4', 43]]);
  const over = 'Over the limit by 100 mg THC. Available now: 4,200 mg THC.';
  await refused(page, [
    `Line 1, Gummies 100 mg: More Edible than is left on the order. ${over}`,
    `Line 1, Gummies 100 mg: More Edible than is available today. ${over}`,
  ]);
});

test('TV04: charges the aggregate to the line that crosses it, and says when room comes back', async () => {
  const { page } = shop.register();
  await ringUp(page, [
    ['B2', 8],
    ['B3', 5],
  ]);
  await refused(page, [
    overAggregate(
      'Line 2, Capsules 600 mg',
      '300',
      'Available now: 9,500 mg THC. Next release: 9,000 mg THC on Apr 14, 2026.',
    ),
  ]);
  await takeScreenshot(page, '70-over-the-aggregate');
});

test('TV05: sells the whole aggregate to the milligram', async () => {
  const { page } = shop.register();
  await ringUp(page, [
    ['B2', 10],
    ['B4', 10],
  ]);
  await validate(page);
  await expect(page.getByRole('region', { name: 'Allotment use' })).toContainText('9,500 mg THC of 9,500 mg THC');
});

test('TV06 and TV07: sells 28 g of flower, and refuses the jar that is too many', async () => {
  const { page } = shop.register();
  await ringUp(page, [['B1', 8]]);
  await validate(page);
  await expect(page.getByRole('region', { name: 'Allotment use' })).toContainText(
    '28 g (0.99 oz) of 28.35 g (1.00 oz)',
  );
  await press(page, 'View State Registry');
  await expect(registry(page)).toContainText('0.35 g (0.01 oz) left today');
  await closeRegistry(page);
  await ringUp(page, [['B1', 9]]);
  await refused(page, [overSmoking]);
});

test('TV12: takes a card on its last day', async () => {
  const { page } = shop.register();
  await change({ card_expiration: '2026-03-10' });
  await ringUp(page, [['B4', 1]]);
  await validate(page);
});

test('TV13: refuses a suspended card, and one in a state that nobody knows', async () => {
  const { page } = shop.register();
  for (const status of ['SUSPENDED', 'XYZ']) {
    await change({ card_status: status });
    await ringUp(page, [['B4', 1]]);
    await refused(page, ["The patient's card is not active."]);
  }
  await takeScreenshot(page, '71-card-not-active');
  await change({ card_status: 'ACTIVE' });
});

test('TV16: refuses a patient whose only order has ended, although milligrams were left', async () => {
  const { page } = shop.register();
  await meet(page, noel);
  await put(page, ['B3', 1]);
  await refused(page, ['The patient has no active order.']);
});

test('TV10: sells until one second before nine, and again from seven', async () => {
  const { page } = shop.register();
  await change({ card_expiration: '2026-11-30' });
  const closed = 'Sales are allowed from 7 a.m. to 9 p.m.';
  await stopClocks(shop, '2026-03-10T20:59:59-04:00');
  await ringUp(page, [['B4', 1]]);
  await validate(page);
  await stopClocks(shop, '2026-03-10T21:00:00-04:00');
  await ringUp(page, [['B4', 1]]);
  await refused(page, [closed]);
  await stopClocks(shop, '2026-03-11T06:59:59-04:00');
  await ringUp(page, [['B4', 1]]);
  await refused(page, [closed]);
  await stopClocks(shop, '2026-03-11T07:00:00-04:00');
  await ringUp(page, [['B4', 1]]);
  await validate(page);
});

test('TV12: refuses a card the day after it ended', async () => {
  const { page } = shop.register();
  await change({ card_expiration: '2026-03-10' });
  await setClocks(shop, '2026-03-11T09:00:00-04:00');
  await ringUp(page, [['B4', 1]]);
  await refused(page, ['This card expired on Mar 10, 2026. No sale can be made.']);
  await takeScreenshot(page, '72-card-expired');
  await change({ card_expiration: '2026-11-30' });
});

test('TV08 and TV09: keeps flower back to the last second of the day, and releases it at seven', async () => {
  const { page } = shop.register();
  await stopClocks(shop, '2026-03-11T20:59:59-04:00');
  await ringUp(page, [['B1', 9]]);
  await refused(page, [overSmoking]);
  await stopClocks(shop, '2026-03-12T07:00:00-04:00');
  await ringUp(page, [['B1', 9]]);
  await validate(page);
});

test('TV14 and TV15: new orders wait for the window, and sell on the day of its release', async () => {
  const { page } = shop.register();
  const over = overAggregate(
    'Line 1, Vape cart 1 g',
    '700',
    'Available now: 9,500 mg THC. Next release: 9,000 mg THC on Apr 14, 2026.',
  );
  for (const day of ['12', '13']) {
    await setClocks(shop, `2026-04-${day}T10:00:00-04:00`);
    await goTo(page, 'Register');
    await ringUp(page, [['B2', 12]]);
    await refused(page, [over]);
  }
  await setClocks(shop, '2026-04-14T10:00:00-04:00');
  await ringUp(page, [['B2', 12]]);
  await validate(page);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  addToCart,
  cartRow,
  createPatient,
  goTo,
  goToPayment,
  openTill,
  payCash,
  press,
  signIn,
  validate,
  waitUntilReady,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { root } from './support/launch';
import { people } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { inShop } from './support/shop';

const shipped = readFileSync(join(root, 'shared', 'compliance', 'rules', 'florida.json'), 'utf8');
/** One rule misspelt, by somebody who meant well. */
const misspelt = shipped.replace('"cardExpiryInclusive": true', '"cardExpiresInclusive": true');
const line = shipped.slice(0, shipped.indexOf('"cardExpiryInclusive"')).split('\n').length;
const sentence =
  `The rules file is wrong at line ${line}: “cardExpiresInclusive” is not a rule that this program knows. ` +
  'Nothing can be sold until IT replaces it.';

const banner = (page: Page) => page.getByRole('alert').filter({ hasText: sentence }).first();

test('sells nothing by a wrong rules file, says which line is wrong, and sells again when it is mended', async () => {
  await inShop(async shop => {
    const first = shop.register();
    await expect(first.page.getByRole('textbox', { name: 'User' })).toBeVisible();
    await first.close();
    const file = join(shop.dataFolder, 'rules.json');
    writeFileSync(file, misspelt);
    const { page, close } = await shop.reopen();
    await signIn(page, people.ana);
    await waitUntilReady(page);
    await expect(banner(page)).toBeVisible();
    await createPatient(page, cardOf('healthyAdult'));
    await addToCart(page, goods.vape.barcode, goods.vape.name);
    await press(page, 'Validate');
    await expect(page.getByText(sentence)).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Proceed' })).toBeHidden();
    await takeScreenshot(page, '60-rules-file-wrong');
    await press(page, 'View State Registry');
    await expect(page.getByRole('dialog').getByText('Inhalation').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await goTo(page, 'Settings');
    const rules = page.getByRole('region', { name: 'Rules in force' });
    await expect(rules.getByRole('alert')).toContainText(sentence);
    await expect(rules).toContainText(file);
    await rules.scrollIntoViewIfNeeded();
    await takeScreenshot(page, '61-rules-wrong-settings');
    await close();

    writeFileSync(file, shipped);
    const again = (await shop.reopen()).page;
    await signIn(again, people.ana);
    await waitUntilReady(again);
    await expect(banner(again)).toBeHidden();
    await openTill(again);
    await expect(cartRow(again, goods.vape.name)).toBeVisible();
    await validate(again);
    await goToPayment(again);
    const dialog = await payCash(again, '100');
    await expect(dialog.getByText('Synced')).toBeVisible();
    await press(again, 'New sale');
    await goTo(again, 'Settings');
    const inForce = again.getByRole('region', { name: 'Rules in force' });
    await expect(inForce).toContainText('In force because the registry counts today as');
    await expect(inForce.getByRole('table', { name: 'Limits' }).getByRole('row', { name: 'Edible' })).toContainText(
      '4,200 mg THC',
    );
    await inForce.scrollIntoViewIfNeeded();
    await takeScreenshot(again, '62-rules-in-force');
  });
});

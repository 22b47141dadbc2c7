import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  addToCart,
  createPatient,
  goToPayment,
  payCash,
  readAfter,
  signIn,
  startShift,
  validate,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { inProgram } from './support/in-program';
import { root } from './support/launch';
import { people } from './support/provisioning';
import { inShop } from './support/shop';

const unpacked = join(root, 'dist', 'driven', process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked');
const program = join(unpacked, process.platform === 'win32' ? 'Counterleaf Register.exe' : 'counterleaf-register');

test('sells as the packed program, from its own archive, and opens again from its data folder', async () => {
  test.setTimeout(240_000);
  // What everybody else is driving now is packed as it is: bundled anew it would be gone under them for a while.
  const words = ['--dir', '--driven', '--bundled'];
  execFileSync(process.execPath, [join(root, 'build', 'package.mjs'), ...words], { cwd: root });
  await inShop(
    async shop => {
      const register = shop.register();
      const { page } = register;
      const place = await inProgram(
        register,
        ({ app: packed }) => ({
          isPackaged: packed.isPackaged,
          path: packed.getAppPath(),
        }),
        null,
      );
      expect(place).toEqual({ isPackaged: true, path: join(unpacked, 'resources', 'app.asar') });
      await startShift(page, people.ana);
      await createPatient(page, cardOf('healthyAdult'));
      shop.scanner.scan(goods.vape.barcode);
      await addToCart(page, goods.gummies.barcode, goods.gummies.name);
      await validate(page);
      await goToPayment(page);
      const dialog = await payCash(page, '63');
      await expect(dialog.getByText('Synced')).toBeVisible();
      const saleId = await readAfter(dialog, 'BioTrack Sale ID');
      const sales = (await shop.state.ledger()).filter(entry => entry.kind === 'sale');
      expect(sales.map(sale => sale['sale_id'])).toEqual([saleId]);

      await shop.register().close();
      const again = await shop.reopen();
      await signIn(again.page, people.ana);
      await expect(again.page.getByRole('textbox', { name: 'Opening float' })).toBeHidden();
    },
    { executable: program },
  );
});

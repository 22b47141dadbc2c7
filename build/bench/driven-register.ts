import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import type { ElectronKit } from './electron-kit';
import { cashier } from './setup';

export type DrivenRegister = { readonly app: ElectronApplication; readonly page: Page; close(): Promise<void> };

/** Starts a program that can be driven, the register or any other. */
export async function launchElectron(kit: ElectronKit, args: readonly string[]): Promise<ElectronApplication> {
  // Left where it is installed: a driver of browsers cannot be bundled.
  const load = createRequire(join(process.cwd(), 'package.json'));
  const { _electron } = load('playwright-core') as typeof import('playwright-core');
  return _electron.launch({
    executablePath: kit.executable,
    args: [...args, ...kit.switches],
    env: Object.fromEntries(Object.entries(kit.env).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  });
}

/** Starts the register on a data folder and signs somebody in, as a person would. */
export async function startRegister(
  kit: ElectronKit,
  dataFolder: string,
  who: { readonly login: string; readonly pin: string } = cashier,
): Promise<DrivenRegister> {
  const app = await launchElectron(kit, [kit.register, `--data-dir=${dataFolder}`]);
  const page = await app.firstWindow();
  await page.getByRole('textbox', { name: 'User' }).fill(who.login);
  await page.getByLabel('PIN').fill(who.pin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // Leads are greeted by their day.
  await page.getByRole('link', { name: 'Register', exact: true }).click();
  await page.getByRole('table', { name: 'Cart' }).waitFor();
  return { app, page, close: () => app.close() };
}

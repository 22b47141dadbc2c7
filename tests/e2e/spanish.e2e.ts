import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import { goods } from './support/demo-goods';
import { withRegister } from './support/launch';
import { takeScreenshot } from './support/screenshots';
import { englishLeftOn } from './support/words';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('speaks Spanish on every screen of a sale, and leaves no English behind', async () => {
  await withRegister(async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const hasNoEnglish = async () => {
      expect(await englishLeftOn(page)).toEqual([]);
      // Soft, so that one run tells of every screen. Longer words are where a layout hides something.
      expect.soft(await accessibilityProblems(page)).toEqual([]);
    };
    await press(page, 'Español');
    await expect(page.getByRole('button', { name: 'Iniciar sesión' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
    await hasNoEnglish();
    await press(page, 'Rellenar con Ana Ruiz');
    await press(page, 'Iniciar sesión');
    await expect(page.getByRole('status', { name: 'Conexión con el estado' })).toContainText('Estado en línea');
    await hasNoEnglish();

    await press(page, 'Ocultar las herramientas de práctica');
    await page.getByRole('textbox', { name: 'Fondo inicial' }).fill('200');
    await press(page, 'Abrir caja');
    await page.getByRole('textbox', { name: 'Buscar paciente' }).fill('Lindqvist');
    await page.getByRole('option', { name: 'Theo Lindqvist' }).click();
    await page.getByRole('textbox', { name: 'Escanear o buscar' }).fill(goods.capsules.barcode);
    await page.getByRole('textbox', { name: 'Escanear o buscar' }).press('Enter');
    await press(page, 'Validar');
    await expect(page.getByRole('list', { name: 'Por qué no' }).getByRole('listitem')).toHaveText([
      'El paciente es menor de 18 años: añada un cuidador.',
    ]);
    await hasNoEnglish();
    await takeScreenshot(page, '41-spanish-why-not');

    await press(page, 'Añadir cuidador');
    await expect(page.getByRole('option', { name: 'Astrid Lindqvist' })).toBeVisible();
    await hasNoEnglish();
    await press(page, 'Elegir cuidador');
    await expect(page.getByRole('dialog')).toBeHidden();
    await press(page, 'Ver registro estatal');
    await expect(page.getByRole('dialog', { name: 'Registro estatal' })).toContainText('7,000 mg de THC');
    await hasNoEnglish();
    await press(page, 'Cerrar');
    await press(page, 'Volver a validar');
    await expect(page.getByRole('button', { name: 'Continuar' })).toBeVisible();
    await hasNoEnglish();
    await takeScreenshot(page, '42-spanish-register');
    await press(page, 'Continuar');
    await press(page, 'Cobrar');
    await hasNoEnglish();
    await page.getByRole('textbox', { name: 'Efectivo recibido' }).fill('50');
    await press(page, 'Completar venta');
    await expect(page.getByRole('dialog', { name: 'Venta completada' })).toContainText('ID de venta de BioTrack');
    await hasNoEnglish();
    await takeScreenshot(page, '43-spanish-sale-complete');
    await press(page, 'Nueva venta');

    for (const screen of ['Pacientes', 'Ventas', 'Inventario', 'Informes', 'Ajustes']) {
      await page.getByRole('link', { name: screen }).click();
      await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
      await hasNoEnglish();
      await takeScreenshot(page, `44-spanish-${screen.toLowerCase()}`);
    }
    await page.getByRole('link', { name: 'Ventas' }).click();
    await page.getByRole('button', { name: /^Abrir la venta / }).click();
    await expect(page.getByRole('list', { name: 'Cronología' })).toContainText('en la respuesta del estado');
    await hasNoEnglish();
    await takeScreenshot(page, '45-spanish-sale');
  });
});

import type { BrowserWindow, BrowserWindowConstructorOptions, PrintToPDFOptions } from 'electron';
import type { PaperPage, RenderPdf, Timers } from '../ports';
import { type Assets, appOrigin, pageOf } from './app-scheme';
import { webPreferences } from './web-preferences';

/** A session of its own in memory: the register's page never sees this one, and this one knows nothing of the register. */
export const documentPartition = 'document';

/** As much of Electron's window as is used here. */
export type PdfWindow = Pick<BrowserWindow, 'loadURL' | 'isDestroyed' | 'destroy'> & {
  readonly webContents: { printToPDF(options: PrintToPDFOptions): Promise<Uint8Array> };
};

export type PdfCare = {
  readonly create: (options: BrowserWindowConstructorOptions) => PdfWindow;
  /** What the page's scheme answers from now on; nothing once the page is printed. */
  readonly serve: (assets: Assets) => void;
  readonly timers: Timers;
  readonly onFault: (thrown: unknown) => void;
};

/** A page of text is a matter of milliseconds; this is for a machine that hangs. */
const longestMs = 15_000;
const mmPerInch = 25.4;

/**
 * Prints pages in a hidden window without script, one after the other. Whatever happens to the window, the answer comes, and the window
 * and what was served to it are gone by then.
 */
export function createPdfRenderer(care: PdfCare): RenderPdf {
  let last: Promise<unknown> = Promise.resolve();
  return page => {
    const mine = last.then(() => render(care, page));
    last = mine;
    return mine;
  };
}

async function render(care: PdfCare, page: PaperPage): Promise<Uint8Array | null> {
  care.serve(pageOf(page.html, { path: '/document.css', css: page.css }));
  const window = care.create({
    show: false,
    webPreferences: { ...webPreferences, partition: documentPartition, javascript: false, devTools: false },
  });
  let cancel = (): void => {};
  const late = new Promise<never>((_, reject) => {
    cancel = care.timers.after(longestMs, () => reject(new Error('The page was not printed in time.')));
  });
  try {
    return await Promise.race([print(window, page), late]);
  } catch (thrown) {
    care.onFault(thrown);
    return null;
  } finally {
    cancel();
    care.serve(new Map());
    if (!window.isDestroyed()) window.destroy();
  }
}

async function print(window: PdfWindow, { widthMm, heightMm }: PaperPage): Promise<Uint8Array> {
  await window.loadURL(`${appOrigin}/index.html`);
  return window.webContents.printToPDF({
    pageSize: { width: widthMm / mmPerInch, height: heightMm / mmPerInch },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    displayHeaderFooter: false,
  });
}

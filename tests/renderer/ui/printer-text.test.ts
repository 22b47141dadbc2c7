import { expect, it } from 'vitest';
import { createI18n } from '../../../renderer/ui/i18n/i18n';
import { isPrinterFine, type PrinterStanding, printerText } from '../../../renderer/ui/printer-text';

const english = { t: createI18n().getFixedT('en') };

it.each([
  [{ printer: 'ready', paper: 'ok' }, 'Printer: ready', true],
  [{ printer: 'ready', paper: 'unknown' }, 'Printer: ready', true],
  [{ printer: 'ready', paper: 'near-end' }, 'Printer: ready · paper is low', false],
  [{ printer: 'failed', paper: 'out' }, 'Printer: needs attention · paper is out', false],
  [{ printer: 'lost', paper: 'unknown' }, 'Printer: lost', false],
] as const satisfies readonly (readonly [PrinterStanding, string, boolean])[])(
  'says of %o: %s',
  (standing, text, isFine) => {
    expect([printerText(standing, english), isPrinterFine(standing)]).toEqual([text, isFine]);
  },
);

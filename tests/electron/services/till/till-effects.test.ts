import { expect, it } from 'vitest';
import type { PrintOrder, PrintOutcome } from '../../../../electron/services/printing/print-desk';
import { createTillEffects } from '../../../../electron/services/till/till-effects';
import { tillPaper } from '../../../../electron/services/till/till-paper';
import { aConfig } from '../../../support/register-config';
import { t0 } from '../../../support/store';
import { aUser } from '../../../support/store-values';
import { aLog } from '../../../support/sync/ports';
import { aTillReport } from '../../../support/till-reports';

function effects(outcome: PrintOutcome = 'printed', doesJam = false) {
  const printed: PrintOrder[] = [];
  const opened: (readonly string[])[] = [];
  const log = aLog();
  const made = createTillEffects({
    log,
    desk: {
      print: async order => {
        printed.push(order);
        return outcome;
      },
    },
    drawer: {
      openFor: async (...cause) => {
        opened.push(cause);
        if (doesJam) throw new RangeError('jammed');
        return 'sent';
      },
    },
    operator: () => aUser(),
    onChange: () => undefined,
  });
  return { made, printed, opened, log };
}

const document = tillPaper(aTillReport(), aConfig(''), t0, { language: 'en', isBlind: false, isDuplicate: false });
const order = { document, subject: 'Z 1', isDuplicate: false };

it('prints, and says where the paper did not come', async () => {
  const { made, printed } = effects();
  expect([await made.print(order), printed]).toEqual([true, [order]]);
  expect(await effects('failed').made.print(order)).toBe(false);
  // A terminal without a printer has nothing to wait for.
  expect(await effects('off').made.print(order)).toBe(true);
});

it('opens the drawer for the till, with who and what for, and lives with one that jams', async () => {
  const { made, opened, log } = effects('printed', true);
  made.openDrawer('m-1');
  await Promise.resolve();
  await Promise.resolve();
  expect(opened).toEqual([['till', 'm-1', 'user-ana']]);
  expect(log.lines).toEqual(['drawer.fault {"name":"RangeError"}']);
});

import { systemClock, systemIds } from '../../shell/system-ports';
import { createVirtualPrinter } from '../printer/virtual-printer';
import { type ControlPort, createControlPort } from './control-port';
import { createLineDesk } from './line-desk';
import { createPlayedPrinter } from './played-printer';
import { parsePrinterCli } from './printer-cli-options';
import { printerHelp, readPrinterLine } from './printer-line';
import { createReceiptFiles } from './receipt-files';
import { receiptText } from './receipt-picture';

/** `npm run virtual-printer`: prints one line when a register can connect, then every receipt, and obeys what is typed. */
async function main(): Promise<void> {
  const options = parsePrinterCli(process.argv.slice(2));
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const printer = createVirtualPrinter({ ...options, clock: systemClock, ids: systemIds });
  const played = createPlayedPrinter(printer);
  const files = options.out === null ? null : createReceiptFiles(options.out, printer.columns);
  printer.onPaper(paper => {
    const edge = '-'.repeat(printer.columns);
    say(`${edge}\n${receiptText(paper, printer.columns)}\n${edge}`);
    for (const file of files?.(paper) ?? []) say(file);
  });

  const { host, port } = await printer.start();
  const control = options.controlPort === null ? null : createControlPort(played);
  const controlPort = await control?.start(options.controlPort ?? 0);
  const address = controlPort === undefined ? {} : { control: `http://127.0.0.1:${controlPort}` };
  say(JSON.stringify({ printer: `${host}:${port}`, profile: options.profile, columns: printer.columns, ...address }));

  const stop = (): void => {
    desk.close();
    end([played.stop(), control?.stop()]);
  };
  const desk = createLineDesk({
    input: process.stdin,
    read: readPrinterLine,
    obey: async order => {
      await played.obey(order);
      return JSON.stringify(played.view());
    },
    state: () => JSON.stringify(played.view()),
    help: printerHelp,
    say,
    onQuit: stop,
  });
  // A terminal and the program that started us may both pass the same signal on.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function end(parts: readonly (ReturnType<ControlPort['stop']> | undefined)[]): void {
  Promise.all(parts).catch(fail);
}

function fail(error: unknown): void {
  process.stderr.write(`virtual-printer: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

main().catch(fail);

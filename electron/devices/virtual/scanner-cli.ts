import { nodeTimers } from '../../biotrack/node-timers';
import { createVirtualScanner } from '../scanner/virtual-scanner';
import { createLineDesk } from './line-desk';
import { createPlayedScanner } from './played-scanner';
import { parseScannerCli } from './scanner-cli-options';
import { readScannerLine, scannerHelp } from './scanner-line';

/** `npm run virtual-scanner`: prints one line when a register can connect, then obeys what is typed. */
async function main(): Promise<void> {
  const { port, layout } = parseScannerCli(process.argv.slice(2));
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const scanner = createVirtualScanner({ port });
  const played = createPlayedScanner({ scanner, timers: nodeTimers, layout });
  const at = await scanner.start();
  say(JSON.stringify({ scanner: `${at.host}:${at.port}`, profile: layout }));

  const stop = (): void => {
    desk.close();
    played.stop().catch(fail);
  };
  const desk = createLineDesk({
    input: process.stdin,
    read: readScannerLine,
    obey: async order =>
      (await played.obey(order)) === 'done' ? `${order.kind}: done` : `${order.kind}: no register is connected`,
    state: () => JSON.stringify(played.view()),
    help: scannerHelp,
    say,
    onQuit: stop,
  });
  // A terminal and the program that started us may both pass the same signal on.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function fail(error: unknown): void {
  process.stderr.write(`virtual-scanner: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

main().catch(fail);

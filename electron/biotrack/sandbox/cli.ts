import { parseCliOptions } from './cli-options';
import { createSandbox } from './sandbox';

/** `npm run sandbox`: prints one line when both ports answer, and closes on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const options = parseCliOptions(process.argv.slice(2));
  const sandbox = createSandbox(options);
  const { wirePort, controlPort } = await sandbox.start();
  const stop = (): void => {
    sandbox.stop().catch(fail);
  };
  // A terminal and the program that started us may both pass the same signal on.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const ready = {
    wire: `http://127.0.0.1:${wirePort}/serverjson.asp`,
    control: `http://127.0.0.1:${controlPort}`,
    fixture: options.fixture,
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

main().catch(fail);
